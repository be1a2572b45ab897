/**
 * Lists of all dossiers that a unit may see. What is under way is a bounded set, sorted; what has ended is read from an index, a page at a time, and
 * counted no further than anyone scrolls: so that a list is as fast with thirty million dossiers as with twenty thousand.
 */
import type { Knex } from 'knex';
import { archiveSearch, PROVINCE } from './archive-words';
import { containing } from './containing';
import { prepared, type Statement } from './prepared';
import type { InboxScope } from './inbox';

/** After every real date; rows without a due time come last. */
export const NEVER = '9999-12-31T00:00:00Z';

/** Ended dossiers are counted up to here. */
const COUNTED = 200;

export const COLUMNS = [
  'id',
  'number',
  'code',
  'applicant_name',
  'procedure_name',
  'procedure_version_id',
  'workflow_state',
  'npsp_status',
  'channel',
  'version',
]
  .map((column) => `d.${column}`)
  .join(', ');

export interface Cursor {
  readonly due: string;
  readonly id: number;
}

const and = (parts: readonly Statement[]): Statement => ({
  sql: parts.map(({ sql }) => ` AND ${sql}`).join(''),
  values: parts.flatMap(({ values }) => values),
});

const none: Statement = { sql: '', values: [] };

const wordsOf = (scope: InboxScope): Statement =>
  and(scope.words.map((word) => ({ sql: 'd.search_text LIKE ?', values: [containing(word)] })));

/** A number, a code, a person's number or whole name, as it was typed; found by its index before the order of the list is looked at (OFFSET 0). */
function exactly(scope: InboxScope): Statement {
  const phrase = scope.words.join(' ');
  return {
    sql: ` AND d.id IN (SELECT e.id FROM dossiers e
      WHERE e.number = ? OR e.code = ? OR e.applicant_number = ? OR motcua_fold(e.applicant_name) = ? OFFSET 0)`,
    values: [phrase.toUpperCase(), phrase.toUpperCase(), phrase, phrase],
  };
}

/** The open dossiers of a scope with their due time. */
export function openOnes(scope: InboxScope): Statement {
  const { agencyId } = scope;
  const mine = scope.all
    ? none
    : {
        sql: ` AND d.id IN (
          SELECT id FROM dossiers WHERE ended_at IS NULL AND agency_id = ?
          UNION SELECT id FROM dossiers WHERE ended_at IS NULL AND one_stop_unit_id = ?
          UNION SELECT o.id FROM dossiers o,
            LATERAL (SELECT 1 FROM dossier_tasks t WHERE t.agency_id = ? AND t.dossier_id = o.id LIMIT 1) AS seen
          WHERE o.ended_at IS NULL AND o.agency_id <> ? AND o.one_stop_unit_id <> ?)`,
        values: [agencyId, agencyId, agencyId, agencyId, agencyId],
      };
  const words = wordsOf(scope);
  const { narrowing } = scope;
  const waiting = scope.view === 'waiting' ? ' AND d.npsp_status = 5' : '';
  return {
    sql: `SELECT ${COLUMNS}, COALESCE(CASE WHEN d.npsp_status = 5 THEN d.supplement_due_at ELSE d.promised_at END, '${NEVER}') AS due
      FROM dossiers d WHERE d.ended_at IS NULL${waiting}${mine.sql}${words.sql}${narrowing.sql}`,
    values: [...mine.values, ...words.values, ...narrowing.values],
  };
}

/** Which of the ended dossiers a list has. */
export interface Ended {
  /** Their ids after one, in their order, each once. */
  readonly ids: (after: number, limit: number) => Statement;
  /** There are more than `ids` comes to. */
  readonly more: () => Promise<boolean>;
}

