/**
 * How much of an act is ours: acts against their own SQL. Each statement of each act, with its values and its name, is sent again through `pg` to a
 * copy of the database as it was before, as many acts at a time, in turns with the acts themselves.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { identity } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import { embeddedEnvironment } from '../lib/settings.ts';
import { loadStrapi } from '../lib/strapi.ts';
import { median } from './statistics.ts';

/** Acts of one turn; the first turn of each kind warms up. */
const TURN = 150;
const TURNS = 5;
const AT_ONCE = [1, 8] as const;

export interface ActFigure {
  readonly atOnce: number;
  /** Milliseconds from one finished act to the next. */
  readonly act: number;
  readonly sql: number;
  /** Milliseconds of this process's own work in each of them: a machine that does much else does not change it as it changes the others. */
  readonly own: { readonly act: number; readonly sql: number };
}

interface Query {
  readonly sql: string;
  readonly bindings?: unknown[];
  readonly options?: { readonly name?: string };
}

interface Time {
  readonly passed: number;
  readonly own: number;
}

/** Does all the work, so many at a time; answers milliseconds for each. */
async function timed<Work>(
  works: readonly Work[],
  atOnce: number,
  one: (work: Work, lane: number) => Promise<unknown>,
): Promise<Time> {
  const left = works.values();
  const start = performance.now();
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, lane) => {
      for (const work of left) await one(work, lane);
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { passed: (performance.now() - start) / works.length, own: (user + system) / 1000 / works.length };
}

const medianOf = (times: readonly Time[], of: keyof Time): number => median(times.map((time) => time[of]));

/**
 * Receives dossiers that the bench has filed: code, promised date, receipt, task, event, messages.
 * @param copyUrl a copy of the same database; no server uses either
 */
export async function actsBySql(databaseUrl: string, copyUrl: string): Promise<readonly ActFigure[]> {
  Object.assign(process.env, embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl }), {
    MOTCUA_WORKERS: 'off',
  });
  const strapi = await loadStrapi(databaseUrl, { panel: false });
  const knex = strapi.db.connection;
  const window = singleWindow(strapi);
  const actor = await identity(strapi).officer('tiepnhan');
  if (!actor) throw new Error('The demo has no reception officer');
  const filed: readonly { id: number }[] = await knex('dossiers')
    .where({ npsp_status: 1, version: 1, one_stop_unit_id: actor.agencyId })
    .where('number', 'like', 'HS-%') // the baselines write numbers of another kind
    .orderBy('id', 'desc')
    .limit(TURN * (TURNS + 1) * AT_ONCE.length)
    .select('id');
  const sent = new AsyncLocalStorage<Query[]>();
  knex.on('query', (query: Query) => void sent.getStore()?.push(query));
  const clients = Array.from({ length: Math.max(...AT_ONCE) }, () => new pg.Client({ connectionString: copyUrl }));
  for (const client of clients) await client.connect();

  const receive = async (dossierId: number): Promise<readonly Query[]> => {
    const queries: Query[] = [];
    const input = { idempotencyKey: randomUUID(), dossierId, type: 'RECEIVE', version: 1, actor };
    await sent.run(queries, () => window.act(input));
    return queries;
  };
  const again = async (queries: readonly Query[], lane: number): Promise<void> => {
    for (const { sql, bindings = [], options } of queries)
      await clients[lane]?.query({ text: sql, values: bindings, ...(options?.name ? { name: options.name } : {}) });
  };
  const left = filed.map(({ id }) => id);
  const figures: ActFigure[] = [];
  for (const atOnce of AT_ONCE) {
    const acts: Time[] = [];
    const sqls: Time[] = [];
    for (let turn = 0; turn <= TURNS; turn += 1) {
      const queries: (readonly Query[])[] = [];
      const act = await timed(left.splice(0, TURN), atOnce, async (id) => queries.push(await receive(id)));
      const sql = await timed(queries, atOnce, again);
      if (turn === 0) continue;
      acts.push(act);
      sqls.push(sql);
    }
    figures.push({
      atOnce,
      act: medianOf(acts, 'passed'),
      sql: medianOf(sqls, 'passed'),
      own: { act: medianOf(acts, 'own'), sql: medianOf(sqls, 'own') },
    });
  }
  for (const client of clients) await client.end();
  await strapi.destroy();
  return figures;
}
