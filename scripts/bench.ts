/**
 * `npm run bench [-- --write]`: ratios measured in one run, against baselines over the same database, in turns of a few seconds, each with the bound that
 * is wanted of it. The load comes from this process; the servers are others. `--write` puts the figures into docs/performance.md.
 */
import { randomUUID } from 'node:crypto';
import { cpus, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { buildOffice, buildServer, buildTheme } from './lib/build-steps.ts';
import { bareSql } from './bench/bare-sql.ts';
import { strapiCore } from './bench/core.ts';
import { CONNECTIONS, inTurns, requests, ROUNDS, type Figure, type Turn } from './bench/load.ts';
import { lastFiling } from './bench/rows.ts';
import { reportForms } from './bench/forms.ts';
import { reportDeadlines } from './bench/deadlines.ts';
import { keepFigures, writeSection } from './bench/performance-page.ts';
import { printRatios, ratioTable, type Ratio } from './bench/ratios.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });

const data = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
process.env['MOTCUA_DATA_DIR'] = data;
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');
const { machineToken, officer } = await import('./lib/visitor.ts');
const { actsBySql } = await import('./bench/acts.ts');
const { dossierPage } = await import('./bench/recorded.ts');
const { ensureDatabase } = await import('./lib/database.ts');
const { sampleAnswers } = await import('@motcua/database');

await buildServer();
await buildTheme();
await buildOffice();
const postgres = await openPostgres();
const started = performance.now();
const house = await startHouse({
  postgres,
  port: await freePort(),
  seed: true,
  panel: false,
  env: { MOTCUA_RATE_FACTOR: '1000000' },
});
const startSeconds = (performance.now() - started) / 1000;

const bearer = { authorization: `Bearer ${await machineToken(house.url)}` };
const filing = JSON.stringify({
  procedureCode: '1.004873',
  agencyCode: 'H44.101',
  applicant: { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA' },
  answers: sampleAnswers('1.004873', '025192000145'),
});
const post = () => ({ headers: { 'idempotency-key': randomUUID() }, body: filing });

/** How many messages a second reach the national portal's simulator once nothing else is asked of the server. */
async function deliveries(): Promise<Figure> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  const pending = async (): Promise<number> =>
    Number(
      (await client.query<{ count: string }>(`SELECT count(*) FROM outbox_messages WHERE status = 'pending'`)).rows[0]
        ?.count,
    );
  const before = await pending();
  const start = performance.now();
  let left = before;
  for (; left > 0 && performance.now() - start < 60_000; left = await pending())
    await new Promise((done) => setTimeout(done, 500));
  await client.end();
  return { name: 'deliveries', perSecond: ((before - left) * 1000) / (performance.now() - start) };
}

const rates = (name: string, ours: Figure, base: Figure, wanted?: Ratio['wanted']): Ratio => ({
  name,
  ours: `${ours.perSecond.toFixed(0)}/s`,
  base: `${base.perSecond.toFixed(0)}/s`,
  ratio: ours.perSecond / base.perSecond,
  ...(wanted && { wanted }),
});

try {
  const file = requests(`${house.url}/api/exchange/dossiers`, { headers: bearer, post });
  await fetch(`${house.url}/api/exchange/dossiers`, {
    method: 'POST',
    ...post(),
    headers: { ...bearer, ...post().headers, 'content-type': 'application/json' },
  });
  const model = await lastFiling(house.databaseUrl);
  const core = await strapiCore(house.databaseUrl, model);
  const sql = bareSql(house.databaseUrl, model);
  let delivered: Figure = { name: 'deliveries', perSecond: 0 };
  // What is left to deliver is none of the next turn's load.
  const fileAlone: Turn = async () => {
    const filed = await file();
    delivered = await deliveries();
    return filed;
  };
  const writes = await inTurns({ file: fileAlone, create: core.create, whole: core.filing, sql: sql.turn });
  await sql.close();
  const { token } = await officer(house.url, 'chuyenvien');
  const reads = await inTurns({
    inbox: requests(`${house.url}/api/office/inbox?filter=%7B%22view%22%3A%22mine%22%7D&range=%5B0%2C24%5D`, {
      headers: { authorization: `Bearer ${token}` },
    }),
    list: core.list,
    page: requests(`${house.url}/thu-tuc/1.001193`),
    asset: requests(`${house.url}/assets/portal.css`),
  });
  await core.stop();
  const page = await dossierPage(house);
  const memory =
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${house.server.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  await house.stop();
  // A copy as it is before the acts: their statements are sent to it again.
  await ensureDatabase(postgres.url('postgres'), 'copy', 'motcua');
  const acts = await actsBySql(house.appDatabaseUrl, await postgres.appUrl('copy'));
  const ratios: readonly Ratio[] = [
    rates('filing / core controller, the dossier alone', writes.file, writes.create, { atLeast: 8 }),
    rates('filing / Document Service, the same rows', writes.file, writes.whole),
    rates('bare SQL, the same rows / core controller', writes.sql, writes.create),
    rates('filing / bare SQL, the same rows', writes.file, writes.sql, { atLeast: 0.7 }),
    ...acts.map(({ atOnce, act, sql }) => ({
      name: `an act / its own SQL, ${atOnce} at once`,
      ours: `${act.toFixed(1)} ms`,
      base: `${sql.toFixed(1)} ms`,
      ratio: act / sql,
      wanted: { atMost: 1.15 },
    })),
    rates('inbox / core controller, list of 25', reads.inbox, reads.list),
    rates('procedure page / static file', reads.page, reads.asset),
    rates('dossier page / the same, reading not recorded', page.recorded, page.unrecorded, { atLeast: 0.95 }),
  ];

  console.log(`\n${cpus().length} cores, ${CONNECTIONS} connections, ${ROUNDS} turns each\n`);
  printRatios(ratios);
  for (const { atOnce, own } of acts)
    console.log(
      `an act, ${atOnce} at once: ${own.act.toFixed(2)} ms of work in this process, ${own.sql.toFixed(2)} ms to send its SQL alone`,
    );
  reportForms();
  reportDeadlines();
  console.log(`messages delivered afterwards ${delivered.perSecond.toFixed(0)}/s`);
  console.log(
    `start with database, seed and server ${startSeconds.toFixed(1)} s; memory of the server ${memory.toFixed(0)} MB`,
  );
  if (values.write) {
    await writeSection('ratios', ratioTable(ratios));
    keepFigures({ ratios });
  }
} finally {
  await house.stop();
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exit(0);
