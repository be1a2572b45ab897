/** The whole house as processes: PostgreSQL, the simulators of the national systems, the server. */
import type { ChildProcess } from 'node:child_process';
import { ensureDatabase } from './database.ts';
import { dataDir } from './paths.ts';
import { freePort } from './ports.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startProcess, stopProcess } from './processes.ts';
import { embeddedEnvironment } from './settings.ts';

export { startProcess, stopProcess };

export interface House {
  readonly url: string;
  readonly simulatorUrl: string;
  /** The owner's, for those who look into the database. */
  readonly databaseUrl: string;
  /** The application's own. */
  readonly appDatabaseUrl: string;
  readonly server: ChildProcess;
  readonly simulators: ChildProcess;
  stop(): Promise<void>;
}

export interface HouseOptions {
  readonly postgres: Postgres;
  readonly port: number;
  readonly database?: string;
  readonly template?: string;
  readonly seed: boolean;
  readonly panel: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly simulatorPort?: number;
}

export async function startHouse(options: HouseOptions): Promise<House> {
  const { postgres, port } = options;
  const database = options.database ?? 'motcua';
  await ensureDatabase(postgres.url('postgres'), database, options.template);
  const simulatorPort = options.simulatorPort ?? (await freePort());
  const ownerUrl = postgres.url(database);
  const databaseUrl = await postgres.appUrl(database);
  const env = {
    ...embeddedEnvironment({ port, simulatorPort, databaseUrl }),
    ...(options.panel ? {} : { MOTCUA_PANEL: 'off' }),
    ...options.env,
  };
  await prepareDatabase({ ownerUrl, databaseUrl, env: { ...env, ...(options.seed ? { MOTCUA_SEED: 'demo' } : {}) } });
  const simulators = await startProcess('simulators.ts', env);
  const server = await startProcess('server.ts', env);
  return {
    url: `http://127.0.0.1:${port}`,
    simulatorUrl: `http://127.0.0.1:${simulatorPort}`,
    databaseUrl: ownerUrl,
    appDatabaseUrl: databaseUrl,
    server,
    simulators,
    stop: async () => {
      await Promise.all([stopProcess(server), stopProcess(simulators)]);
    },
  };
}

export const openPostgres = (durable = true): Promise<Postgres> => startPostgres(dataDir(), { durable });
