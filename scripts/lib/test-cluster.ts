/** The PostgreSQL of the tests: one for all parts of the suite, with the demo province made once; every house begins with a copy of it. */
import { hasDatabase } from './database.ts';
import { openPostgres, startHouse } from './house.ts';
import { freePort } from './ports.ts';
import type { Postgres } from './postgres.ts';

export const TEMPLATE = 'seeded';

/** Whoever finds it running leaves it running; no test pulls the plug of PostgreSQL, so nothing waits for the disk. */
export async function openTestCluster(): Promise<Postgres> {
  const postgres = await openPostgres(false);
  if (await hasDatabase(postgres.url('postgres'), TEMPLATE)) return postgres;
  const first = await startHouse({ postgres, port: await freePort(), database: TEMPLATE, seed: true, panel: false });
  await first.stop();
  return postgres;
}

export const closeTestCluster = async (postgres: Postgres | undefined): Promise<void> => {
  if (postgres && !postgres.reused) await postgres.stop();
};
