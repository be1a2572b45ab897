/**
 * What is true of one dossier, in SQL. The index counts these conditions and the drill-down lists by them: one text, so that a
 * figure and the dossiers behind it cannot part.
 */
import type { Knex } from 'knex';

export interface Period {
  readonly agency: string;
  /** `YYYY-MM-DD` in Vietnam; `to` is not included. */
  readonly from: string;
  readonly to: string;
}

interface DossierFact {
  /** Which dossiers count at all; all received ones when absent. */
  readonly counts?: string;
  readonly good: string;
}

const RESULT = `EXISTS (SELECT 1 FROM issued_documents i WHERE i.dossier_id = d.id AND i.form = 'result' AND i.status = 'valid')`;
const POPULATION = `EXISTS (SELECT 1 FROM jsonb_each(d.provenance) AS field WHERE field.value ->> 'source' = 'population')`;
const ASKED = `(SELECT max(e.at) FROM dossier_events e WHERE e.dossier_id = d.id AND e.type = 'REQUEST_SUPPLEMENT')`;

/** Decision 766 as domain.md §5 has it: settled, else handed over, else ended; waiting counts to the request; open to the end of the period; asked twice is late. */
const ON_TIME = `(d.supplement_count <= 1 AND (d.promised_at IS NULL OR coalesce(
  d.settled_at, d.handed_over_at, d.ended_at, CASE WHEN d.npsp_status = 5 THEN ${ASKED} END, least(now(), d.period_end)
) <= d.promised_at))`;

const DOSSIER_FACTS = {
  DOSSIER_SYNC: {
    good: `(EXISTS (SELECT 1 FROM outbox_messages o WHERE o.dossier_id = d.id AND o.target = 'npsp')
      AND NOT EXISTS (SELECT 1 FROM outbox_messages o WHERE o.dossier_id = d.id AND o.target = 'npsp' AND o.status <> 'delivered'))`,
  },
  ON_TIME: { good: ON_TIME },
  FILED_ONLINE: { good: `d.channel = 'online'` },
  DOSSIERS_PAID_ONLINE: { counts: `d.payment_status <> 'none'`, good: `d.payment_status = 'paid'` },
  ORIGINAL_RESULT_AVAILABLE: { good: RESULT },
  SO_HOA_GIAY_TO_GIAI_QUYET: {
    good: `(${RESULT} AND EXISTS (SELECT 1 FROM dossier_papers p WHERE p.dossier_id = d.id AND p.file_id IS NOT NULL))`,
  },
  REUSED_DIGITIZED_DATA: {
    good: `EXISTS (SELECT 1 FROM dossier_papers p WHERE p.dossier_id = d.id AND p.source = 'vault')`,
  },
  // Nothing is handed to the personal storage of the national portal yet.
  SYNCED_WITH_DVCQG_PERSONAL_STORAGE: { good: 'false' },
  CITIZEN_DATA_CONNECTED_DOSSIER: { good: POPULATION },
  // All dossiers but the late ones; ratings and complaints join when they are collected.
  DOSSIER_RECEIVING_SATISFACTION: { good: ON_TIME },
} as const satisfies Record<string, DossierFact>;

export type DossierFactCode = keyof typeof DOSSIER_FACTS;

export const isDossierFact = (code: string): code is DossierFactCode => Object.hasOwn(DOSSIER_FACTS, code);

const counts = (code: DossierFactCode): string => {
  const fact: DossierFact = DOSSIER_FACTS[code];
  return fact.counts ?? 'true';
};

/** The unit with all below it, and its dossiers received in the period. */
const RECEIVED = `
  WITH RECURSIVE units AS (
    SELECT id FROM agencies WHERE code = :agency
    UNION ALL
    SELECT child.id FROM agencies child JOIN units ON child.parent_id = units.id
  ),
  bounds AS (
    SELECT CAST(CAST(:from AS date) AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS begins,
           CAST(CAST(:to AS date) AS timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS ends
  ),
  d AS (
    SELECT dossiers.*, bounds.ends AS period_end FROM dossiers, bounds
    WHERE agency_id IN (SELECT id FROM units) AND received_at >= bounds.begins AND received_at < bounds.ends
  )`;

export interface Tally {
  readonly numerator: number;
  readonly denominator: number;
}

