/** Brings a database in step with this version by its owner's role, in a process of its own, and only when something changed. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { withClient } from './database.ts';
import { startProcess, stopProcess } from './processes.ts';
import { inRoot, root } from './paths.ts';

const INPUTS = [
  'cms/api/**/*.json',
  'cms/components/**/*.json',
  'database/sql/*.sql',
  'package.json',
  'scripts/lib/roles.ts',
];

/** What the tables and rights follow from. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(INPUTS, { cwd: root }).sort()) hash.update(file).update(readFileSync(inRoot(file)));
  return hash.digest('hex');
}

/** The role that was allowed, and by which version. */
export const markPrepared = (ownerUrl: string, role: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query(
      'CREATE TABLE IF NOT EXISTS motcua_prepared (role text PRIMARY KEY, fingerprint text NOT NULL, at timestamptz NOT NULL DEFAULT now())',
    );
    await client.query(
      'INSERT INTO motcua_prepared (role, fingerprint) VALUES ($1, $2) ON CONFLICT (role) DO UPDATE SET fingerprint = $2, at = now()',
      [role, fingerprint()],
    );
  });

const isPrepared = (ownerUrl: string, role: string, seed: boolean): Promise<boolean> =>
  withClient(ownerUrl, async (client) => {
    const known = await client.query<{ there: boolean }>(`SELECT to_regclass('motcua_prepared') IS NOT NULL AS there`);
    if (!known.rows[0]?.there) return false;
    const { rows } = await client.query<{ fingerprint: string; seeded: boolean }>(
      `SELECT fingerprint, COALESCE((SELECT value = '"complete"' FROM strapi_core_store_settings WHERE key = 'motcua_demo_state'),
         EXISTS (SELECT 1 FROM agencies)) AS seeded FROM motcua_prepared WHERE role = $1`,
      [role],
    );
    return rows[0]?.fingerprint === fingerprint() && (!seed || rows[0].seeded);
  });

export interface Preparation {
  readonly ownerUrl: string;
  /** The application's. */
  readonly databaseUrl: string;
  /** Of the process that does it. */
  readonly env: Readonly<Record<string, string>>;
}

export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

export async function prepareDatabase({ ownerUrl, databaseUrl, env }: Preparation): Promise<void> {
  if (await isPrepared(ownerUrl, roleOf(databaseUrl), env['MOTCUA_SEED'] === 'demo')) return;
  const child = await startProcess('migrate.ts', {
    ...env,
    DATABASE_URL: databaseUrl,
    MOTCUA_OWNER_DATABASE_URL: ownerUrl,
  });
  await stopProcess(child);
}
