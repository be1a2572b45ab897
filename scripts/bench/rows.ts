/** The rows of the last filing, as a model for those who write the same without us. */
import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

export interface FilingRows {
  readonly dossier: Row;
  /** By table, what hangs on the dossier. */
  readonly children: Readonly<Record<string, readonly Row[]>>;
  readonly key: Row;
}

const CHILDREN = ['dossier_events', 'dossier_tasks', 'dossier_papers', 'outbox_messages', 'notices'] as const;

const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column, value]) => column !== 'id' && value !== null)
      .map(([column, value]) => [
        column,
        typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value,
      ]),
  );

export async function lastFiling(databaseUrl: string): Promise<FilingRows> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const select = async (sql: string, ...values: unknown[]): Promise<readonly Row[]> =>
    (await client.query<Record<string, unknown>>(sql, values)).rows;
  const [dossier = {}] = await select(
    `SELECT * FROM dossiers WHERE number LIKE 'HS-%' AND version = 1 AND procedure_code = '1.004873' ORDER BY id DESC LIMIT 1`,
  );
  const children: Record<string, readonly Row[]> = {};
  for (const table of CHILDREN)
    children[table] = (await select(`SELECT * FROM ${table} WHERE dossier_id = $1`, dossier['id'])).map(plain);
  const [key = {}] = await select(
    `SELECT * FROM idempotency_keys WHERE (response ->> 'dossierId')::int = $1`,
    dossier['id'],
  );
  await client.end();
  return { dossier: plain(dossier), children, key: plain(key) };
}

/** What no two rows may share. */
export const fresh = (row: Row): Row => ({
  ...row,
  ...('document_id' in row ? { document_id: randomBytes(12).toString('hex') } : {}),
  ...('number' in row ? { number: randomUUID() } : {}),
  ...('idempotency_key' in row ? { idempotency_key: randomUUID() } : {}),
  ...('key' in row ? { key: randomUUID() } : {}),
});
