/**
 * `npm run fuzz -- --minutes 10 [--seed N] [--schemathesis]`: a demo house on a data folder of its own is asked at random what its description allows and
 * what it does not. With `--schemathesis` by that tool (installed by pip beside the data), where Python is at hand; else by scripts/lib/fuzz.ts.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { House } from './lib/house.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    schemathesis: { type: 'boolean', default: false },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes and --seed are numbers.');

const data = mkdtempSync(join(tmpdir(), 'motcua-fuzz-'));
process.env['MOTCUA_DATA_DIR'] = data;
const { buildServer } = await import('./lib/build-steps.ts');
const { openPostgres, startHouse } = await import('./lib/house.ts');
const { freePort } = await import('./lib/ports.ts');

const run = (command: string, args: readonly string[]): Promise<number> =>
  new Promise((done, failed) => {
    const child = spawn(command, [...args], { stdio: 'inherit' });
    child.once('error', failed);
    child.once('exit', (code) => {
      done(code ?? 1);
    });
  });

/** Schemathesis asks as one person at a time; each gets an equal part of the time. */
async function bySchemathesis(house: House): Promise<boolean> {
  const { machineToken, officer } = await import('./lib/visitor.ts');
  const venv = join(data, 'venv');
  if ((await run('python3', ['-m', 'venv', venv])) !== 0) throw new Error('There is no Python with venv.');
  const bin = (name: string): string => join(venv, 'bin', name);
  if ((await run(bin('pip'), ['install', '--quiet', 'schemathesis'])) !== 0)
    throw new Error('schemathesis could not be installed.');
  const tokens = [
    ...(await Promise.all(
      ['tiepnhan', 'lanhdao', 'quantri'].map(async (name) => (await officer(house.url, name)).token),
    )),
    await machineToken(house.url),
  ];
  let sound = true;
  for (const token of tokens) {
    const code = await run(bin('schemathesis'), [
      'run',
      `${house.url}/api/docs`,
      '--max-time',
      String(Math.round((minutes * 60) / tokens.length)),
      '--header',
      `Authorization: Bearer ${token}`,
      '--checks',
      'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance',
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
    ]);
    if (code !== 0) sound = false;
  }
  return sound;
}

async function byFuzzer(house: House): Promise<boolean> {
  const { fuzzHouse } = await import('./lib/fuzz-house.ts');
  const { asked, operations, byStatus, faults } = await fuzzHouse(house, { seconds: minutes * 60, seed });
  process.stdout.write(
    `${asked} requests to ${operations} operations in ${minutes} min, seed ${seed}: ${JSON.stringify(byStatus)}\n${faults.length} faults\n${faults.join('\n')}\n`,
  );
  return faults.length === 0;
}

await buildServer();
const postgres = await openPostgres();
let sound = false;
try {
  const house = await startHouse({
    postgres,
    port: await freePort(),
    seed: true,
    panel: false,
    env: { MOTCUA_RATE_FACTOR: '1000000', MOTCUA_FAST_RETRY: '1' },
  });
  try {
    sound = values.schemathesis ? await bySchemathesis(house) : await byFuzzer(house);
  } finally {
    await house.stop();
  }
} finally {
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exit(sound ? 0 : 1);
