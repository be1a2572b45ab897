/** `npm run retention [-- --apply]`: what is due by class and kind, and until when it is kept. Without `--apply` nothing is changed. */
import { parseArgs } from 'node:util';
import { applyRetention, retentionDue } from '@motcua/plugin-records';
import { openApp } from './lib/app.ts';

const { values } = parseArgs({ options: { apply: { type: 'boolean', default: false } } });
const app = await openApp();
try {
  const db = app.strapi.db.connection;
  const rows = await retentionDue(db, new Date());
  for (const row of rows)
    process.stdout.write(
      `${row.class.padEnd(10)} ${row.key.padEnd(12)} ${String(row.due).padStart(8)} due, from before ${row.before.toISOString().slice(0, 10)} (${row.days} days), then ${row.then}: ${row.what.en}\n`,
    );
  if (values.apply) {
    const erased = await applyRetention(db, new Date(), () => undefined);
    for (const [key, count] of erased) process.stdout.write(`${key}: ${count} erased\n`);
  } else
    process.stdout.write(
      'A dry run: nothing was changed. `npm run retention -- --apply` erases what is to be erased.\n',
    );
} finally {
  await app.close();
}
process.exit(0);
