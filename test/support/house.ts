/** One started house for all tests: real PostgreSQL, the simulators, the server, on free ports, stopped by their own process id. */
import { openPostgres, startHouse, type House } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import type { Postgres } from '../../scripts/lib/postgres.ts';
import { secret } from '../../scripts/lib/secrets.ts';

let postgres: Postgres | undefined;
let shared: House | undefined;

const testEnvironment = { MOTCUA_FAST_RETRY: '1', MOTCUA_LOGIN_LIMIT: '1000' };

export const password = (): string => secret('demo');

export async function openShared(): Promise<void> {
  postgres = await openPostgres();
  shared = await startHouse({ postgres, port: await freePort(), seed: true, panel: true, env: testEnvironment });
}

export function house(): House {
  if (!shared) throw new Error('The house has not been started.');
  return shared;
}

/** Another server on its own empty or cloned database, for tests that kill it. */
export async function ownHouse(database: string, seed: boolean, port?: number): Promise<House> {
  if (!postgres) throw new Error('PostgreSQL has not been started.');
  return startHouse({ postgres, port: port ?? (await freePort()), database, seed, panel: false, env: testEnvironment });
}

export async function closeShared(): Promise<void> {
  await shared?.stop();
  await postgres?.stop();
}
