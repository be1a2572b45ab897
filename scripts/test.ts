/**
 * `npm test`: check, unit tests (Jest), then the tests of the whole house (node:test) against one started server.
 * Ends with one plain line `N passed, N failed`; exit code 0 only when nothing failed.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOffice, buildPanel, buildServer, buildTheme } from './lib/build-steps.ts';
import { inRoot, root } from './lib/paths.ts';

interface Tally {
  passed: number;
  failed: number;
}

function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((done, failed) => {
    const child = spawn(command, [...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
    child.once('error', failed);
    child.once('exit', (code) => done({ code: code ?? 1, output }));
  });
}

/** What a run adds to the tally; a run that ends badly without a failed test counts as one failure. */
const tally = (code: number, passed: number, failed: number): Tally => ({
  passed,
  failed: failed === 0 && code !== 0 ? 1 : failed,
});

async function check(): Promise<Tally> {
  const { code } = await run(process.execPath, [inRoot('scripts', 'check.ts')]);
  return tally(code, code === 0 ? 1 : 0, 0);
}

async function unit(): Promise<Tally> {
  const report = join(mkdtempSync(join(tmpdir(), 'motcua-unit-')), 'report.json');
  const { code } = await run(
    process.execPath,
    [inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--json', '--outputFile', report, '--silent'],
    { FORCE_COLOR: '0', NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  // Written by Jest.
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return tally(code, numPassedTests, numFailedTests);
}

async function house(): Promise<Tally> {
  const data = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  try {
    const { code, output } = await run(
      process.execPath,
      ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-timeout=900000', 'test/all.test.ts'],
      {
        MOTCUA_DATA_DIR: data,
        FORCE_COLOR: '0',
      },
    );
    const figure = (name: string): number => Number(new RegExp(`^ℹ ${name} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
    return tally(code, figure('pass'), figure('fail') + figure('cancelled'));
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const total: Tally = { passed: 0, failed: 0 };
const add = ({ passed, failed }: Tally): void => {
  total.passed += passed;
  total.failed += failed;
};
const only = process.argv[2];
if (!only || only === 'check') add(await check());
if (!only || only === 'unit') {
  await buildServer();
  add(await unit());
}
if (!only || only === 'house') {
  await buildServer();
  await Promise.all([buildPanel(), buildTheme().then(buildOffice)]);
  add(await house());
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);
