/** The SQL of the registers that administrators keep: rows as texts, their history, the spreadsheets that were read. */
import type { Knex } from 'knex';
import type { DossierEvent } from '../api';
import type { Difference, Refusal, Values } from '../domain/administration/row';
import type { ListQuery } from '../services/exports/lists';

type Who = DossierEvent['actor'];

/** A register as one query: a text for each column, and beside them `key`, `sort`, `search` (folded) and `scope_agency` (null: everybody's). */
export interface Source {
  readonly name: string;
  readonly sql: string;
  readonly columns: readonly { readonly key: string; readonly kind: string }[];
}

/** Whose rows: those of an agency and what lies below it, or all. */
export interface Reach {
  readonly agencyId: number;
  readonly whole: boolean;
  /** `YYYY-MM-DD` in Việt Nam. */
  readonly today: string;
}

/** Of somebody's scope only what the query names. */
const bound = ({ agencyId, whole, today }: Reach): Reach => ({ agencyId, whole, today });

export interface Asked {
  readonly q: string;
  readonly state: 'in_force' | 'ended' | 'all';
  /** By column: exactly this value, or among its values. */
  readonly only: Values;
}

export interface KeptRow {
  readonly key: string;
  readonly sort: string;
  readonly values: Values;
  readonly inReach: boolean;
}

export const BELOW = `WITH RECURSIVE below AS (
  SELECT id FROM agencies WHERE id = :agencyId
  UNION SELECT a.id FROM agencies a JOIN below b ON a.parent_id = b.id)`;
const IN_REACH = '(:whole OR r.scope_agency IS NULL OR r.scope_agency IN (SELECT id FROM below))';

type RawRow = Readonly<Record<string, unknown>> & { readonly key: string; readonly sort: string };

export const valuesOf = ({ columns }: Source, row: Readonly<Record<string, unknown>>): Values =>
  Object.fromEntries(
    columns.map(({ key }) => {
      const value = row[key];
      return [key, typeof value === 'string' ? value : ''];
    }),
  );

/** What a list is, in the order in which it is shown. */
export function rowsQuery(source: Source, reach: Reach, asked: Asked): ListQuery {
  const only = source.columns.filter(({ key }) => (asked.only[key] ?? '') !== '');
  const conditions = only.map(({ key, kind }, at) =>
    kind === 'many' ? `:only${at} = ANY (string_to_array(r."${key}", '; '))` : `r."${key}" = :only${at}`,
  );
  const state =
    asked.state === 'all'
      ? []
      : [`(r."validTo" <> '' AND r."validTo" < :today) = ${asked.state === 'ended' ? 'true' : 'false'}`];
  return {
    sql: `${BELOW} SELECT r.* FROM (${source.sql}) r WHERE ${[IN_REACH, ...state, ...conditions].join(' AND ')}
      AND (:q = '' OR r.search LIKE '%' || motcua_fold(:q) || '%') ORDER BY r.sort, r.key`,
    bindings: {
      ...bound(reach),
      q: asked.q.replace(/[\\%_]/g, (sign) => `\\${sign}`),
      ...Object.fromEntries(only.map(({ key }, at) => [`only${at}`, asked.only[key]])),
    },
  };
}

/** A page after a row; one more than `limit` says that there are more. */
export async function rowsAfter(
  db: Knex,
  source: Source,
  reach: Reach,
  asked: Asked,
  page: { readonly after: readonly [sort: string, key: string] | null; readonly limit: number },
): Promise<readonly KeptRow[]> {
  const { sql, bindings } = rowsQuery(source, reach, asked);
  const { rows } = await db.raw<{ rows: RawRow[] }>(
    `SELECT * FROM (${sql}) listed WHERE ${page.after ? '(sort, key) > (:sort, :key)' : 'true'} ORDER BY sort, key LIMIT :limit`,
    { ...bindings, ...(page.after ? { sort: page.after[0], key: page.after[1] } : {}), limit: page.limit },
  );
  return rows.map((row) => ({ key: row.key, sort: row.sort, values: valuesOf(source, row), inReach: true }));
}

export async function countRows(db: Knex, source: Source, reach: Reach, asked: Asked): Promise<number> {
  const { sql, bindings } = rowsQuery(source, reach, asked);
  const { rows } = await db.raw<{ rows: { all: string }[] }>(`SELECT count(*) AS all FROM (${sql}) listed`, {
    ...bindings,
  });
  return Number(rows[0]?.all ?? 0);
}

export async function keptRow(db: Knex, source: Source, reach: Reach, key: string): Promise<KeptRow | null> {
  const { rows } = await db.raw<{ rows: (RawRow & { in_reach: boolean })[] }>(
    `${BELOW} SELECT r.*, ${IN_REACH} AS in_reach FROM (${source.sql}) r WHERE r.key = :key`,
    { ...bound(reach), key },
  );
  const [row] = rows;
  return row ? { key: row.key, sort: row.sort, values: valuesOf(source, row), inReach: row.in_reach } : null;
}

/** One change after the other in a register, until the transaction ends: what was checked is still so when it is written. */
export const holdRegister = (trx: Knex.Transaction, name: string): Promise<unknown> =>
  trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`administration:${name}`]);

/** The agency of that code, if it lies within reach. */
export async function agencyInReach(
  db: Knex,
  reach: Reach,
  code: string,
): Promise<{ readonly id: number; readonly kind: string; readonly active: boolean } | null> {
  const { rows } = await db.raw<{ rows: { id: number; kind: string; active: boolean }[] }>(
    `${BELOW} SELECT a.id, a.kind, a.active IS NOT FALSE AS active FROM agencies a
     WHERE a.code = :code AND (:whole OR a.id IN (SELECT id FROM below))`,
    { ...bound(reach), code },
  );
  return rows[0] ?? null;
}

