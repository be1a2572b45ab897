/** Lists as SCIM counts them: from a place, so many; by code. */
import type { Knex } from 'knex';
import { BELOW, rowsQuery, valuesOf, type KeptRow, type Reach, type Source } from './administration';

const EVERYBODY = { q: '', state: 'all', only: {} } as const;

export async function officersPage(
  db: Knex,
  source: Source,
  reach: Reach,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly KeptRow[] }> {
  const { sql, bindings } = rowsQuery(source, reach, EVERYBODY);
  const counted = await db.raw<{ rows: { all: string }[] }>(`SELECT count(*) AS all FROM (${sql}) listed`, {
    ...bindings,
  });
  const { rows } = await db.raw<{ rows: (Readonly<Record<string, unknown>> & { key: string; sort: string })[] }>(
    `SELECT * FROM (${sql}) listed ORDER BY key LIMIT :limit OFFSET :offset`,
    { ...bindings, limit, offset },
  );
  return {
    total: Number(counted.rows[0]?.all ?? 0),
    rows: rows.map((row) => ({ key: row.key, sort: row.sort, values: valuesOf(source, row), inReach: true })),
  };
}

export const agencyNames = async (db: Knex, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await db('agencies').whereIn('code', codes).select<{ code: string; name: string }[]>('code', 'name');
  return new Map(rows.map(({ code, name }) => [code, name]));
};

export interface UnitRow {
  readonly code: string;
  readonly name: string;
}

/** The units in reach, by code; with `code` or `name` those only. */
export async function unitsInReach(
  db: Knex,
  { agencyId }: Reach,
  asked: { readonly code?: string; readonly name?: string; readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly UnitRow[] }> {
  const { code, name } = asked;
  const only = [...(code === undefined ? [] : ['a.code = :code']), ...(name === undefined ? [] : ['a.name = :name'])];
  const where = ['a.id IN (SELECT id FROM below)', 'a.active IS NOT FALSE', ...only].join(' AND ');
  const bindings = {
    agencyId,
    limit: asked.limit,
    offset: asked.offset,
    ...(code === undefined ? {} : { code }),
    ...(name === undefined ? {} : { name }),
  };
  const { rows } = await db.raw<{ rows: (UnitRow & { all: string })[] }>(
    `${BELOW} SELECT a.code, a.name, count(*) OVER () AS all FROM agencies a WHERE ${where} ORDER BY a.code LIMIT :limit OFFSET :offset`,
    bindings,
  );
  return { total: Number(rows[0]?.all ?? 0), rows: rows.map((row) => ({ code: row.code, name: row.name })) };
}

export const membersOf = async (
  db: Knex,
  code: string,
): Promise<readonly { readonly username: string; readonly full_name: string }[]> =>
  db('officers as o')
    .join('agencies as a', 'a.id', 'o.agency_id')
    .where({ 'a.code': code, 'o.active': true })
    .orderBy('o.username')
    .select<{ username: string; full_name: string }[]>('o.username', 'o.full_name');