/** All dossier indicators of a unit in one pass. */
export async function tallyDossiers(knex: Knex, period: Period): Promise<Readonly<Record<DossierFactCode, Tally>>> {
  // Keys of the object literal above.
  const codes = Object.keys(DOSSIER_FACTS) as DossierFactCode[];
  const columns = codes.map(
    (code, index) =>
      `count(*) FILTER (WHERE ${counts(code)}) AS d${index}, count(*) FILTER (WHERE ${counts(code)} AND ${DOSSIER_FACTS[code].good}) AS n${index}`,
  );
  const { rows } = await knex.raw<{ rows: readonly Record<string, string>[] }>(
    `${RECEIVED} SELECT ${columns.join(', ')} FROM d`,
    { ...period },
  );
  const row = rows[0] ?? {};
  const entries = codes.map(
    (code, index) =>
      [code, { numerator: Number(row[`n${index}`] ?? 0), denominator: Number(row[`d${index}`] ?? 0) }] as const,
  );
  // Every code of the table has its entry.
  return Object.fromEntries(entries) as Record<DossierFactCode, Tally>;
}

export interface JudgedDossier {
  readonly id: number;
  readonly code: string | null;
  readonly number: string;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly ok: boolean;
}

/** The dossiers behind an indicator, the bad ones first; the count comes from the same rows. */
export async function listDossiers(
  knex: Knex,
  indicator: DossierFactCode,
  period: Period,
  limit: number,
): Promise<{ readonly rows: readonly JudgedDossier[]; readonly tally: Tally }> {
  const { rows } = await knex.raw<{
    rows: readonly (JudgedDossier & { readonly all: string; readonly good: string })[];
  }>(
    `${RECEIVED}, judged AS (
       SELECT d.id, d.code, d.number, d.procedure_name AS "procedureName", d.applicant_name AS "applicantName", d.received_at, ${DOSSIER_FACTS[indicator].good} AS ok
       FROM d WHERE ${counts(indicator)}
     )
     SELECT *, count(*) OVER () AS all, count(*) FILTER (WHERE ok) OVER () AS good FROM judged ORDER BY ok, received_at DESC, id LIMIT :limit`,
    { ...period, limit },
  );
  const first = rows[0];
  return {
    tally: { numerator: Number(first?.good ?? 0), denominator: Number(first?.all ?? 0) },
    rows: rows.map(({ id, code, number, procedureName, applicantName, ok }) => ({
      id,
      code,
      number,
      procedureName,
      applicantName,
      ok,
    })),
  };
}

/** The procedures of those dossiers: how many had one, one with population data, one paid. */
export async function tallyUsedProcedures(
  knex: Knex,
  period: Period,
): Promise<{
  readonly used: readonly string[];
  readonly population: readonly string[];
  readonly paid: readonly string[];
}> {
  const { rows } = await knex.raw<{ rows: readonly { code: string; population: boolean; paid: boolean }[] }>(
    `${RECEIVED} SELECT d.procedure_code AS code, bool_or(${POPULATION}) AS population, bool_or(d.payment_status = 'paid') AS paid FROM d GROUP BY d.procedure_code`,
    { ...period },
  );
  return {
    used: rows.map((row) => row.code),
    population: rows.filter((row) => row.population).map((row) => row.code),
    paid: rows.filter((row) => row.paid).map((row) => row.code),
  };
}

/** For the home page: of the province's dossiers received this month. */
export async function monthTally(
  knex: Knex,
): Promise<{ readonly onTime: Tally; readonly medianDays: number | null; readonly month: number }> {
  const { rows } = await knex.raw<{
    rows: readonly { all: string; good: string; days: string | null; month: number }[];
  }>(
    `WITH d AS (
       SELECT dossiers.*, now() AS period_end FROM dossiers
       WHERE received_at >= date_trunc('month', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') AT TIME ZONE 'Asia/Ho_Chi_Minh'
     )
     SELECT count(*) AS all, count(*) FILTER (WHERE ${ON_TIME}) AS good,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY motcua_week_days(received_at, settled_at)) FILTER (WHERE settled_at IS NOT NULL) AS days,
       extract(month FROM now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS month
     FROM d`,
  );
  const row = rows[0];
  return {
    onTime: { numerator: Number(row?.good ?? 0), denominator: Number(row?.all ?? 0) },
    medianDays: row?.days == null ? null : Number(row.days),
    month: row?.month ?? 1,
  };
}
