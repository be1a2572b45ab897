/** One started house for all tests of a part: real PostgreSQL, the simulators, the server, on free ports, stopped by their own process id. */
import type { ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHouse, startProcess, type House } from '../../scripts/lib/house.ts';
import { dataDir } from '../../scripts/lib/paths.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import type { Postgres } from '../../scripts/lib/postgres.ts';
import { secret } from '../../scripts/lib/secrets.ts';
import { embeddedEnvironment } from '../../scripts/lib/settings.ts';
import { closeTestCluster, openTestCluster, TEMPLATE } from '../../scripts/lib/test-cluster.ts';

let postgres: Postgres | undefined;
let shared: House | undefined;

/** One address and a handful of people do here in minutes what a province does in a day. */
const testEnvironment = { MOTCUA_FAST_RETRY: '1', MOTCUA_RATE_FACTOR: '1000' };

export const password = (): string => secret('demo');

/** For tests that only start houses of their own. */
export async function openCluster(): Promise<void> {
  postgres = await openTestCluster();
}

/** The house that the files of a part share, on a database of that name. */
export async function openSharedOn(database: string): Promise<void> {
  postgres = await openTestCluster();
  shared = await startHouse({
    postgres,
    port: await freePort(),
    database,
    template: TEMPLATE,
    seed: false,
    panel: true,
    env: testEnvironment,
  });
}

export const openShared = (): Promise<void> => openSharedOn('motcua');

export function house(): House {
  if (!shared) throw new Error('The house has not been started.');
  return shared;
}

/** Where the clock of a house stands: see `moveClock`. */
const clockFile = (database: string): string => join(dataDir(), `clock-${database}`);

/** What a server of that house needs beside the usual. */
const ownEnvironment = (database: string): Readonly<Record<string, string>> => ({
  ...testEnvironment,
  MOTCUA_CLOCK_FILE: clockFile(database),
});

/** Lets time pass in a house of its own: its clock shows `to` within 50 ms and runs on from there. All its servers follow. */
export async function moveClock(database: string, to: Date): Promise<void> {
  writeFileSync(clockFile(database), String(to.getTime() - Date.now()));
  await new Promise((done) => setTimeout(done, 60));
}

/** Another server on a database of its own, for tests that stop or kill it; the same name again is the same database. */
export async function ownHouse(database: string, env: Readonly<Record<string, string>> = {}): Promise<House> {
  if (!postgres) throw new Error('PostgreSQL has not been started.');
  return startHouse({
    postgres,
    port: await freePort(),
    database,
    template: TEMPLATE,
    seed: false,
    panel: false,
    env: { ...ownEnvironment(database), ...env },
  });
}

/** A second server process on the database of a house of its own. */
export const anotherServer = (
  own: House,
  database: string,
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> =>
  startProcess('server.ts', {
    ...embeddedEnvironment({
      port,
      simulatorPort: Number(new URL(own.simulatorUrl).port),
      databaseUrl: own.appDatabaseUrl,
    }),
    ...ownEnvironment(database),
    MOTCUA_PANEL: 'off',
    ...env,
  });

export async function closeShared(): Promise<void> {
  await shared?.stop();
  await closeTestCluster(postgres);
}
