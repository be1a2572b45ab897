/**
 * `npm run seed:load -- --dossiers N [--open M]`: adds N whole dossiers with events (valid chains), tasks and papers to this installation, for tests of size.
 * They are copies of the demo's own with people, numbers, codes and dates of their own. Not for production.
 */
import { parseArgs } from 'node:util';
import { openDemoDatabase } from './lib/app.ts';
import { bar } from './lib/progress.ts';

const { values } = parseArgs({ options: { dossiers: { type: 'string' }, open: { type: 'string' } } });
const dossiers = Number(values.dossiers);
const open = Number(values.open ?? Math.min(Math.floor(dossiers / 4), 5000));
if (process.env['MOTCUA_PROFILE'] === 'production') {
  process.stderr.write('Not in production: these dossiers are nobody’s.\n');
  process.exit(2);
}
if (!Number.isSafeInteger(dossiers) || dossiers < 1 || !Number.isSafeInteger(open) || open < 0 || open > dossiers) {
  process.stderr.write('Usage: npm run seed:load -- --dossiers 20000 [--open 5000]\n');
  process.exit(2);
}
const { loadDossiers } = await import('./load/load.ts');
const database = await openDemoDatabase();
try {
  const started = performance.now();
  const bars = new Map<string, (done: number, total: number) => void>();
  await loadDossiers(database.ownerUrl, {
    dossiers,
    open,
    progress: (step, done, total) => {
      const show = bars.get(step) ?? bar(step);
      bars.set(step, show);
      show(done, total);
    },
  });
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${dossiers} dossiers in ${seconds.toFixed(0)} s: ${(dossiers / seconds).toFixed(0)} a second.\n`,
  );
} finally {
  await database.close();
}
process.exit(0);
