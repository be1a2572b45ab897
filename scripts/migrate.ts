/**
 * `npm run migrate`: brings tables and rights in step with this version, as the database's owner (MOTCUA_OWNER_DATABASE_URL), for the
 * application's role (the user of DATABASE_URL). Servers do not start with the owner's address.
 */
import { buildServer } from './lib/build-steps.ts';
import { refuseUnlessSound } from './lib/environment.ts';
import { markPrepared, roleOf } from './lib/prepare-database.ts';
import { allowApplication } from './lib/roles.ts';
import { loadStrapi } from './lib/strapi.ts';

const { MOTCUA_OWNER_DATABASE_URL: owner, DATABASE_URL: application } = process.env;
if (owner === undefined || application === undefined) {
  process.stderr.write(
    'Give MOTCUA_OWNER_DATABASE_URL (who owns the tables) and DATABASE_URL (what the application uses).\n',
  );
  process.exit(1);
}
if (process.send === undefined) await buildServer();
refuseUnlessSound();
process.env['DATABASE_URL'] = owner;
process.env['MOTCUA_WORKERS'] = 'off';
const strapi = await loadStrapi(owner, { panel: false });
strapi.log.level = 'warn';
if (process.env['MOTCUA_SEED'] === 'demo') {
  const { seedDemo } = await import('@motcua/database');
  await seedDemo(strapi, (name, done, total) => process.send?.({ type: 'progress', name, done, total }));
}
await strapi.destroy();
await allowApplication(owner, roleOf(application));
await markPrepared(owner, roleOf(application));
if (process.send) await new Promise((sent) => process.send?.({ type: 'ready' }, sent));
else process.stdout.write(`Tables and rights are in step; the role "${roleOf(application)}" may use them.\n`);
process.exit(0);
