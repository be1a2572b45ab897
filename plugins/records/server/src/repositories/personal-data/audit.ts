/** What the auditor sees: who read which dossier and why, never whose it is. */
import type { Knex } from 'knex';
import { UNUSUAL } from '../../domain/personal-data/unusual';

export interface AuditRead {
  readonly id: number;
  readonly at: Date;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly purpose: string;
  readonly dossierId: number;
  readonly code: string;
}

const READS = `SELECT r.id::int AS id, r.at, r.name, r.role, r.unit, r.purpose, r.dossier_id AS "dossierId", COALESCE(d.code, d.number) AS code
  FROM motcua_reads r JOIN dossiers d ON d.id = r.dossier_id`;

/** @param who a part of the reader's name or unit, or a dossier's whole code; everything when empty */
export async function readings(db: Knex, who: string, limit: number): Promise<readonly AuditRead[]> {
  const { rows } = await db.raw<{ rows: AuditRead[] }>(
    who === ''
      ? `${READS} ORDER BY r.id DESC LIMIT ?`
      : `${READS} WHERE r.name ILIKE ? OR r.unit ILIKE ? OR d.code = ? OR d.number = ? ORDER BY r.id DESC LIMIT ?`,
    who === '' ? [limit] : [`%${who}%`, `%${who}%`, who.toUpperCase(), who.toUpperCase(), limit],
  );
  return rows;
}

/** Everybody who read what one person filed, newest first. */
export async function readingsOfApplicant(db: Knex, userId: number, limit: number): Promise<readonly AuditRead[]> {
  const { rows } = await db.raw<{ rows: AuditRead[] }>(
    `${READS} WHERE d.applicant_user_id = ? ORDER BY r.at DESC LIMIT ?`,
    [userId, limit],
  );
  return rows;
}

/** The reading, where it was of a dossier of this person. */
export async function readingOfApplicant(db: Knex, userId: number, readId: number): Promise<AuditRead | null> {
  const { rows } = await db.raw<{ rows: AuditRead[] }>(`${READS} WHERE d.applicant_user_id = ? AND r.id = ?`, [
    userId,
    readId,
  ]);
  return rows[0] ?? null;
}

export interface Flag {
  readonly id: number;
  readonly kind: 'many' | 'no_task' | 'one_address' | 'glass';
  readonly name: string;
  readonly unit: string;
  readonly day: string;
  readonly count: number;
  readonly codes: readonly string[];
  readonly reason: string | null;
  readonly seenAt: Date | null;
  readonly seenBy: string | null;
  readonly finding: string | null;
}

export async function flags(db: Knex, limit: number): Promise<readonly Flag[]> {
  const { rows } = await db.raw<{ rows: Flag[] }>(
    `SELECT f.id, f.kind, f.name, f.unit, to_char(f.day, 'YYYY-MM-DD') AS day, f.count, f.reason, f.seen_at AS "seenAt", f.seen_by AS "seenBy", f.finding,
       ARRAY(SELECT COALESCE(d.code, d.number) FROM dossiers d WHERE d.id = ANY (f.dossier_ids[1:12]) ORDER BY d.id) AS codes
     FROM reading_flags f ORDER BY f.seen_at IS NOT NULL, f.id DESC LIMIT ?`,
    [limit],
  );
  return rows;
}

export const markSeen = async (
  db: Knex,
  id: number,
  seen: { readonly by: string; readonly at: Date; readonly finding: string },
): Promise<boolean> =>
  (await db('reading_flags')
    .where({ id })
    .whereNull('seen_at')
    .update({ seen_at: seen.at, seen_by: seen.by, finding: seen.finding })) > 0;

