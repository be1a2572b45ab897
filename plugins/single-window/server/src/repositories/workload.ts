/** The SQL of a unit's work by person: open steps and what was done, counted; the steps of one person, listed. */
import type { Knex } from 'knex';
import type { Role } from '@motcua/cms';

export interface LoadRow {
  /** Null: of nobody. */
  readonly assignee_id: number | null;
  readonly open: number;
  readonly late: number;
  readonly soon: number;
}

/** Questions and instructions beside the drawing are no step of the dossier's. */
const STEPS = `t.status = 'open' AND t.state_key NOT LIKE '~%'`;

export async function openLoad(db: Knex, agencyId: number, now: Date, soon: Date): Promise<readonly LoadRow[]> {
  const answer = await db.raw<{ rows: LoadRow[] }>(
    `SELECT t.assignee_id, count(*)::int AS open, count(*) FILTER (WHERE t.due_at < :now)::int AS late,
        count(*) FILTER (WHERE t.due_at >= :now AND t.due_at < :soon)::int AS soon
     FROM dossier_tasks t WHERE ${STEPS} AND t.agency_id = :agencyId GROUP BY t.assignee_id`,
    { agencyId, now, soon },
  );
  return answer.rows;
}

/** Steps that were done since, by the name that closed them. */
export async function doneSince(db: Knex, agencyId: number, since: Date): Promise<ReadonlyMap<string, number>> {
  const answer = await db.raw<{ rows: { closed_by: string | null; done: number }[] }>(
    `SELECT closed_by, count(*)::int AS done FROM dossier_tasks WHERE status = 'done' AND agency_id = ? AND closed_at >= ? GROUP BY closed_by`,
    [agencyId, since],
  );
  return new Map(answer.rows.map(({ closed_by, done }) => [closed_by ?? '', done]));
}

export interface HeldRow {
  readonly id: number;
  readonly version: number;
  readonly code: string | null;
  readonly number: string;
  readonly procedure_name: string;
  readonly procedure_version_id: number;
  readonly workflow_state: { readonly value: unknown };
  readonly assignee_id: number | null;
  readonly role: Role;
  readonly due_at: Date | null;
}

/** The open steps of a unit (of one person, of nobody), by what is due first; with `ids` only these dossiers. */
export async function heldSteps(
  db: Knex,
  wanted: { readonly agencyId: number; readonly assignee?: number | null; readonly ids?: readonly number[] },
  limit: number,
): Promise<readonly HeldRow[]> {
  const { agencyId, assignee, ids } = wanted;
  const query = db('dossier_tasks as t')
    .join('dossiers as d', 'd.id', 't.dossier_id')
    .whereRaw(STEPS)
    .where('t.agency_id', agencyId)
    .orderByRaw('t.due_at NULLS LAST, d.id')
    .limit(limit)
    .select<HeldRow[]>(
      'd.id',
      'd.version',
      'd.code',
      'd.number',
      'd.procedure_name',
      'd.procedure_version_id',
      'd.workflow_state',
      't.assignee_id',
      't.role',
      't.due_at',
    );
  if (assignee !== undefined)
    void (assignee === null ? query.whereNull('t.assignee_id') : query.where('t.assignee_id', assignee));
  if (ids) query.whereIn('d.id', ids);
  return query;
}
