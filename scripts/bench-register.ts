/**
 * `npm run bench:register [-- --dossiers 100000 --write]`: the register of a unit with that many rows, in each format, in a house of its own: time, size, and
 * how much the server's memory grows (VmRSS, looked at each 100 ms); then one that is cancelled. Ends with 1 when memory grows by more than 150 MB.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildOffice, buildServer, buildTheme } from './lib/build-steps.ts';
import { bar, step } from './lib/progress.ts';

const { values } = parseArgs({
  options: { dossiers: { type: 'string', default: '100000' }, write: { type: 'boolean', default: false } },
});
const dossiers = Number(values.dossiers);
const MOST = 150;
const MB = 1_000_000;
const data = mkdtempSync(join(tmpdir(), 'motcua-register-'));
process.env['MOTCUA_DATA_DIR'] = data;
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');
const { loadDossiers } = await import('./load/load.ts');
const { withClient } = await import('./lib/database.ts');
const { officer } = await import('./lib/visitor.ts');
const { writeSection } = await import('./bench/performance-page.ts');

interface Job {
  readonly id: string;
  readonly state: string;
  readonly done: number;
  readonly all: number | null;
}

const rss = (pid: number): number =>
  (Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024) / MB;

/** Rows as an independent reader finds them. */
function rowsIn(path: string, format: string): number {
  const count = (command: string): number => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return Number(stdout.trim());
  };
  // Records end with CR LF, lines within a cell with LF alone.
  if (format === 'csv') return count(`grep -c $'\\r$' '${path}'`) - 1;
  if (format === 'xlsx') return count(`unzip -p '${path}' xl/worksheets/sheet1.xml | grep -o '<row>' | wc -l`) - 1;
  if (format === 'ods') return count(`unzip -p '${path}' content.xml | grep -o '<table:table-row>' | wc -l`) - 1;
  // On paper each row has one promised or received time at least; pages are counted by the reader.
  return count(`pdfinfo '${path}' | awk '/^Pages/ {print $2}'`);
}

await buildServer();
await buildTheme();
await buildOffice();
const postgres = await openPostgres();
let house: Awaited<ReturnType<typeof startHouse>> | undefined;
let worst = 0;
try {
  const port = await freePort();
  await step('The demo', async () =>
    (await startHouse({ postgres, port, database: 'books', seed: true, panel: false })).stop(),
  );
  const bars = new Map<string, (done: number, total: number) => void>();
  await loadDossiers(postgres.url('books'), {
    dossiers,
    open: Math.min(5000, Math.floor(dossiers / 4)),
    progress: (name, done, total) => {
      const show = bars.get(name) ?? bar(name);
      bars.set(name, show);
      show(done, total);
    },
  });
  // All of them in the book of one unit.
  await step('One book', () =>
    withClient(postgres.url('books'), async (client) => {
      await client.query(`SET session_replication_role = replica;
        UPDATE dossiers SET one_stop_unit_id = (SELECT id FROM agencies WHERE code = 'H44.101.MC'), received_at = COALESCE(received_at, filed_at);`);
      await client.query('VACUUM ANALYZE dossiers');
    }),
  );
  house = await startHouse({
    postgres,
    port,
    database: 'books',
    seed: false,
    panel: false,
    env: { MOTCUA_RATE_FACTOR: '1000000' },
  });
  const pid = house.server.pid ?? 0;
  const reception = await officer(house.url, 'tiepnhan');
  const year = new Date().getUTCFullYear();
  const order = (format: string, from: string, to: string): Promise<Job> =>
    reception.json('/api/office/exports', {
      method: 'POST',
      body: JSON.stringify({ list: 'register', format, filter: { unit: 'H44.101.MC', from, to } }),
    });
  const look = (id: string): Promise<Job> => reception.json(`/api/office/exports/${id}`);
  // Five years at most in a book; what was filed before is left out, and said.
  const [from, to] = [`${year - 4}-01-01`, `${year}-12-31`];
  await withClient(postgres.url('books'), async (client) => {
    await client.query(`SET session_replication_role = replica;
      UPDATE dossiers SET received_at = received_at + interval '1 year' WHERE received_at < '${from}'`);
  });
  // The first one warms what every export needs.
  for (const format of ['csv', 'xlsx', 'ods', 'pdf']) {
    const warm = await order(format, `${year}-01-01`, `${year}-01-03`);
    for (let job = warm; job.state === 'waiting' || job.state === 'running'; job = await look(warm.id)) await pause(50);
  }
  const lines: string[] = [];
  for (const format of ['csv', 'xlsx', 'ods', 'pdf']) {
    await pause(3000);
    const before = rss(pid);
    let most = before;
    const begun = performance.now();
    let slowest = 0;
    let job = await order(format, from, to);
    while (job.state === 'waiting' || job.state === 'running') {
      await pause(100);
      most = Math.max(most, rss(pid));
      const asked = performance.now();
      job = await look(job.id);
      slowest = Math.max(slowest, performance.now() - asked);
    }
    const seconds = (performance.now() - begun) / 1000;
    if (job.state !== 'ready') throw new Error(`${format}: ${JSON.stringify(job)}`);
    const answer = await reception.call(`/api/office/exports/${job.id}/file`);
    const path = join(data, `book.${format}`);
    if (!answer.body) throw new Error('no file');
    await finished(Readable.fromWeb(answer.body).pipe(createWriteStream(path)));
    most = Math.max(most, rss(pid));
    const size = Number(answer.headers.get('content-length')) / MB;
    const found = rowsIn(path, format);
    if (format !== 'pdf' && found !== job.done)
      throw new Error(`${format}: ${found} rows of ${job.done} were read back`);
    worst = Math.max(worst, most - before);
    lines.push(
      `| ${format.toUpperCase()} | ${job.done.toLocaleString('en')}${format === 'pdf' ? `, ${found.toLocaleString('en')} pages` : ''} | ${seconds.toFixed(1)} s | ${size.toFixed(1)} MB | ${before.toFixed(0)} → ${most.toFixed(0)} MB | ${(most - before).toFixed(0)} MB | ${slowest.toFixed(0)} ms |`,
    );
    console.log(lines.at(-1));
  }
  const job = await order('pdf', from, to);
  while ((await look(job.id)).done < 2000) await pause(50);
  await reception.json(`/api/office/exports/${job.id}/cancel`, { method: 'POST' });
  const begun = performance.now();
  while (readdirSync(join(data, 'exports')).includes(job.id)) await pause(10);
  const stopped = `Cancelled after ${(await look(job.id)).done.toLocaleString('en')} rows; its file was gone ${(performance.now() - begun).toFixed(0)} ms later.`;
  console.log(stopped);
  if (values.write)
    await writeSection(
      'register',
      [
        '| format | rows read back | made in | file | memory of the server | growth | slowest other answer |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        ...lines,
        '',
        stopped,
      ].join('\n'),
    );
} finally {
  await house?.stop();
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
}
console.log(`Memory grew by ${worst.toFixed(0)} MB at most (asked: ${MOST} MB).`);
process.exit(worst > MOST ? 1 : 0);
