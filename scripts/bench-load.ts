/**
 * `npm run bench:load [-- --small 20000 --large 1000000 --write]`: the inbox, a dossier and the searches, with few and with many dossiers, two houses
 * on one PostgreSQL asked in turns. `--write` puts figures and query plans of the larger into docs/performance.md. `--data DIR` keeps the databases
 * there and uses them again; without it they are thrown away. `--rounds` of 25 questions each.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOffice, buildServer, buildTheme } from './lib/build-steps.ts';
import { bar, step } from './lib/progress.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'string', default: '20000' },
    large: { type: 'string', default: '1000000' },
    write: { type: 'boolean', default: false },
    data: { type: 'string' },
    rounds: { type: 'string', default: '12' },
  },
});
const sizes = { small: Number(values.small), large: Number(values.large) };
const data = values.data === undefined ? mkdtempSync(join(tmpdir(), 'motcua-load-')) : resolve(values.data);
mkdirSync(data, { recursive: true });
process.env['MOTCUA_DATA_DIR'] = data;
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');
const { loadDossiers } = await import('./load/load.ts');
const { askInTurns, questions } = await import('./bench/lists.ts');
const { p95 } = await import('./bench/statistics.ts');
const { explainHot } = await import('./bench/explain.ts');
const { keepFigures, writeSection } = await import('./bench/performance-page.ts');
const { printRatios, ratioTable } = await import('./bench/ratios.ts');
const { ensureDatabase, hasDatabase } = await import('./lib/database.ts');

/** What is under way at once is the same in both: only the archive grows. */
const OPEN = 5000;

await buildServer();
await buildTheme();
await buildOffice();
const postgres = await openPostgres();
try {
  const port = await freePort();
  const filled = await hasDatabase(postgres.url('postgres'), 'filled');
  const fill = async (database: string, dossiers: number, open: number): Promise<void> => {
    const begun = performance.now();
    const bars = new Map<string, (done: number, total: number) => void>();
    await loadDossiers(postgres.url(database), {
      dossiers,
      open,
      progress: (name, done, total) => {
        const show = bars.get(name) ?? bar(`${database}: ${name}`);
        bars.set(name, show);
        show(done, total);
      },
    });
    const seconds = (performance.now() - begun) / 1000;
    console.log(
      `${database}: ${dossiers} dossiers in ${seconds.toFixed(0)} s, ${(dossiers / seconds).toFixed(0)} a second`,
    );
  };
  if (!filled) {
    await step('The demo', async () =>
      (await startHouse({ postgres, port, database: 'small', seed: true, panel: false })).stop(),
    );
    await fill('small', sizes.small, Math.min(OPEN, Math.floor(sizes.small / 4)));
    await ensureDatabase(postgres.url('postgres'), 'large', 'small');
    await fill('large', sizes.large - sizes.small, 0);
    // Its name says that both are whole: a run that was killed before begins again.
    await ensureDatabase(postgres.url('postgres'), 'filled');
  }
  const houses = [];
  for (const database of ['small', 'large'])
    houses.push(
      await startHouse({
        postgres,
        port: await freePort(),
        database,
        seed: false,
        panel: false,
        env: { MOTCUA_RATE_FACTOR: '1000000' },
      }),
    );
  const asked = await askInTurns(
    await Promise.all(houses.map((house) => questions(house.url, house.databaseUrl))),
    Number(values.rounds),
  );
  for (const house of houses) await house.stop();
  const rows = (asked[0] ?? []).map(({ name, times }, index) => {
    const [few, many] = [p95(times), p95(asked[1]?.[index]?.times ?? [])];
    return { name, few, many };
  });
  const ratios = rows.map(({ name, few, many }) => ({
    name,
    ours: `${many.toFixed(1)} ms`,
    base: `${few.toFixed(1)} ms`,
    ratio: many / few,
    wanted: { atMost: 1.3 },
  }));
  console.log(
    `\np95 of ${asked[0]?.[0]?.times.length ?? 0} answers each, ${sizes.small} and ${sizes.large} dossiers\n`,
  );
  printRatios(ratios);
  if (values.write) {
    await writeSection(
      'sizes',
      `p95 of ${asked[0]?.[0]?.times.length ?? 0} answers each; ours: ${sizes.large} dossiers, baseline: ${sizes.small}.\n\n${ratioTable(ratios)}`,
    );
    keepFigures({ sizes: { few: sizes.small, many: sizes.large, rows } });
    await writeSection('plans', await explainHot(postgres.url('large')));
  }
} finally {
  await postgres.stop();
  if (values.data === undefined) rmSync(data, { recursive: true, force: true });
}
process.exit(0);
