/** Rows of several tables in one statement: one round trip, prepared once for each shape on each connection. */
import type { Knex } from 'knex';
import type { NewRows } from '../api';

/** Shapes are few (tables, columns, number of rows); beyond this many they are sent unprepared, so that no memory grows without end. */
const MOST_SHAPES = 500;

const names = new Map<string, string>();

/** A name for the server's prepared statement, the same text always the same name. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined || names.size >= MOST_SHAPES) return known;
  const name = `motcua_${names.size + 1}`;
  names.set(sql, name);
  return name;
}

/** Runs a statement of fixed text, prepared; `?` stands for a value. */
export function prepared(db: Knex, sql: string, values: readonly unknown[]): Promise<{ readonly rows: unknown[] }> {
  const name = statementName(sql);
  const query = db.raw<{ readonly rows: unknown[] }>(
    sql,
    values.map((value) => value ?? null) as Knex.RawBinding[], // what pg can send, knex can bind
  );
  return Promise.resolve(name === undefined ? query : query.options({ name }));
}

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Every row has the columns of the first. */
export function insertion({ table, rows, ignoreKnown }: NewRows): Statement {
  const columns = Object.keys(rows[0] ?? {});
  const row = `(${columns.map(() => '?').join(', ')})`;
  return {
    sql: `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES ${rows.map(() => row).join(', ')}${ignoreKnown ? ' ON CONFLICT DO NOTHING' : ''}`,
    values: rows.flatMap((values) => columns.map((column) => values[column])),
  };
}

/** The new values of one row, known by its id. */
export function change(table: string, id: number, changes: Readonly<Record<string, unknown>>): Statement {
  const columns = Object.keys(changes);
  return {
    sql: `UPDATE ${quoted(table)} SET ${columns.map((column) => `${quoted(column)} = ?`).join(', ')} WHERE id = ?`,
    values: [...columns.map((column) => changes[column]), id],
  };
}

/**
 * Several statements as one. None sees what another wrote, and foreign keys between them are checked at the end, so that their order does not matter;
 * no two may change the same row.
 */
export async function runTogether(db: Knex, statements: readonly Statement[]): Promise<void> {
  const last = statements.at(-1);
  if (!last) return;
  const before = statements.slice(0, -1).map(({ sql }, index) => `part_${index} AS (${sql})`);
  await prepared(
    db,
    `${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${last.sql}`,
    statements.flatMap(({ values }) => values),
  );
}

export const insertions = (rows: readonly NewRows[]): readonly Statement[] =>
  rows.filter((part) => part.rows.length > 0).map(insertion);
