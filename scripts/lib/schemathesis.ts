/** Schemathesis, where Python is at hand: installed once beside the repository's caches, asked as one person at a time. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from './house.ts';
import { inRoot, root } from './paths.ts';
import { machineToken, officer } from './visitor.ts';

/** What it finds depends on it: tried before it is changed. */
const VERSION = '4.32.5';

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];

const run = (command: string, args: readonly string[], cwd = root): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(command, [...args], { cwd, stdio: 'inherit' });
    child.once('error', failed);
    child.once('exit', (code) => {
      done(code ?? 1);
    });
  });

/** The command; installs it by pip into `.cache` when it is not there. */
async function installed(): Promise<string> {
  const venv = inRoot('.cache', `schemathesis-${VERSION}`);
  const command = join(venv, 'bin', 'schemathesis');
  if (existsSync(command)) return command;
  if ((await run('python3', ['-m', 'venv', '--clear', venv])) !== 0) throw new Error('There is no Python with venv.');
  if ((await run(join(venv, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${VERSION}`])) !== 0)
    throw new Error('schemathesis could not be installed.');
  return command;
}

/** Each person gets an equal part of the time; true when nothing was found. */
export async function bySchemathesis(
  house: House,
  { minutes, seed }: { readonly minutes: number; readonly seed: number },
): Promise<boolean> {
  const command = await installed();
  const tokens = [
    ...(await Promise.all(
      ['tiepnhan', 'lanhdao', 'quantri'].map(async (name) => (await officer(house.url, name)).token),
    )),
    await machineToken(house.url),
  ];
  let sound = true;
  for (const token of tokens) {
    const asked = [
      'run',
      `${house.url}/api/docs`,
      '--max-time',
      String(Math.round((minutes * 60) / tokens.length)),
      '--phases',
      'examples,coverage,fuzzing',
      '--header',
      `Authorization: Bearer ${token}`,
      '--checks',
      CHECKS.join(','),
      // The stream never ends by itself.
      '--exclude-path',
      '/api/office/live',
      '--include-path-regex',
      '^/api/',
      '--continue-on-failure',
      '--request-timeout',
      '30',
      '--no-color',
      '--seed',
      String(seed),
    ];
    // It leaves notes where it runs.
    const code = await run(command, asked, inRoot('.cache'));
    if (code !== 0) sound = false;
  }
  return sound;
}