/** A day in Hà Nội. */
const DAY = `(r.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

const kept = (select: string): string => `INSERT INTO reading_flags (key, kind, name, unit, day, count, dossier_ids)
  SELECT kind || ':' || officer_id || ':' || day, kind, name, unit, day, count, ids[1:200] FROM (${select}) AS found
  ON CONFLICT (key) DO UPDATE SET count = EXCLUDED.count, dossier_ids = EXCLUDED.dossier_ids
    WHERE reading_flags.seen_at IS NULL AND reading_flags.count < EXCLUDED.count`;

/** More dossiers within an hour than one reads who works on them. */
const MANY =
  kept(`SELECT 'many' AS kind, officer_id, name, unit, day, max(count) AS count, (array_agg(ids ORDER BY count DESC))[1] AS ids FROM (
    SELECT r.officer_id, r.name, r.unit, ${DAY} AS day, date_trunc('hour', r.at) AS hour, count(DISTINCT r.dossier_id)::int AS count,
      to_jsonb(array_agg(DISTINCT r.dossier_id)) AS ids
    FROM motcua_reads r WHERE r.at > ? AND r.officer_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5 HAVING count(DISTINCT r.dossier_id) > ?) AS hours
  GROUP BY officer_id, name, unit, day`).replace(
    'ids[1:200]',
    'ARRAY(SELECT jsonb_array_elements_text(ids)::int LIMIT 200)',
  );

/** In whose dossiers neither the officer nor a role of the officer's ever had a task. */
const NO_TASK =
  kept(`SELECT 'no_task' AS kind, r.officer_id, r.name, r.unit, ${DAY} AS day, count(DISTINCT r.dossier_id)::int AS count,
    array_agg(DISTINCT r.dossier_id) AS ids
  FROM motcua_reads r JOIN officers o ON o.id = r.officer_id
  WHERE r.at > ? AND NOT EXISTS (SELECT 1 FROM dossier_tasks t WHERE t.dossier_id = r.dossier_id
    AND (t.assignee_id = o.id OR (t.agency_id = o.agency_id AND jsonb_exists(o.roles::jsonb, t.role))))
  GROUP BY 1, 2, 3, 4, 5 HAVING count(DISTINCT r.dossier_id) >= ?`);

/** Different people of one house. */
const ONE_ADDRESS =
  kept(`SELECT 'one_address' AS kind, officer_id, name, unit, day, max(count) AS count, (array_agg(ids ORDER BY count DESC))[1] AS ids FROM (
    SELECT r.officer_id, r.name, r.unit, ${DAY} AS day, lower(d.applicant_address) AS address,
      count(DISTINCT d.applicant_user_id)::int AS count, to_jsonb(array_agg(DISTINCT d.id)) AS ids
    FROM motcua_reads r JOIN dossiers d ON d.id = r.dossier_id
    WHERE r.at > ? AND r.officer_id IS NOT NULL AND d.applicant_address <> ''
    GROUP BY 1, 2, 3, 4, 5 HAVING count(DISTINCT d.applicant_user_id) >= ?) AS houses
  GROUP BY officer_id, name, unit, day`).replace(
    'ids[1:200]',
    'ARRAY(SELECT jsonb_array_elements_text(ids)::int LIMIT 200)',
  );

/** Looks through what was read since; what is flagged already grows until somebody has seen it. */
export async function flagUnusual(db: Knex, since: Date): Promise<void> {
  await db.raw(MANY, [since, UNUSUAL.manyAnHour]);
  await db.raw(NO_TASK, [since, UNUSUAL.withoutTaskADay]);
  await db.raw(ONE_ADDRESS, [since, UNUSUAL.atOneAddressADay]);
}

export interface AuditExport {
  readonly at: Date;
  readonly username: string;
  readonly list: string;
  readonly title: string;
  readonly rows: number | null;
  readonly state: string;
}

export const exportsMade = (db: Knex, limit: number): Promise<readonly AuditExport[]> =>
  db('export_jobs')
    .orderBy('asked_at', 'desc')
    .limit(limit)
    .select<AuditExport[]>('asked_at as at', 'username', 'list', 'title', 'rows_all as rows', 'state');

/** Sessions of the portal that are open, counted by day: the auditor needs no names. */
export async function sessionsByDay(db: Knex): Promise<readonly { readonly day: string; readonly count: number }[]> {
  const { rows } = await db.raw<{ rows: { day: string; count: number }[] }>(
    `SELECT to_char(created_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day, count(*)::int AS count
     FROM motcua_sessions GROUP BY 1 ORDER BY 1 DESC LIMIT 30`,
  );
  return rows;
}
