/** The inbox in SQL: tasks or dossiers of a unit, by due time, page by page from a cursor. */
import type { Knex } from 'knex';
import type { Channel, NpspStatus } from '@motcua/cms';
import type { InboxQuery } from '../api';
import { bounds, type Group } from '../domain/inbox-groups';

interface InboxRecord {
  readonly id: number;
  readonly number: string;
  readonly code: string | null;
  readonly applicant_name: string;
  readonly procedure_name: string;
  readonly procedure_version_id: number;
  readonly workflow_state: { readonly value: unknown };
  readonly npsp_status: NpspStatus;
  readonly channel: Channel;
  readonly version: number;
  readonly due_at: Date | null;
}

export interface InboxScope {
  readonly view: InboxQuery['view'];
  readonly agencyId: number;
  readonly officerId: number;
  readonly roles: readonly string[];
  /** Sees every dossier of the province. */
  readonly all: boolean;
  /** Folded words. */
  readonly words: readonly string[];
}

/** After every real date; rows without a due time come last. */
const NEVER = '9999-12-31T00:00:00Z';

const VIEW_ROLES: Readonly<Partial<Record<InboxQuery['view'], string>>> = {
  reception: 'reception_officer',
  approvals: 'approver',
  issuing: 'issuing_clerk',
};

function tasksOf(db: Knex, scope: InboxScope): Knex.QueryBuilder {
  const only = VIEW_ROLES[scope.view];
  const roles = only ? scope.roles.filter((role) => role === only) : scope.roles;
  return db('dossier_tasks')
    .where({ status: 'open', agency_id: scope.agencyId })
    .whereIn('role', roles)
    .groupBy('dossier_id')
    .select('dossier_id')
    .min('due_at as due_at');
}

/** The dossiers of a view with their due time `due`. */
function rowsOf(db: Knex, scope: InboxScope): Knex.QueryBuilder {
  const query = db('dossiers as d').select(
    'd.id',
    'd.number',
    'd.code',
    'd.applicant_name',
    'd.procedure_name',
    'd.procedure_version_id',
    'd.workflow_state',
    'd.npsp_status',
    'd.channel',
    'd.version',
  );
  for (const word of scope.words)
    query.where('d.search_text', 'like', `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
  if (scope.view !== 'all' && scope.view !== 'waiting') {
    query.join(tasksOf(db, scope).as('t'), 't.dossier_id', 'd.id');
    if (scope.view === 'mine') {
      // A task that a colleague has taken is his.
      query.whereExists(
        db('dossier_tasks as own')
          .whereRaw('own.dossier_id = d.id')
          .where({ 'own.status': 'open', 'own.agency_id': scope.agencyId })
          .whereIn('own.role', scope.roles)
          .where((who) => void who.whereNull('own.assignee_id').orWhere('own.assignee_id', scope.officerId))
          .select(db.raw('1')),
      );
    }
    return query.select(db.raw(`COALESCE(t.due_at, '${NEVER}') AS due`));
  }
  if (!scope.all) {
    query.where(
      (who) =>
        void who
          .where('d.agency_id', scope.agencyId)
          .orWhere('d.one_stop_unit_id', scope.agencyId)
          .orWhereIn('d.id', db('dossier_tasks').where('agency_id', scope.agencyId).select('dossier_id')),
    );
  }
  if (scope.view === 'waiting') query.where('d.npsp_status', 5);
  return query.select(
    db.raw(
      `COALESCE(CASE WHEN d.npsp_status = 5 THEN d.supplement_due_at WHEN d.ended_at IS NULL THEN d.promised_at END, '${NEVER}') AS due`,
    ),
  );
}

export interface InboxPage {
  readonly rows: readonly InboxRecord[];
  readonly counts: Readonly<Record<Group, number>>;
  readonly next: string | null;
}

interface Cursor {
  readonly due: string;
  readonly id: number;
}

const encode = (cursor: Cursor): string => Buffer.from(JSON.stringify([cursor.due, cursor.id])).toString('base64url');

function decodeCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parsed)) return null;
    const values: readonly unknown[] = parsed;
    const [due, id] = values;
    return typeof due === 'string' &&
      !Number.isNaN(Date.parse(due)) &&
      typeof id === 'number' &&
      Number.isSafeInteger(id)
      ? { due, id }
      : null;
  } catch {
    return null;
  }
}

export async function countInbox(db: Knex, scope: InboxScope, now: Date): Promise<Readonly<Record<Group, number>>> {
  const { tomorrow, nextWeek } = bounds(now);
  const rows = await db
    .from(rowsOf(db, scope).as('r'))
    .select<{ group: Group; count: string }[]>(
      db.raw(
        `CASE WHEN npsp_status = 5 THEN 'waiting' WHEN due < ? THEN 'late' WHEN due < ? THEN 'today' WHEN due < ? THEN 'week' ELSE 'later' END AS "group", count(*) AS count`,
        [now, tomorrow, nextWeek],
      ),
    )
    .groupBy('group');
  const counts: Record<Group, number> = { late: 0, today: 0, week: 0, later: 0, waiting: 0 };
  for (const row of rows) counts[row.group] = Number(row.count);
  return counts;
}

export async function inboxPage(
  db: Knex,
  scope: InboxScope,
  page: { readonly limit: number; readonly after: string | undefined; readonly now: Date },
): Promise<InboxPage> {
  const after = decodeCursor(page.after);
  const query = db
    .from(rowsOf(db, scope).as('r'))
    .select<(InboxRecord & { readonly due: Date })[]>('r.*')
    .orderBy([{ column: 'due' }, { column: 'id' }])
    .limit(page.limit + 1);
  if (after) query.whereRaw('(due, id) > (?::timestamptz, ?)', [after.due, after.id]);
  const found = await query;
  const counts = await countInbox(db, scope, page.now);
  const never = new Date(NEVER).getTime();
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({ ...row, due_at: row.due.getTime() === never ? null : row.due })),
    counts,
    next: found.length > page.limit && last ? encode({ due: last.due.toISOString(), id: last.id }) : null,
  };
}
