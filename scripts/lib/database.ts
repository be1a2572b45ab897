/** Databases of a cluster: made, cloned, dropped. */
import pg from 'pg';

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function isThere(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return (rowCount ?? 0) > 0;
}

export const hasDatabase = (adminUrl: string, name: string): Promise<boolean> =>
  withClient(adminUrl, (client) => isThere(client, name));

/** Makes the database unless it is there; true when it was made. */
export const ensureDatabase = (adminUrl: string, name: string, template?: string): Promise<boolean> =>
  withClient(adminUrl, async (client) => {
    if (await isThere(client, name)) return false;
    await client.query(`CREATE DATABASE ${quoted(name)}${template ? ` TEMPLATE ${quoted(template)}` : ''}`);
    return true;
  });

export const dropDatabase = (adminUrl: string, name: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`);
  });

/** Holds an advisory lock while `work` runs: two servers that start together would break each other's schema step. */
export const withLock = <T>(url: string, key: number, work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [key]);
    return await work(client);
  });
