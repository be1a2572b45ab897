/** The SQL of the register: a unit's dossiers in the order of reception. */
import type { Knex } from 'knex';
import type { ListQuery } from '@motcua/plugin-single-window';

export interface RegisterUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent_id: number | null;
}

export const unitByCode = async (db: Knex, code: string): Promise<RegisterUnit | undefined> =>
  db<RegisterUnit>('agencies').where({ code }).first('id', 'code', 'name', 'kind', 'parent_id');

export const unitById = async (db: Knex, id: number): Promise<RegisterUnit | undefined> =>
  db<RegisterUnit>('agencies').where({ id }).first('id', 'code', 'name', 'kind', 'parent_id');

/** The unit where an agency's dossiers are received. */
export const counterOf = async (db: Knex, agencyId: number): Promise<RegisterUnit | undefined> =>
  db<RegisterUnit>('agencies')
    .where({ parent_id: agencyId, kind: 'one_stop_unit' })
    .orderBy('id')
    .first('id', 'code', 'name', 'kind', 'parent_id');

/** The units whose register an officer of `agencyId` may open: his own and its counter; of a counter its agency's; all of them for the province. */
export async function registerUnits(db: Knex, agencyId: number | null): Promise<readonly RegisterUnit[]> {
  const query = db<RegisterUnit>('agencies as a')
    .where((row) => void row.whereNull('a.active').orWhere('a.active', true))
    .whereIn('a.kind', ['one_stop_unit', 'department'])
    .orderBy('a.code')
    .select('a.id', 'a.code', 'a.name', 'a.kind', 'a.parent_id');
  if (agencyId !== null)
    query.where(
      (row) =>
        void row
          .where('a.id', agencyId)
          .orWhere((counter) => void counter.where('a.parent_id', agencyId).where('a.kind', 'one_stop_unit')),
    );
  return query;
}

/** A counter's own book; a department's dossiers wherever they were received. Days are `YYYY-MM-DD`, the last one included. */
export const registerQuery = (unit: RegisterUnit, from: string, to: string): ListQuery => ({
  sql: `SELECT d.id AS dossier_id, d.code, d.number, d.procedure_name, d.applicant_name, d.applicant_address, d.applicant_phone,
      a.name AS agency_name, u.name AS unit_name, d.received_at, d.promised_at, d.handed_over_at, d.life -> 'post' IS NOT NULL AS by_post,
      (SELECT substring(i.number from '([0-9]+)/[^/]*$') FROM issued_documents i WHERE i.dossier_id = d.id AND i.form = '01' ORDER BY i.id LIMIT 1) AS serial,
      CASE WHEN d.handed_over_at IS NOT NULL THEN (SELECT e.data ->> 'receiver' FROM dossier_events e
        WHERE e.dossier_id = d.id AND e.type = 'HAND_OVER' ORDER BY e.seq DESC LIMIT 1) END AS receiver
    FROM dossiers d JOIN agencies a ON a.id = d.agency_id JOIN agencies u ON u.id = d.one_stop_unit_id
    WHERE d.received_at >= CAST(CAST(:from AS date) AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND d.received_at < CAST(CAST(:to AS date) + 1 AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND ${unit.kind === 'one_stop_unit' ? 'd.one_stop_unit_id' : 'd.agency_id'} = :unit
    ORDER BY d.received_at, d.id`,
  bindings: { from, to, unit: unit.id },
});
