/** What the watchdog reads, and the messages it leaves. */
import type { Knex } from 'knex';
import type { Role, Text } from '@motcua/cms';
import type { DigestItem, Staff } from '../domain/watch/escalation';
import { isoDay, localDay } from '../domain/working-time/calendar';
import type { ForeignFinding, WatchFinding, WatchKind } from '../domain/watch/finding';

/** More of one kind than anybody reads in an evening: the oldest come first, the others when these are gone. */
const MOST = 1000;

/** Each finding's dossiers, with the step that is open; `:now` is the moment, `:today` its day, `:soon` the last due time that is looked at. */
const FINDINGS: Readonly<Partial<Record<WatchKind, string>>> = {
  no_owner: `SELECT d.id, NULL::int AS task_id, d.updated_at AS since FROM dossiers d
    WHERE d.ended_at IS NULL AND (d.npsp_status <> 5 OR d.supplement_due_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM dossier_tasks t WHERE t.dossier_id = d.id AND t.status = 'open')`,
  no_next_moment: `SELECT d.id, t.id AS task_id, t.opened_at AS since FROM dossier_tasks t JOIN dossiers d ON d.id = t.dossier_id
    WHERE t.status = 'open' AND t.due_at IS NULL AND d.npsp_status <> 9 AND d.ended_at IS NULL`,
  absent_holder: `SELECT t.dossier_id AS id, t.id AS task_id, COALESCE(a.at, o.updated_at) AS since FROM dossier_tasks t
      JOIN officers o ON o.id = t.assignee_id
      LEFT JOIN LATERAL (SELECT max(away.at) AS at FROM officer_absences away WHERE away.officer_id = o.id AND away.ended_at IS NULL AND away.until >= :today::date) a ON true
    WHERE t.status = 'open' AND (o.active = false OR a.at IS NOT NULL)`,
  overdue: `SELECT t.dossier_id AS id, t.id AS task_id, t.due_at AS since FROM dossier_tasks t WHERE t.status = 'open' AND t.due_at < :now`,
  due_soon: `SELECT t.dossier_id AS id, t.id AS task_id, t.opened_at AS since FROM dossier_tasks t
    WHERE t.status = 'open' AND t.due_at >= :now AND t.due_at < :soon`,
  untouched: `SELECT d.id, t.id AS task_id, d.updated_at AS since FROM dossier_tasks t JOIN dossiers d ON d.id = t.dossier_id
    WHERE t.status = 'open' AND t.assignee_id IS NULL AND d.received_at IS NOT NULL AND d.npsp_status IN (2, 4) AND d.ended_at IS NULL
      AND d.life->'parts' IS NULL AND d.updated_at < :now::timestamptz - interval '8 hours'`,
  unfetched: `SELECT d.id, t.id AS task_id, d.settled_at AS since FROM dossiers d
      LEFT JOIN dossier_tasks t ON t.dossier_id = d.id AND t.status = 'open'
    WHERE d.npsp_status = 9 AND d.ended_at IS NULL AND d.settled_at IS NOT NULL`,
};

interface FindingRecord {
  readonly id: number;
  readonly code: string;
  readonly procedure_name: string;
  readonly agency_id: number;
  readonly role: Role | null;
  readonly assignee_id: number | null;
  readonly since: Date;
  readonly due_at: Date | null;
}

const WHOSE = `SELECT d.id, COALESCE(d.code, d.number) AS code, d.procedure_name, COALESCE(t.agency_id, d.agency_id) AS agency_id, t.role,
    t.assignee_id, t.due_at`;

export interface WatchScope {
  readonly now: Date;
  /** Steps that are due before it are looked at. */
  readonly soon: Date;
  /** Only what this unit holds. */
  readonly agencyId?: number;
}

const asFinding = (kind: WatchKind, row: FindingRecord, detail: Text | null): WatchFinding => ({
  kind,
  dossierId: row.id,
  code: row.code,
  procedureName: row.procedure_name,
  agencyId: row.agency_id,
  role: row.role,
  assigneeId: row.assignee_id,
  since: row.since,
  dueAt: row.due_at,
  detail,
});

/** What stands in the single window's own tables. */
export async function ownFindings(db: Knex, { now, soon, agencyId }: WatchScope): Promise<readonly WatchFinding[]> {
  const found: WatchFinding[] = [];
  for (const kind of Object.keys(FINDINGS) as WatchKind[]) {
    const unit = agencyId === undefined ? '' : 'WHERE COALESCE(t.agency_id, d.agency_id) = :agencyId';
    const { rows } = await db.raw<{ rows: FindingRecord[] }>(
      `${WHOSE}, f.since FROM (${FINDINGS[kind] ?? ''}) f JOIN dossiers d ON d.id = f.id
         LEFT JOIN dossier_tasks t ON t.id = f.task_id ${unit} ORDER BY f.since LIMIT ${MOST}`,
      { now, soon, today: isoDay(localDay(now)), ...(agencyId === undefined ? {} : { agencyId }) },
    );
    found.push(...rows.map((row) => asFinding(kind, row, null)));
  }
  return found;
}

