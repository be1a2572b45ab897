/** The SQL of the forecast: what became of earlier dossiers, and the open ones whose date comes soon. */
import type { Knex } from 'knex';

/** A step that a finished dossier entered. */
export interface StepEntry {
  readonly procedure_code: string;
  readonly agency_id: number;
  readonly state: string;
  readonly entered_at: Date;
  readonly done_at: Date;
}

/** Finished dossiers that are read at most, shared among the procedures; of one procedure the newest. */
const MOST_DOSSIERS = 10_000;
const LEAST_PER_PROCEDURE = 40;

/**
 * The steps of the newest finished dossiers of each procedure, all in one read. Chosen by the day they were done, not received: among the
 * newly received only the quick ones are done.
 */
export async function finishedSteps(db: Knex): Promise<readonly StepEntry[]> {
  const answer = await db.raw<{ rows: StepEntry[] }>(
    `WITH codes AS (SELECT DISTINCT procedure_code AS code FROM procedure_versions),
          share AS (SELECT GREATEST(?, ? / GREATEST(1, count(*)))::integer AS dossiers FROM codes)
     SELECT d.procedure_code, d.agency_id, e.data->>'state' AS state, e.at AS entered_at, d.done_at
     FROM codes c CROSS JOIN share s
     CROSS JOIN LATERAL (
       SELECT id, procedure_code, agency_id, COALESCE(settled_at, ended_at) AS done_at FROM dossiers
       WHERE procedure_code = c.code AND received_at IS NOT NULL AND COALESCE(settled_at, ended_at) IS NOT NULL
       ORDER BY COALESCE(settled_at, ended_at) DESC LIMIT s.dossiers) d
     JOIN dossier_events e ON e.dossier_id = d.id AND e.at < d.done_at
       AND e.data->>'state' IS NOT NULL AND e.data->>'from' IS DISTINCT FROM e.data->>'state'`,
    [LEAST_PER_PROCEDURE, MOST_DOSSIERS],
  );
  return answer.rows;
}

export interface OpenRow {
  readonly id: number;
  readonly code: string | null;
  readonly number: string;
  readonly procedure_code: string;
  readonly procedure_name: string;
  readonly procedure_version_id: number;
  readonly workflow_state: { readonly value: unknown };
  readonly agency_id: number;
  readonly state_key: string;
  readonly promised_at: Date;
  readonly entered_at: Date;
}

const MOST_OPEN = 5_000;

/** Open dossiers of an agency (null: of all) whose date lies ahead, with the moment they entered their step. A supplement is the applicant's own time. */
export async function openAhead(
  db: Knex,
  agencyId: number | null,
  from: Date,
  until: Date,
): Promise<readonly OpenRow[]> {
  const answer = await db.raw<{ rows: OpenRow[] }>(
    `SELECT d.id, d.code, d.number, d.procedure_code, d.procedure_name, d.procedure_version_id, d.workflow_state, d.agency_id, d.state_key,
            d.promised_at, e.at AS entered_at
     FROM dossiers d
     CROSS JOIN LATERAL (
       SELECT at FROM dossier_events WHERE dossier_id = d.id AND data->>'from' IS DISTINCT FROM data->>'state'
         AND data->>'state' IS NOT NULL ORDER BY seq DESC LIMIT 1) e
     WHERE d.promised_at > ? AND d.promised_at <= ? AND d.ended_at IS NULL AND d.settled_at IS NULL AND d.npsp_status <> 5
       AND (d.agency_id = ? OR ?::integer IS NULL)
     ORDER BY d.promised_at LIMIT ?`,
    [from, until, agencyId, agencyId, MOST_OPEN],
  );
  return answer.rows;
}
