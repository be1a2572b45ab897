/** How much of an act is ours: its whole time against the time that its own SQL takes, one act after the other. */
import { randomUUID } from 'node:crypto';
import { identity } from '@motcua/plugin-identity';
import { singleWindow } from '@motcua/plugin-single-window';
import { embeddedEnvironment } from '../lib/settings.ts';
import { loadStrapi } from '../lib/strapi.ts';

const ACTS = 400;
/** The first ones compile and prepare. */
const WARM = 100;

export interface ActFigure {
  readonly milliseconds: number;
  readonly sqlMilliseconds: number;
}

interface Query {
  readonly __knexQueryUid: string;
}

/** Receives dossiers that the bench has filed: code, promised date, receipt, task, event, messages. */
export async function actsBySql(databaseUrl: string): Promise<ActFigure> {
  Object.assign(process.env, embeddedEnvironment({ port: 1, simulatorPort: 1, databaseUrl }), {
    MOTCUA_WORKERS: 'off',
  });
  const strapi = await loadStrapi(databaseUrl, { panel: false });
  const knex = strapi.db.connection;
  const actor = await identity(strapi).officer('tiepnhan');
  if (!actor) throw new Error('The demo has no reception officer');
  const filed: readonly { id: number }[] = await knex('dossiers')
    .where({ npsp_status: 1, version: 1, one_stop_unit_id: actor.agencyId })
    .where('number', 'like', 'HS-%') // the baselines write numbers of another kind
    .orderBy('id', 'desc')
    .limit(ACTS)
    .select('id');
  const begun = new Map<string, number>();
  let sql = 0;
  knex.on('query', ({ __knexQueryUid: id }: Query) => void begun.set(id, performance.now()));
  knex.on('query-response', (_answer: unknown, { __knexQueryUid: id }: Query) => {
    sql += performance.now() - (begun.get(id) ?? performance.now());
    begun.delete(id);
  });
  let all = 0;
  for (const [index, { id: dossierId }] of filed.entries()) {
    if (index === WARM) sql = 0;
    const start = performance.now();
    await singleWindow(strapi).act({ idempotencyKey: randomUUID(), dossierId, type: 'RECEIVE', version: 1, actor });
    if (index >= WARM) all += performance.now() - start;
  }
  await strapi.destroy();
  const counted = filed.length - WARM;
  return { milliseconds: all / counted, sqlMilliseconds: sql / counted };
}
