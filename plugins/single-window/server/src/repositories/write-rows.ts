/** Rows of several tables in one statement and one round trip. */
import type { Knex } from 'knex';
import type { NewRows } from '../api';
import { prepared, type Statement } from './prepared';

/** Shapes (tables, columns, numbers of rows) are few; more than this are not kept. */
const MOST_SHAPES = 500;

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

const insertTexts = new Map<string, string>();

function insertText(table: string, columns: readonly string[], count: number, end: string): string {
  const shape = `${table} ${columns.join()} ${count}${end}`;
  const known = insertTexts.get(shape);
  if (known !== undefined) return known;
  const row = `(${columns.map(() => '?').join(', ')})`;
  const text = `INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES ${Array.from({ length: count }, () => row).join(', ')}${end}`;
  if (insertTexts.size < MOST_SHAPES) insertTexts.set(shape, text);
  return text;
}

/** Every row has the columns of the first. */
export function insertion({ table, rows, ignoreKnown }: NewRows): Statement {
  const columns = Object.keys(rows[0] ?? {});
  return {
    sql: insertText(table, columns, rows.length, ignoreKnown ? ' ON CONFLICT DO NOTHING' : ''),
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
  await prepared(db, {
    sql: `${before.length > 0 ? `WITH ${before.join(', ')} ` : ''}${last.sql}`,
    values: statements.flatMap(({ values }) => values),
  });
}

const alike = (one: NewRows, other: NewRows): boolean =>
  one.table === other.table &&
  one.ignoreKnown === other.ignoreKnown &&
  Object.keys(one.rows[0] ?? {}).join() === Object.keys(other.rows[0] ?? {}).join();

/** Rows of one table go together: parts of a statement run in no order that one could count on, but rows of one part do. */
export function insertions(rows: readonly NewRows[]): readonly Statement[] {
  const joined: NewRows[] = [];
  for (const part of rows) {
    if (part.rows.length === 0) continue;
    const at = joined.findIndex((one) => alike(one, part));
    const found = joined[at];
    if (found) joined[at] = { ...found, rows: [...found.rows, ...part.rows] };
    else joined.push(part);
  }
  return joined.map(insertion);
}
