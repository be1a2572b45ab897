/**
 * `npm run bench`: ratios measured in one run, against baselines of the same process and database.
 * The load comes from this process; the server is another one. Bounded: each measurement lasts a few seconds.
 */
import { randomUUID } from 'node:crypto';
import { cpus, tmpdir } from 'node:os';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { reportForms } from './lib/bench-forms.ts';
import { buildServer, buildTheme, buildOffice } from './lib/build-steps.ts';

const data = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
process.env['MOTCUA_DATA_DIR'] = data;
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');
const { machineToken, officer } = await import('./lib/visitor.ts');
const { sampleAnswers } = await import('@motcua/database');
const maritalStatusAnswers = sampleAnswers('1.004873', '025192000145');

const SECONDS = 6;
const CONNECTIONS = 8;

interface Figure {
  readonly name: string;
  readonly perSecond: number;
}

async function load(name: string, request: autocannon.Options): Promise<Figure> {
  const result = await autocannon({ connections: CONNECTIONS, duration: SECONDS, ...request });
  const bad = result.non2xx + result.errors;
  if (bad > 0) throw new Error(`${name}: ${bad} answers were not 2xx`);
  return { name, perSecond: result.requests.average };
}

await buildServer();
await buildTheme();
await buildOffice();
const postgres = await openPostgres();
const started = performance.now();
const house = await startHouse({ postgres, port: await freePort(), seed: true, panel: false });
const startSeconds = (performance.now() - started) / 1000;

/** The rows of one filing, written by plain SQL from this process. */
async function bareSql(): Promise<Figure> {
  const pool = new pg.Pool({ connectionString: house.databaseUrl, max: CONNECTIONS });
  const { rows } = await pool.query<{ id: number }>(
    `SELECT id FROM dossiers WHERE procedure_code = '1.004873' ORDER BY id DESC LIMIT 1`,
  );
  const model = rows[0]?.id;
  const columns = async (table: string): Promise<string> => {
    const found = await pool.query<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND column_name NOT IN ('id', 'number', 'code', 'dossier_id', 'idempotency_key')`,
      [table],
    );
    return found.rows.map((row) => `"${row.column_name}"`).join(', ');
  };
  const tables = ['dossier_events', 'dossier_tasks'] as const;
  const own = await columns('dossiers');
  const children = await Promise.all(tables.map(async (table) => ({ table, list: await columns(table) })));
  const end = Date.now() + SECONDS * 1000;
  let done = 0;
  const writer = async (): Promise<void> => {
    while (Date.now() < end) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const made = await client.query<{ id: number }>(
          `INSERT INTO dossiers (number, ${own}) SELECT $1, ${own} FROM dossiers WHERE id = $2 RETURNING id`,
          [randomUUID(), model],
        );
        for (const { table, list } of children) {
          await client.query(
            `INSERT INTO ${table} (dossier_id, ${list}) SELECT $1, ${list} FROM ${table} WHERE dossier_id = $2 ORDER BY id LIMIT 1`,
            [made.rows[0]?.id, model],
          );
        }
        await client.query('COMMIT');
        done += 1;
      } finally {
        client.release();
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, writer));
  await pool.end();
  return { name: 'bare SQL with the same rows', perSecond: done / SECONDS };
}

/** Strapi's own way of making and listing an entry, in a process of its own. */
async function strapiCore(): Promise<{ create: Figure; list: Figure }> {
  const { loadStrapi } = await import('./lib/strapi.ts');
  const { embeddedEnvironment } = await import('./lib/settings.ts');
  Object.assign(process.env, embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl: house.databaseUrl }), {
    MOTCUA_WORKERS: 'off',
  });
  const strapi = await loadStrapi(house.databaseUrl, { panel: false });
  const rate = async (work: () => Promise<unknown>): Promise<number> => {
    const end = Date.now() + SECONDS * 1000;
    let done = 0;
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (; Date.now() < end; done += 1) await work();
      }),
    );
    return done / SECONDS;
  };
  const documents = strapi.documents('api::working-calendar.working-calendar');
  const create = await rate(() =>
    documents.create({ data: { name: randomUUID(), definition: { answers: maritalStatusAnswers } } }),
  );
  const list = await rate(() => documents.findMany({ limit: 25, sort: 'id:desc' }));
  await strapi.destroy();
  return {
    create: { name: 'Strapi core create', perSecond: create },
    list: { name: 'Strapi core list of 25', perSecond: list },
  };
}

try {
  const bearer = `Bearer ${await machineToken(house.url)}`;
  const { token } = await officer(house.url, 'chuyenvien');
  const filing = await load('filing a whole dossier', {
    url: `${house.url}/api/exchange/dossiers`,
    method: 'POST',
    setupClient: (client) => {
      const next = (): void => {
        client.setHeadersAndBody(
          { authorization: bearer, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          JSON.stringify({
            procedureCode: '1.004873',
            agencyCode: 'H44.101',
            applicant: { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA' },
            answers: maritalStatusAnswers,
          }),
        );
      };
      next();
      client.on('response', next);
    },
  });
  const sql = await bareSql();
  const inbox = await load('inbox', {
    url: `${house.url}/api/office/inbox?filter=%7B%22view%22%3A%22mine%22%7D&range=%5B0%2C24%5D`,
    headers: { authorization: `Bearer ${token}` },
  });
  const page = await load('a procedure page', { url: `${house.url}/thu-tuc/1.001193` });
  const file = await load('a static file', { url: `${house.url}/assets/portal.css` });
  const core = await strapiCore();
  const memory =
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${house.server.pid ?? 0}/status`, 'utf8'))?.[1] ?? 0) / 1024;

  const rows: readonly (readonly [string, Figure, Figure])[] = [
    ['filing / Strapi core create', filing, core.create],
    ['filing / bare SQL', filing, sql],
    ['inbox / Strapi core list', inbox, core.list],
    ['procedure page / static file', page, file],
  ];
  console.log(`\n${cpus().length} cores, ${CONNECTIONS} connections, ${SECONDS} s each\n`);
  for (const [name, ours, base] of rows) {
    console.log(
      `${name.padEnd(32)} ${ours.perSecond.toFixed(0).padStart(6)}/s  ${base.perSecond.toFixed(0).padStart(6)}/s  × ${(ours.perSecond / base.perSecond).toFixed(2)}`,
    );
  }
  reportForms();
  console.log(
    `start with database, seed and server ${startSeconds.toFixed(1)} s; memory of the server ${memory.toFixed(0)} MB`,
  );
} finally {
  await house.stop();
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
}
