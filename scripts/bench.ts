/**
 * `npm run bench`: ratios measured in one run, against baselines over the same database, in turns of a few seconds.
 * The load comes from this process; the servers are others.
 */
import { randomUUID } from 'node:crypto';
import { cpus, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { buildOffice, buildServer, buildTheme } from './lib/build-steps.ts';
import { bareSql } from './bench/bare-sql.ts';
import { strapiCore } from './bench/core.ts';
import { CONNECTIONS, inTurns, requests, ROUNDS, type Figure } from './bench/load.ts';
import { lastFiling } from './bench/rows.ts';
import { reportForms } from './bench/forms.ts';
import { reportDeadlines } from './bench/deadlines.ts';

const data = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
process.env['MOTCUA_DATA_DIR'] = data;
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');
const { machineToken, officer } = await import('./lib/visitor.ts');
const { actsBySql } = await import('./bench/acts.ts');
const { sampleAnswers } = await import('@motcua/database');

await buildServer();
await buildTheme();
await buildOffice();
const postgres = await openPostgres();
const started = performance.now();
const house = await startHouse({ postgres, port: await freePort(), seed: true, panel: false });
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

const line = (name: string, ours: Figure, base: Figure): string =>
  `${name.padEnd(44)} ${ours.perSecond.toFixed(0).padStart(6)}/s ${base.perSecond.toFixed(0).padStart(6)}/s  × ${(ours.perSecond / base.perSecond).toFixed(2)}`;

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
  const writes = await inTurns({ file, create: core.create, whole: core.filing, sql: sql.turn });
  await sql.close();
  const delivered = await deliveries();
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
  const memory =
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${house.server.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  const act = await actsBySql(house.databaseUrl);

  console.log(`\n${cpus().length} cores, ${CONNECTIONS} connections, ${ROUNDS} turns each\n`);
  console.log(line('filing / core controller, the dossier alone', writes.file, writes.create));
  console.log(line('filing / Document Service, the same rows', writes.file, writes.whole));
  console.log(line('filing / bare SQL, the same rows', writes.file, writes.sql));
  console.log(
    `${'an act / its own SQL'.padEnd(44)} ${act.milliseconds.toFixed(1).padStart(6)} ms ${act.sqlMilliseconds.toFixed(1).padStart(5)} ms × ${(act.milliseconds / act.sqlMilliseconds).toFixed(2)}`,
  );
  console.log(line('inbox / core controller, list of 25', reads.inbox, reads.list));
  console.log(line('procedure page / static file', reads.page, reads.asset));
  reportForms();
  reportDeadlines();
  console.log(`messages delivered afterwards ${delivered.perSecond.toFixed(0)}/s`);
  console.log(
    `start with database, seed and server ${startSeconds.toFixed(1)} s; memory of the server ${memory.toFixed(0)} MB`,
  );
} finally {
  await house.stop();
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
}