/** Whether an agency is another or lies somewhere below it. */
export async function liesBelow(db: Knex, code: string, above: string): Promise<boolean> {
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `WITH RECURSIVE below AS (
       SELECT id, code FROM agencies WHERE code = :above
       UNION SELECT a.id, a.code FROM agencies a JOIN below b ON a.parent_id = b.id)
     SELECT 1 FROM below WHERE code = :code`,
    { code, above },
  );
  return rows.length > 0;
}

export interface ChangeRow {
  readonly id: number;
  readonly key: string;
  readonly before: Values | null;
  readonly after: Values;
  readonly reason: string;
  readonly actor: Who;
  readonly at: Date;
  readonly import_id: string | null;
}

export const keepChange = async (
  trx: Knex,
  change: Omit<ChangeRow, 'id'> & { readonly register: string },
): Promise<void> => {
  await trx('administration_changes').insert({
    ...change,
    before: change.before === null ? null : JSON.stringify(change.before),
    after: JSON.stringify(change.after),
    actor: JSON.stringify(change.actor),
  });
};

const MOST_CHANGES = 200;

export const changesOf = (db: Knex, register: string, key: string): Promise<ChangeRow[]> =>
  db('administration_changes')
    .where({ register, key })
    .orderBy('id', 'desc')
    .limit(MOST_CHANGES)
    .select<ChangeRow[]>('id', 'key', 'before', 'after', 'reason', 'actor', 'at', 'import_id');

export interface ImportedRow {
  readonly row: number;
  readonly key: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'refused';
  readonly changes: readonly Difference[];
  readonly errors: readonly Refusal[];
  /** As the row was and as it became; null where there was none. */
  readonly before: Values | null;
  readonly after: Values | null;
}

export interface ImportRow {
  readonly id: string;
  readonly register: string;
  readonly file_name: string;
  readonly officer_id: number;
  readonly at: Date;
  readonly state: 'read' | 'applied' | 'undone';
  readonly rows: readonly { readonly row: number; readonly typed: Values }[];
  readonly results: readonly ImportedRow[];
  readonly reason: string | null;
  readonly applied_at: Date | null;
  readonly undone_at: Date | null;
  /** Where it is applied as one. */
  readonly decision: { readonly number: string; readonly decidedOn: string } | null;
}

export const keepImport = async (
  db: Knex,
  row: Omit<ImportRow, 'reason' | 'applied_at' | 'undone_at' | 'state' | 'decision'> & { readonly actor: Who },
): Promise<void> => {
  await db('administration_imports').insert({
    ...row,
    state: 'read',
    actor: JSON.stringify(row.actor),
    rows: JSON.stringify(row.rows),
    results: JSON.stringify(row.results),
  });
};

/** Whoever read the file goes on with it; held until the transaction ends. */
export const heldImport = (
  trx: Knex.Transaction,
  { id, register, officerId }: { readonly id: string; readonly register: string; readonly officerId: number },
): Promise<ImportRow | undefined> =>
  trx<ImportRow>('administration_imports').where({ id, register, officer_id: officerId }).forUpdate().first();

export const markImport = async (
  trx: Knex,
  id: string,
  change: Partial<Pick<ImportRow, 'state' | 'reason' | 'applied_at' | 'undone_at' | 'results' | 'decision'>>,
): Promise<void> => {
  const { results, decision, ...rest } = change;
  await trx('administration_imports')
    .where({ id })
    .update({
      ...rest,
      ...(results ? { results: JSON.stringify(results) } : {}),
      ...(decision ? { decision: JSON.stringify(decision) } : {}),
    });
};

const MOST_IMPORTS = 20;

export const importsOf = (db: Knex, register: string, officerId: number): Promise<ImportRow[]> =>
  db<ImportRow>('administration_imports')
    .where({ register, officer_id: officerId })
    .orderBy('at', 'desc')
    .limit(MOST_IMPORTS)
    .select();

export const keepPeriod = async (
  trx: Knex,
  register: string,
  key: string,
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string },
): Promise<void> => {
  await trx('administration_periods')
    .insert({ register, key, valid_from: validFrom || null, valid_to: validTo || null })
    .onConflict(['register', 'key'])
    .merge(['valid_from', 'valid_to']);
};

/** What begins or is over today, in the tables that say only whether a row holds now; an agency stays while it has open dossiers. */
export async function turnPeriods(db: Knex, today: string): Promise<number> {
  const turn = async (table: string, column: string, active: boolean): Promise<number> => {
    const { rows } = await db.raw<{ rows: unknown[] }>(
      `UPDATE ${table} t SET active = :active, updated_at = now() FROM administration_periods p
       WHERE p.register = :register AND p.key = t.${column} AND t.active IS NOT DISTINCT FROM (NOT :active)
         AND ${active ? 'p.valid_from = :today::date AND (p.valid_to IS NULL OR p.valid_to >= :today::date)' : 'p.valid_to < :today::date'}
         ${table === 'agencies' && !active ? 'AND NOT EXISTS (SELECT 1 FROM dossiers d WHERE (d.agency_id = t.id OR d.one_stop_unit_id = t.id) AND d.ended_at IS NULL)' : ''}
       RETURNING t.id`,
      { register: table, active, today },
    );
    return rows.length;
  };
  return (
    (await turn('officers', 'username', false)) +
    (await turn('officers', 'username', true)) +
    (await turn('agencies', 'code', false)) +
    (await turn('agencies', 'code', true))
  );
}
