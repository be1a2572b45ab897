/** The whole house as processes: PostgreSQL, the simulators of the national systems, the server. */
import { fork, type ChildProcess } from 'node:child_process';
import { openSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureDatabase } from './database.ts';
import { dataDir, inRoot } from './paths.ts';
import { freePort } from './ports.ts';
import { startPostgres, type Postgres } from './postgres.ts';
import { bar } from './progress.ts';
import { embeddedEnvironment } from './settings.ts';

export interface House {
  readonly url: string;
  readonly simulatorUrl: string;
  readonly databaseUrl: string;
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

interface Message {
  readonly type: string;
  readonly name?: string;
  readonly done?: number;
  readonly total?: number;
}

/** Starts a process of ours; its output goes to a log file of the data folder. Resolves when it says that it is ready. */
export async function startProcess(script: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  mkdirSync(join(dataDir(), 'logs'), { recursive: true });
  const logFile = join(dataDir(), 'logs', `${basename(script, '.ts')}.log`);
  const log = openSync(logFile, 'a');
  const child = fork(inRoot('scripts', script), [], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp', ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  const bars = new Map<string, (done: number, total: number) => void>();
  await new Promise<void>((done, failed) => {
    child.on('message', (message: Message) => {
      if (message.type === 'ready') done();
      if (message.type !== 'progress' || message.name === undefined) return;
      const show = bars.get(message.name) ?? bar(message.name);
      bars.set(message.name, show);
      show(message.done ?? 0, message.total ?? 0);
    });
    child.once('exit', (code) => failed(new Error(`${script} ended with code ${String(code)}; its log: ${logFile}`)));
  });
  return child;
}

/** Asks a process to stop and waits for it. */
export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  await gone;
}

export async function startHouse(options: HouseOptions): Promise<House> {
  const { postgres, port } = options;
  const database = options.database ?? 'motcua';
  await ensureDatabase(postgres.url('postgres'), database, options.template);
  const simulatorPort = options.simulatorPort ?? (await freePort());
  const databaseUrl = postgres.url(database);
  const env = {
    ...embeddedEnvironment({ port, simulatorPort, databaseUrl }),
    ...(options.seed ? { MOTCUA_SEED: 'demo' } : {}),
    ...(options.panel ? {} : { MOTCUA_PANEL: 'off' }),
    ...options.env,
  };
  const simulators = await startProcess('simulators.ts', env);
  const server = await startProcess('server.ts', env);
  return {
    url: `http://127.0.0.1:${port}`,
    simulatorUrl: `http://127.0.0.1:${simulatorPort}`,
    databaseUrl,
    server,
    simulators,
    stop: async () => {
      await Promise.all([stopProcess(server), stopProcess(simulators)]);
    },
  };
}

export const openPostgres = (durable = true): Promise<Postgres> => startPostgres(dataDir(), { durable });
