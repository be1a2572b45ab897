/** For commands: the application without its doors, on the installation's database (`DATABASE_URL` where one is given) or on a throw-away one. */
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { dropDatabase, ensureDatabase } from './database.ts';
import { dataDir } from './paths.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startPostgres } from './postgres.ts';
import { embeddedEnvironment } from './settings.ts';
import { loadStrapi } from './strapi.ts';
import { buildServer } from './build-steps.ts';

export interface App {
  readonly strapi: Core.Strapi;
  close(): Promise<void>;
}

export async function openApp(options: { scratch?: boolean } = {}): Promise<App> {
  await buildServer();
  const given = process.env['DATABASE_URL'];
  const database = given !== undefined && !options.scratch ? givenDatabase(given) : await embeddedDatabase(options);
  if (process.env['MOTCUA_PROFILE'] !== 'production')
    Object.assign(process.env, embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl: database.url }));
  process.env['MOTCUA_WORKERS'] = 'off';
  const strapi = await loadStrapi(database.url, { panel: false });
  // A command's last line is its result, not the application's farewell.
  strapi.log.level = 'warn';
  return {
    strapi,
    close: async () => {
      await quiet(strapi);
      await strapi.destroy();
      await database.close();
    },
  };
}

/** What is used here of Knex's pool of connections, which it does not type. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
  numPendingCreates(): number;
}

/** Events of the last commit, or of Strapi's own start, are still asking the database: stopping under them would end the command with their error. */
async function quiet(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { readonly pool: Pool };
  const end = Date.now() + 10_000;
  for (let still = 0; still < 5 && Date.now() < end;) {
    await setTimeout(20);
    still = pool.numUsed() + pool.numPendingAcquires() + pool.numPendingCreates() === 0 ? still + 1 : 0;
  }
}

interface Database {
  readonly url: string;
  readonly ownerUrl: string;
  close(): Promise<void>;
}

const givenDatabase = (url: string): Database => ({
  url,
  ownerUrl: process.env['MOTCUA_OWNER_DATABASE_URL'] ?? url,
  close: () => Promise.resolve(),
});

/** The installation's database alone, with the demo in it. */
export async function openDemoDatabase(): Promise<Database> {
  await buildServer();
  const given = process.env['DATABASE_URL'];
  return given === undefined ? embeddedDatabase({ seed: true }) : givenDatabase(given);
}

async function embeddedDatabase(options: { scratch?: boolean; seed?: boolean }): Promise<Database> {
  const postgres = await startPostgres(dataDir());
  const name = options.scratch ? `scratch_${randomBytes(6).toString('hex')}` : 'motcua';
  await ensureDatabase(postgres.url('postgres'), name);
  // A throw-away one is its command's own.
  const url = options.scratch ? postgres.url(name) : await postgres.appUrl(name);
  if (!options.scratch)
    await prepareDatabase({
      ownerUrl: postgres.url(name),
      databaseUrl: url,
      env: {
        ...embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl: url }),
        ...(options.seed ? { MOTCUA_SEED: 'demo' } : {}),
      },
    });
  return {
    url,
    ownerUrl: postgres.url(name),
    close: async () => {
      if (options.scratch) await dropDatabase(postgres.url('postgres'), name);
      if (!postgres.reused) await postgres.stop();
    },
  };
}
