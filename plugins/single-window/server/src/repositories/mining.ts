/** The SQL of process mining: stays and passings of a procedure's dossiers, counted in the database, in working time. */
import type { Knex } from 'knex';
import type { StateTally, WayTally } from '../domain/mining/mined';

/** Newest first; what is said of so many is said of all. */
export const MOST_MINED = 20_000;

export interface MiningScope {
  readonly procedure: string;
  /** Days `YYYY-MM-DD`, the last one included. */
  readonly from: string;
  readonly to: string;
  /** Null: of all agencies. */
  readonly agencyId: number | null;
  readonly now: Date;
}

/** A day of the calendar: working minutes before it, and its hours in minutes after midnight (two spans at most). */
export interface DaySums {
  readonly day: string;
  readonly before: number;
  readonly spans: readonly [number, number, number, number];
}

const CHOSEN = `chosen AS (
    SELECT id FROM dossiers
    WHERE procedure_code = :procedure AND received_at >= CAST(CAST(:from AS date) AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND received_at < CAST(CAST(:to AS date) + 1 AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND (agency_id = :agencyId OR CAST(:agencyId AS integer) IS NULL)
    ORDER BY received_at DESC LIMIT ${MOST_MINED}),
  moves AS (
    SELECT e.dossier_id, e.seq, e.type, e.at, e.data ->> 'from' AS origin, e.data ->> 'state' AS state,
      lead(e.at) OVER (PARTITION BY e.dossier_id ORDER BY e.seq) AS until
    FROM chosen c JOIN dossier_events e ON e.dossier_id = c.id
    WHERE e.data ->> 'state' IS NOT NULL AND e.data ->> 'from' IS DISTINCT FROM e.data ->> 'state')`;

/** Working minutes up to a moment, by the table of days. */
const worked = (moment: string, alias: string): string => {
  const minute = `(EXTRACT(EPOCH FROM (${moment} AT TIME ZONE 'Asia/Ho_Chi_Minh')::time) / 60)`;
  const span = (from: string, to: string): string => `greatest(0, least(${minute}, ${alias}.${to}) - ${alias}.${from})`;
  return `(${alias}.worked + ${span('a', 'b')} + ${span('c', 'd')})`;
};

const dayOf = (moment: string): string => `(${moment} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

export async function mineStates(
  db: Knex,
  scope: MiningScope,
  days: readonly DaySums[],
): Promise<{ readonly dossiers: number; readonly states: readonly StateTally[] }> {
  const answer = await db.raw<{ rows: (StateTally & { readonly all: number })[] }>(
    `WITH ${CHOSEN},
      days AS MATERIALIZED (SELECT day::date AS day, worked, a, b, c, d FROM json_to_recordset(CAST(:days AS json))
        AS t(day text, worked float8, a float8, b float8, c float8, d float8)),
      stays AS (
        SELECT m.dossier_id, leaf AS state, greatest(0, ${worked('COALESCE(m.until, :now)', 'z')} - ${worked('m.at', 's')}) AS minutes
        FROM moves m CROSS JOIN LATERAL regexp_split_to_table(m.state, '\\+') AS leaf
        JOIN days s ON s.day = ${dayOf('m.at')} JOIN days z ON z.day = ${dayOf('COALESCE(m.until, :now)')})
     SELECT state, count(DISTINCT dossier_id)::int AS dossiers, count(*)::int AS visits,
       percentile_cont(0.1) WITHIN GROUP (ORDER BY minutes) AS p10, percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) AS median,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes) AS p90, sum(minutes) AS total, (SELECT count(*)::int FROM chosen) AS "all"
     FROM stays GROUP BY state`,
    {
      ...scope,
      days: JSON.stringify(days.map(({ day, before, spans: [a, b, c, d] }) => ({ day, worked: before, a, b, c, d }))),
    },
  );
  return { dossiers: answer.rows[0]?.all ?? 0, states: answer.rows };
}

export async function mineWays(db: Knex, scope: MiningScope): Promise<readonly WayTally[]> {
  const answer = await db.raw<{ rows: WayTally[] }>(
    `WITH ${CHOSEN}
     SELECT origin AS "from", state AS "to", min(type) AS type, count(*)::int AS count FROM moves
     WHERE origin IS NOT NULL AND origin <> '' GROUP BY origin, state ORDER BY count DESC LIMIT 500`,
    { ...scope },
  );
  return answer.rows;
}

export interface MinedProcedure {
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

/** Procedures that have a published version, with the newest. */
export async function minedProcedures(db: Knex): Promise<readonly MinedProcedure[]> {
  const answer = await db.raw<{ rows: MinedProcedure[] }>(
    `SELECT DISTINCT ON (v.procedure_code) v.procedure_code AS code, v.id AS version,
       COALESCE(v.content -> 'name' ->> 'vi', v.procedure_code) AS name
     FROM procedure_versions v ORDER BY v.procedure_code, v.number DESC`,
  );
  return answer.rows;
}
