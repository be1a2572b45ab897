/** One started house for all tests: real PostgreSQL, the simulators, the server, on free ports, stopped by their own process id. */
import { openPostgres, startHouse, type House } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import type { Postgres } from '../../scripts/lib/postgres.ts';
import { secret } from '../../scripts/lib/secrets.ts';

let postgres: Postgres | undefined;
let shared: House | undefined;

const testEnvironment = { MOTCUA_FAST_RETRY: '1' };

export const password = (): string => secret('demo');

/** The demo province is made once; every house of the tests begins with a copy of it. */
const TEMPLATE = 'seeded';

export async function openShared(): Promise<void> {
  postgres = await openPostgres();
  const first = await startHouse({ postgres, port: await freePort(), database: TEMPLATE, seed: true, panel: false });
  await first.stop();
  shared = await startHouse({
    postgres,
    port: await freePort(),
    template: TEMPLATE,
    seed: false,
    panel: true,
    env: testEnvironment,
  });
}

export function house(): House {
  if (!shared) throw new Error('The house has not been started.');
  return shared;
}

/** Another server on a database of its own, for tests that stop or kill it; the same name again is the same database. */
export async function ownHouse(database: string): Promise<House> {
  if (!postgres) throw new Error('PostgreSQL has not been started.');
  return startHouse({
    postgres,
    port: await freePort(),
    database,
    template: TEMPLATE,
    seed: false,
    panel: false,
    env: testEnvironment,
  });
}

export async function closeShared(): Promise<void> {
  await shared?.stop();
  await postgres?.stop();
}