/** Adds whose a dossier is to what other rooms have found. */
export async function withOwners(
  db: Knex,
  found: readonly ForeignFinding[],
  agencyId?: number,
): Promise<readonly WatchFinding[]> {
  if (found.length === 0) return [];
  const { rows } = await db.raw<{ rows: Omit<FindingRecord, 'since'>[] }>(
    `SELECT DISTINCT ON (w.id) w.* FROM (${WHOSE} FROM dossiers d
       LEFT JOIN dossier_tasks t ON t.dossier_id = d.id AND t.status = 'open' WHERE d.id = ANY(:ids)) w ORDER BY w.id, w.due_at`,
    { ids: found.map(({ dossierId }) => dossierId) },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ kind, dossierId, since, detail }) => {
    const row = byId.get(dossierId);
    return row && (agencyId === undefined || row.agency_id === agencyId)
      ? [asFinding(kind, { ...row, since }, detail)]
      : [];
  });
}

/** A deputy is told what the one who is away would be told. */
export async function allStaff(db: Knex, now: Date): Promise<readonly Staff[]> {
  const away = await db('officer_absences as a')
    .join('officers as o', 'o.id', 'a.officer_id')
    .where('a.until', '>=', isoDay(localDay(now)))
    .whereNull('a.ended_at')
    .select<{ id: number; agency_id: number | null; roles: readonly Role[]; deputy: string; by_leader: boolean }[]>(
      'o.id',
      'o.agency_id',
      'o.roles',
      'a.deputy',
      'a.by_leader',
    );
  const absent = new Set(away.map(({ id }) => id));
  const rows = await db('officers').select<
    { id: number; username: string; agency_id: number | null; roles: readonly Role[]; active: boolean | null }[]
  >('id', 'username', 'agency_id', 'roles', 'active');
  return rows.flatMap(({ id, username, agency_id, roles, active }) => {
    if (agency_id === null) return [];
    const standsIn = away.filter((one) => one.by_leader && one.deputy === username && one.agency_id === agency_id);
    const all = [...roles, ...standsIn.flatMap((one) => one.roles)];
    return [{ id, agencyId: agency_id, roles: all, absent: active === false || absent.has(id) }];
  });
}

const toldKey = (officerId: number, kind: string, dossierId: number): string => `${officerId}:${kind}:${dossierId}`;

/** Whether somebody has been told of a finding on this day. */
export async function toldOn(
  db: Knex,
  day: string,
): Promise<(officerId: number, finding: { readonly kind: string; readonly dossierId: number }) => boolean> {
  const rows = await db('officer_told')
    .where({ day })
    .select<{ officer_id: number; kind: string; dossier_id: number }[]>('officer_id', 'kind', 'dossier_id');
  const told = new Set(rows.map((row) => toldKey(row.officer_id, row.kind, row.dossier_id)));
  return (officerId, { kind, dossierId }) => told.has(toldKey(officerId, kind, dossierId));
}

/** Leaves the messages; who has had one in this hour gets none and is told in the next. Answers how many were left. */
export async function leaveNotices(
  trx: Knex.Transaction,
  digests: ReadonlyMap<number, readonly DigestItem[]>,
  { now, day }: { readonly now: Date; readonly day: string },
): Promise<number> {
  if (digests.size === 0) return 0;
  const hour = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  const left = await trx('officer_notices')
    .insert([...digests].map(([officer_id, items]) => ({ officer_id, hour, items: JSON.stringify(items), at: now })))
    .onConflict(['officer_id', 'hour'])
    .ignore()
    .returning<{ officer_id: number }[]>('officer_id');
  const told = left.flatMap(({ officer_id }) =>
    (digests.get(officer_id) ?? []).map(({ kind, dossierId }) => ({ officer_id, day, kind, dossier_id: dossierId })),
  );
  // An item that was told already stands in the message again, for the message holds all that is due.
  for (let from = 0; from < told.length; from += 1000)
    await trx('officer_told')
      .insert(told.slice(from, from + 1000))
      .onConflict()
      .ignore();
  return left.length;
}

export const forgetTold = async (trx: Knex.Transaction, before: string): Promise<void> => {
  await trx('officer_told').where('day', '<', before).delete();
};

export interface NoticeRow {
  readonly id: string;
  readonly items: readonly DigestItem[];
  readonly at: Date;
  readonly read_at: Date | null;
}

export const noticesOf = (db: Knex, officerId: number): Promise<NoticeRow[]> =>
  db<NoticeRow>('officer_notices')
    .where({ officer_id: officerId } as Partial<NoticeRow>)
    .orderBy('hour', 'desc')
    .limit(30)
    .select('id', 'items', 'at', 'read_at');

export const readNotices = async (db: Knex, officerId: number, now: Date): Promise<void> => {
  await db('officer_notices').where({ officer_id: officerId, read_at: null }).update({ read_at: now });
};
