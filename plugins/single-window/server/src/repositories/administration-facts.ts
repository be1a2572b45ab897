/** What hangs on an agency or an officer: asked before one of them is changed or ended. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

const counted = async (query: Knex.QueryBuilder): Promise<number> => {
  const [row] = await query.count<{ count: string }[]>('* as count');
  return Number(row?.count ?? 0);
};

export interface AgencyUse {
  readonly dossiers: number;
  readonly officers: number;
  readonly below: number;
}

export async function agencyUse(db: Knex, code: string): Promise<AgencyUse> {
  const id = db('agencies').where({ code }).select('id');
  return {
    dossiers: await counted(
      db('dossiers')
        .whereNull('ended_at')
        .where((row) => void row.whereIn('agency_id', id.clone()).orWhereIn('one_stop_unit_id', id.clone())),
    ),
    officers: await counted(db('officers').whereIn('agency_id', id.clone()).whereRaw('active IS NOT FALSE')),
    below: await counted(db('agencies').whereIn('parent_id', id.clone()).whereRaw('active IS NOT FALSE')),
  };
}

/** The roles in which an officer holds open steps, with how many. */
export async function heldRoles(db: Knex, username: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db('dossier_tasks as t')
    .join('officers as o', 'o.id', 't.assignee_id')
    .where({ 'o.username': username, 't.status': 'open' })
    .whereRaw(`t.state_key NOT LIKE '~%'`)
    .groupBy('t.role')
    .select<{ role: string; held: string }[]>('t.role', db.raw('count(*) AS held'));
  return new Map(rows.map(({ role, held }) => [role, Number(held)]));
}

/** As Strapi keeps a row of a content type. */
export const putContent = async (
  trx: Knex,
  table: 'agencies' | 'officers',
  known: Readonly<Record<string, string>>,
  row: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const now = new Date();
  if (
    (await trx(table)
      .where(known)
      .update({ ...row, updated_at: now })) > 0
  )
    return;
  await trx(table).insert({
    ...known,
    ...row,
    document_id: randomUUID().replaceAll('-', '').slice(0, 24),
    created_at: now,
    updated_at: now,
    published_at: now,
  });
};

export const agencyId = async (db: Knex, code: string): Promise<number | null> =>
  (await db<{ id: number; code: string }>('agencies').where({ code }).first('id'))?.id ?? null;