/** @param search a condition on `dossiers d`; empty, or from ` AND` on */
function endedIds(scope: InboxScope, search: Statement, after: number, limit: number): Statement {
  const { agencyId } = scope;
  const from = (table: string, where: string, values: readonly unknown[]): Statement => ({
    sql: `(SELECT d.id FROM ${table} WHERE d.ended_at IS NOT NULL AND d.id > ?${where}${search.sql} ORDER BY d.id LIMIT ${limit})`,
    values: [after, ...values, ...search.values],
  });
  // A search has few answers: each is then asked whose it is. Without one, each way to see a dossier has an index in the order of the list.
  const parts = scope.all
    ? [from('dossiers d', '', [])]
    : search.sql === ''
      ? [
          from('dossiers d', ' AND d.agency_id = ?', [agencyId]),
          from('dossiers d', ' AND d.one_stop_unit_id = ?', [agencyId]),
          {
            sql: `(SELECT t.dossier_id FROM dossier_tasks t JOIN dossiers d ON d.id = t.dossier_id
              WHERE t.agency_id = ? AND t.dossier_id > ? AND d.ended_at IS NOT NULL
              GROUP BY t.dossier_id ORDER BY t.dossier_id LIMIT ${limit})`,
            values: [agencyId, after],
          },
        ]
      : [
          from(
            'dossiers d',
            ` AND (d.agency_id = ? OR d.one_stop_unit_id = ?
              OR EXISTS (SELECT 1 FROM dossier_tasks t WHERE t.agency_id = ? AND t.dossier_id = d.id))`,
            [agencyId, agencyId, agencyId],
          ),
        ];
  return {
    sql: `SELECT id FROM (${parts.map(({ sql }) => sql).join(' UNION ')}) AS each ORDER BY id LIMIT ${limit}`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** All of them, the one whose number was typed if there is such a one, or those that have the words. */
export async function endedOf(db: Knex, scope: InboxScope): Promise<Ended> {
  const { narrowing, words } = scope;
  const narrowed = (search: Statement): Ended => ({
    ids: (after, limit) =>
      endedIds(
        scope,
        { sql: search.sql + narrowing.sql, values: [...search.values, ...narrowing.values] },
        after,
        limit,
      ),
    more: () => Promise.resolve(false),
  });
  if (words.length === 0) return narrowed(none);
  const exact = exactly(scope);
  const found = await prepared(db, {
    sql: `SELECT 1 FROM dossiers d WHERE d.ended_at IS NOT NULL${exact.sql} LIMIT 1`,
    values: exact.values,
  });
  if (found.length > 0) return narrowed(exact);
  const search = await archiveSearch(db, scope.all ? PROVINCE : scope.agencyId, words);
  return { ids: (after, limit) => search.ids(after, limit, narrowing), more: search.more };
}

/** @param known what `endedOf` said of this scope, so that a page and its counts ask once */
export async function listPage<Row>(
  db: Knex,
  scope: InboxScope,
  page: { readonly limit: number; readonly after: Cursor | null },
  known?: Ended,
): Promise<readonly Row[]> {
  const { limit, after } = page;
  const open = openOnes(scope);
  const later = after ? { sql: 'WHERE (due, id) > (?::timestamptz, ?)', values: [after.due, after.id] } : none;
  const first: Statement = {
    sql: `(SELECT * FROM (${open.sql}) AS open ${later.sql} ORDER BY due, id LIMIT ${limit})`,
    values: [...open.values, ...later.values],
  };
  if (scope.openOnly) return (await prepared(db, first)) as readonly Row[];
  const afterId = after && Date.parse(after.due) >= Date.parse(NEVER) ? after.id : 0;
  const ended = (known ?? (await endedOf(db, scope))).ids(afterId, limit);
  return (await prepared(db, {
    sql: `SELECT * FROM (${first.sql} UNION ALL
      (SELECT ${COLUMNS}, '${NEVER}'::timestamptz AS due FROM dossiers d WHERE d.id IN (${ended.sql}))) AS r
      ORDER BY due, id LIMIT ${limit}`,
    values: [...first.values, ...ended.values],
  })) as readonly Row[];
}

/** The count of ended dossiers stands under this name. */
const ENDED = 'ended';

/** Open dossiers by group, ended ones apart, as far as they are counted. */
interface CountRow {
  readonly group: string;
  readonly count: string;
}

export interface ListCounts {
  readonly rows: readonly CountRow[];
  /** More have ended than were counted. */
  readonly more: boolean;
}

export async function listCounts(db: Knex, scope: InboxScope, group: Statement, known?: Ended): Promise<ListCounts> {
  const open = openOnes(scope);
  const counted: Statement = {
    sql: `SELECT ${group.sql} AS "group", count(*) AS count FROM (${open.sql}) AS r GROUP BY 1`,
    values: [...group.values, ...open.values],
  };
  if (scope.openOnly) return { rows: (await prepared(db, counted)) as CountRow[], more: false };
  const all = known ?? (await endedOf(db, scope));
  const ended = all.ids(0, COUNTED);
  const rows = (await prepared(db, {
    sql: `${counted.sql} UNION ALL SELECT '${ENDED}', count(*) FROM (${ended.sql}) AS ended`,
    values: [...counted.values, ...ended.values],
  })) as CountRow[];
  const full = rows.some(({ group: name, count }) => name === ENDED && Number(count) >= COUNTED);
  return { rows, more: full || (await all.more()) };
}
