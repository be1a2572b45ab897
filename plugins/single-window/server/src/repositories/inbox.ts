/** The inbox in SQL: tasks or dossiers of a unit, by due time, page by page from a cursor. */
import type { Knex } from 'knex';
import type { Channel, NpspStatus } from '@motcua/cms';
import type { InboxQuery } from '../api';
import { bounds, type Group } from '../domain/inbox-groups';
import type { Statement } from './prepared';
import { containing } from './containing';
import { COLUMNS, endedOf, listCounts, listPage, NEVER, type Cursor, type Ended } from './dossier-lists';

export interface InboxRecord {
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
  /** For whom the officer stands in, and on which steps. */
  readonly standsInFor: readonly { readonly id: number; readonly roles: readonly string[] }[];
  /** Sees every dossier of the province. */
  readonly all: boolean;
  /** Folded words. */
  readonly words: readonly string[];
  /** What the filters add to the conditions (list-filters.ts); empty, or from ` AND` on. */
  readonly narrowing: Statement;
  /** No ended dossier can be in the list. */
  readonly openOnly: boolean;
}

const VIEW_ROLES: Readonly<Partial<Record<InboxQuery['view'], string>>> = {
  reception: 'reception_officer',
  approvals: 'approver',
  issuing: 'issuing_clerk',
};

/** Or steps of the unit that wait for somebody who is away. */
function orStandsIn(held: Knex.QueryBuilder, { standsInFor }: InboxScope, prefix = ''): void {
  for (const { id, roles } of standsInFor)
    void held.orWhere(
      (waits) =>
        void waits
          .whereIn(`${prefix}role`, roles)
          .where((free) => void free.whereNull(`${prefix}assignee_id`).orWhere(`${prefix}assignee_id`, id)),
    );
}

function tasksOf(db: Knex, scope: InboxScope): Knex.QueryBuilder {
  const only = VIEW_ROLES[scope.view];
  const roles = only ? scope.roles.filter((role) => role === only) : scope.roles;
  return db('dossier_tasks')
    .where({ status: 'open', agency_id: scope.agencyId })
    .where((held) => {
      void held.whereIn('role', roles);
      if (scope.view !== 'mine') return;
      // What somebody who is away has left to a deputy, whatever the deputy's role.
      void held.orWhere('assignee_id', scope.officerId);
      orStandsIn(held, scope);
    })
    .groupBy('dossier_id')
    .select('dossier_id')
    .min('due_at as due_at');
}

/** The dossiers of a view of tasks with their due time `due`. */
export function rowsOf(db: Knex, scope: InboxScope): Knex.QueryBuilder {
  const query = db('dossiers as d').select(db.raw(COLUMNS));
  for (const word of scope.words) query.where('d.search_text', 'like', containing(word));
  query.join(tasksOf(db, scope).as('t'), 't.dossier_id', 'd.id');
  if (scope.narrowing.sql !== '')
    query.whereRaw(`true${scope.narrowing.sql}`, [...scope.narrowing.values] as Knex.Value[]);
  if (scope.view === 'mine') {
    // A task that a colleague has taken is his.
    query.whereExists(
      db('dossier_tasks as own')
        .whereRaw('own.dossier_id = d.id')
        .where({ 'own.status': 'open', 'own.agency_id': scope.agencyId })
        .where((who) => {
          void who
            .where('own.assignee_id', scope.officerId)
            .orWhere((free) => void free.whereNull('own.assignee_id').whereIn('own.role', scope.roles));
          orStandsIn(who, scope, 'own.');
        })
        .select(db.raw('1')),
    );
  }
  return query.select(db.raw(`COALESCE(t.due_at, '${NEVER}') AS due`));
}

/** All dossiers of a unit, or those that wait for their applicant: not by tasks. */
export const isList = ({ view }: Pick<InboxScope, 'view'>): boolean => view === 'all' || view === 'waiting';

export interface InboxPage {
  readonly rows: readonly InboxRecord[];
  readonly counts: Readonly<Record<Group, number>>;
  /** More have ended than were counted. */
  readonly more: boolean;
  readonly next: string | null;
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

export async function countInbox(
  db: Knex,
  scope: InboxScope,
  now: Date,
  ended?: Ended,
): Promise<Pick<InboxPage, 'counts' | 'more'>> {
  const { tomorrow, nextWeek } = bounds(now);
  const group = {
    sql: `CASE WHEN npsp_status = 5 THEN 'waiting' WHEN due < ?::timestamptz THEN 'late' WHEN due < ?::timestamptz THEN 'today' WHEN due < ?::timestamptz THEN 'week' ELSE 'later' END`,
    values: [now, tomorrow, nextWeek],
  };
  const { rows, more } = isList(scope)
    ? await listCounts(db, scope, group, ended)
    : {
        rows: await db
          .from(rowsOf(db, scope).as('r'))
          .select<{ group: Group; count: string }[]>(db.raw(`${group.sql} AS "group", count(*) AS count`, group.values))
          .groupBy('group'),
        more: false,
      };
  const counts: Record<Group, number> = { late: 0, today: 0, week: 0, later: 0, waiting: 0, ended: 0 };
  // A list counts what has ended apart, under its group's own name.
  for (const { group: name, count } of rows) counts[name as Group] += Number(count);
  return { counts, more };
}

type FoundRecord = InboxRecord & { readonly due: Date };

async function taskPage(
  db: Knex,
  scope: InboxScope,
  limit: number,
  after: Cursor | null,
): Promise<readonly FoundRecord[]> {
  const query = db
    .from(rowsOf(db, scope).as('r'))
    .select<FoundRecord[]>('r.*')
    .orderBy([{ column: 'due' }, { column: 'id' }])
    .limit(limit);
  if (after) query.whereRaw('(due, id) > (?::timestamptz, ?)', [after.due, after.id]);
  return query;
}

/** Rows from a cursor on, without counts. */
export async function inboxRows(
  db: Knex,
  scope: InboxScope,
  page: { readonly limit: number; readonly after: string | undefined },
  ended?: Ended,
): Promise<Pick<InboxPage, 'rows' | 'next'>> {
  const after = decodeCursor(page.after);
  const found = isList(scope)
    ? await listPage<FoundRecord>(db, scope, { limit: page.limit + 1, after }, ended)
    : await taskPage(db, scope, page.limit + 1, after);
  const never = new Date(NEVER).getTime();
  const rows = found.slice(0, page.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => ({ ...row, due_at: row.due.getTime() === never ? null : row.due })),
    next: found.length > page.limit && last ? encode({ due: last.due.toISOString(), id: last.id }) : null,
  };
}

export async function inboxPage(
  db: Knex,
  scope: InboxScope,
  page: { readonly limit: number; readonly after: string | undefined; readonly now: Date },
): Promise<InboxPage> {
  const ended = isList(scope) && !scope.openOnly ? await endedOf(db, scope) : undefined;
  const { rows, next } = await inboxRows(db, scope, page, ended);
  return { rows, next, ...(await countInbox(db, scope, page.now, ended)) };
}
