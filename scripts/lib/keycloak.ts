/** A real Keycloak for tests and trials: a given one (`KEYCLOAK_HOME`), else brought by Maven into `.cache/keycloak`, nothing outside the repository; stopped by its own process id. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dataDir, inRoot } from './paths.ts';
import { freePort } from './ports.ts';

/** The newest that Maven Central serves and JDK 17 runs; measured before it is changed (docs/operators.md). */
const VERSION = '26.7.3';

const answers = (command: string, argument: string): boolean =>
  spawnSync(command, [argument], { stdio: 'ignore' }).status === 0;

/** The major version of the installed Java; 0 when there is none. */
function javaVersion(): number {
  const { stdout } = spawnSync('sh', ['-c', 'java -version 2>&1'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stdout)?.[1] ?? 0);
}

/** Why there can be no Keycloak here, in words; null when there can. */
export function whyNoKeycloak(): string | null {
  if (javaVersion() < 17) return 'no Java 17 or newer is installed';
  if (process.env['KEYCLOAK_HOME'] === undefined && !existsSync(unpacked()) && !answers('mvn', '-version'))
    return 'neither KEYCLOAK_HOME nor Maven is at hand';
  return null;
}

const unpacked = (): string => inRoot('.cache', 'keycloak', `keycloak-${VERSION}`);

const run = (command: string, args: readonly string[], cwd: string): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(command, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
    child.once('error', failed);
    child.once('exit', (code) => (code === 0 ? done() : failed(new Error(`${command} failed:\n${output}`))));
  });

/** The folder of the distribution. */
async function bringKeycloak(): Promise<string> {
  const given = process.env['KEYCLOAK_HOME'];
  if (given !== undefined) return given;
  if (!existsSync(join(unpacked(), 'bin', 'kc.sh'))) {
    // Maven leaves marks in the folder where it is started.
    const work = inRoot('.cache', 'maven');
    mkdirSync(work, { recursive: true });
    await run(
      'mvn',
      [
        '--quiet',
        '--batch-mode',
        `-Dmaven.repo.local=${work}`,
        'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack',
        `-Dartifact=org.keycloak:keycloak-quarkus-dist:${VERSION}:zip`,
        `-DoutputDirectory=${inRoot('.cache', 'keycloak')}`,
      ],
      work,
    );
    // What is unpacked is not needed packed as well.
    rmSync(work, { recursive: true, force: true });
  }
  return unpacked();
}

export interface Keycloak {
  readonly url: string;
  /** Of the administrators' realm, for `keycloak:apply`. */
  readonly admin: { readonly clientId: string; readonly secret: string };
  stop(): Promise<void>;
}

const LARGEST_WAIT = 300_000;

async function untilReady(url: string, child: ChildProcess, logFile: string): Promise<void> {
  const end = Date.now() + LARGEST_WAIT;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`Keycloak ended with code ${child.exitCode}; its log: ${logFile}`);
    const answer = await fetch(`${url}/realms/master/.well-known/openid-configuration`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await wait(500);
  }
  throw new Error(`Keycloak was not ready after ${LARGEST_WAIT / 1000} s; its log: ${logFile}`);
}

/** Starts on a free port with the development database in memory, so that each start is a fresh one. The first start builds for about a minute. */
export async function startKeycloak(): Promise<Keycloak> {
  const home = await bringKeycloak();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const admin = { clientId: 'motcua-apply', secret: randomBytes(24).toString('base64url') };
  mkdirSync(join(dataDir(), 'logs'), { recursive: true });
  const logFile = join(dataDir(), 'logs', 'keycloak.log');
  const log = openSync(logFile, 'a');
  const child = spawn(
    'sh',
    [
      join(home, 'bin', 'kc.sh'),
      'start-dev',
      '--db=dev-mem',
      '--cache=local',
      '--http-host=127.0.0.1',
      `--http-port=${port}`,
      `--hostname=${url}`,
      `--spi-theme--folder--dir=${inRoot('portal-theme', 'dist', 'keycloak')}`,
    ],
    {
      stdio: ['ignore', log, log],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '/tmp',
        ...(process.env['JAVA_HOME'] === undefined ? {} : { JAVA_HOME: process.env['JAVA_HOME'] }),
        JAVA_OPTS_APPEND: '-Xms64m -Xmx640m -XX:TieredStopAtLevel=1',
        KC_BOOTSTRAP_ADMIN_CLIENT_ID: admin.clientId,
        KC_BOOTSTRAP_ADMIN_CLIENT_SECRET: admin.secret,
      },
    },
  );
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill('SIGTERM');
    await gone;
  };
  await untilReady(url, child, logFile).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, admin, stop };
}
