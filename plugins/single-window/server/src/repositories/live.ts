/** What has happened since, and who may learn of it. */
import type { Knex } from 'knex';
import { prepared } from './prepared';

export interface EventMark {
  readonly id: number;
  readonly dossier_id: number;
  /** The dossier's version after it. */
  readonly seq: number;
}

/** More than this at once is not told one by one. */
export const MOST_EVENTS = 500;

export async function newestEvent(db: Knex): Promise<number> {
  const rows = (await prepared(db, { sql: 'SELECT max(id) AS newest FROM dossier_events', values: [] })) as readonly {
    readonly newest: number | null;
  }[];
  return rows[0]?.newest ?? 0;
}

/** After one, in order; with those of `missing` that are there by now. */
export const eventsAfter = async (
  db: Knex,
  after: number,
  missing: readonly number[] = [],
): Promise<readonly EventMark[]> =>
  (await prepared(db, {
    sql: `SELECT id, dossier_id, seq FROM dossier_events WHERE id = ANY(?::int[])
      UNION ALL (SELECT id, dossier_id, seq FROM dossier_events WHERE id > ? ORDER BY id LIMIT ${MOST_EVENTS})`,
    values: [missing, after],
  })) as readonly EventMark[];

export interface Audience {
  readonly id: number;
  readonly agency_id: number;
  readonly one_stop_unit_id: number;
  readonly task_agencies: readonly number[];
  readonly assignees: readonly number[];
}

/** Of whose lists these dossiers are; the rule of `maySee`. */
export const audiencesOf = async (db: Knex, dossierIds: readonly number[]): Promise<readonly Audience[]> =>
  (await prepared(db, {
    sql: `SELECT d.id, d.agency_id, d.one_stop_unit_id,
        ARRAY(SELECT DISTINCT t.agency_id FROM dossier_tasks t WHERE t.dossier_id = d.id) AS task_agencies,
        ARRAY(SELECT DISTINCT t.assignee_id FROM dossier_tasks t
               WHERE t.dossier_id = d.id AND t.assignee_id IS NOT NULL) AS assignees
      FROM dossiers d WHERE d.id = ANY(?::int[])`,
    values: [dossierIds],
  })) as readonly Audience[];
