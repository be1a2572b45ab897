/** Indexes are made once after the rows rather than with each of them. What was taken away is written down first, so that a killed load loses none. */
import type pg from 'pg';

const TABLES = ['dossiers', 'dossier_events', 'dossier_tasks', 'dossier_papers', 'archive_words'];
const MEMORY = 'loaded_indexes';

/** Makes the indexes again that this or an earlier load took away; the clients share the work. */
export async function restoreIndexes(
  clients: readonly [pg.Client, ...pg.Client[]],
  progress: (done: number, total: number) => void,
): Promise<void> {
  const [first] = clients;
  await first.query(`CREATE TABLE IF NOT EXISTS ${MEMORY} (definition text PRIMARY KEY)`);
  // Those of the largest tables first: the clients end together.
  const { rows } = await first.query<{ definition: string }>(
    `SELECT definition FROM ${MEMORY} ORDER BY pg_table_size(substring(definition FROM ' ON (\\S+)')::regclass) DESC, definition`,
  );
  const left = rows.values();
  let done = 0;
  await Promise.all(
    clients.map(async (client) => {
      await client.query(`SET maintenance_work_mem = '512MB'`);
      for (const { definition } of left) {
        await client.query(definition.replace(/^CREATE( UNIQUE)? INDEX /, 'CREATE$1 INDEX IF NOT EXISTS '));
        progress((done += 1), rows.length);
      }
    }),
  );
  await first.query(`DROP TABLE ${MEMORY}`);
}

export async function takeIndexesAway(client: pg.Client): Promise<void> {
  await client.query(`BEGIN;
    CREATE TABLE IF NOT EXISTS ${MEMORY} (definition text PRIMARY KEY);
    INSERT INTO ${MEMORY} SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i
      WHERE i.indrelid = ANY (ARRAY['${TABLES.join("','")}']::regclass[]) AND NOT i.indisprimary
        AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
      ON CONFLICT DO NOTHING;
    COMMIT`);
  const { rows } = await client.query<{ name: string }>(
    `SELECT indexrelid::regclass::text AS name FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
}
