/** The rows of one filing by plain SQL: prepared statements, one for each table, in one transaction, from a pool as large as the server's. */
import pg from 'pg';
import { calls, type Turn } from './load.ts';
import { fresh, type FilingRows, type Row } from './rows.ts';

const POOL = 20;

function insert(table: string, rows: readonly Row[]): pg.QueryConfig {
  const columns = Object.keys(rows[0] ?? {});
  const places = rows.map(
    (_, index) => `(${columns.map((_column, place) => `$${index * columns.length + place + 1}`).join(', ')})`,
  );
  return {
    name: `bench_${table}`,
    text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}${table === 'dossiers' ? ' RETURNING id' : ''}`,
    values: rows.flatMap((row) => columns.map((column) => row[column])),
  };
}

async function file(client: pg.ClientBase, model: FilingRows): Promise<void> {
  await client.query('BEGIN');
  const made = await client.query<{ id: number }>(insert('dossiers', [fresh(model.dossier)]));
  const own = { dossier_id: made.rows[0]?.id };
  for (const [table, rows] of Object.entries(model.children)) {
    if (rows.length === 0) continue;
    const values = rows.map((row) => ({ ...fresh(row), ...own }));
    await client.query(insert(table, values));
  }
  await client.query(insert('idempotency_keys', [fresh(model.key)]));
  await client.query('COMMIT');
}

export function bareSql(
  databaseUrl: string,
  model: FilingRows,
): { readonly turn: Turn; readonly close: () => Promise<void> } {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL });
  const turn = calls(async () => {
    const client = await pool.connect();
    try {
      await file(client, model);
    } finally {
      client.release();
    }
  });
  return { turn, close: () => pool.end() };
}
