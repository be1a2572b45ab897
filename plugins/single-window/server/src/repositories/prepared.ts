/** Statements that PostgreSQL prepares once on each connection: planning them anew each time cost more than running them. */
import type { Knex } from 'knex';

export interface Statement {
  /** `?` stands for a value. */
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Texts are few (tables, columns, numbers of rows); beyond this many they are sent unprepared, so that no memory grows without end. */
const MOST_TEXTS = 500;

interface Text {
  readonly sql: string;
  readonly name: string | undefined;
}

const texts = new Map<string, Text>();

function textOf(sql: string): Text {
  const known = texts.get(sql);
  if (known) return known;
  let place = 0;
  const numbered = sql.replaceAll('?', () => `$${(place += 1)}`);
  if (texts.size >= MOST_TEXTS) return { sql: numbered, name: undefined };
  const made = { sql: numbered, name: `motcua_${texts.size + 1}` };
  texts.set(sql, made);
  return made;
}

/** What Knex gives to those who bring their own text; it types it as `any`. */
interface Client {
  acquireConnection(): Promise<object>;
  releaseConnection(connection: object): Promise<void>;
  query(
    connection: object,
    query: { sql: string; bindings: readonly unknown[]; options: { readonly name: string | undefined } },
  ): Promise<{ readonly response: { readonly rows: readonly unknown[] } }>;
}

/**
 * Runs a statement on a connection of Knex, inside a transaction on the transaction's own: past the query builder, which would look through thousands
 * of characters for each value, but with its events and its checks.
 */
export async function prepared(db: Knex, { sql, values }: Statement): Promise<readonly unknown[]> {
  const client = db.client as Client;
  const text = textOf(sql);
  const bindings = values.map((value) => value ?? null);
  const connection = await client.acquireConnection();
  try {
    const { response } = await client.query(connection, { sql: text.sql, bindings, options: { name: text.name } });
    return response.rows;
  } finally {
    await client.releaseConnection(connection);
  }
}
