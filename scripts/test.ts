/**
 * `npm test`: checks, unit tests (Jest), then the tests of the whole house (node:test): each file of test/parts is a process of its own, two at a time, the
 * search of all their logs last. `npm test check`, `unit`, `house` or the name of a part runs that alone.
 * Ends with one plain line `N passed, N failed`; exit code 0 only when nothing failed.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOffice, buildPanel, buildServer, buildTheme } from './lib/build-steps.ts';
import { inRoot } from './lib/paths.ts';
import { closeTestCluster, openTestCluster } from './lib/test-cluster.ts';
import { run } from './lib/test-runs.ts';
import { inLanes, NOTHING, sum, tally, type Tally } from './lib/test-tally.ts';

/** The longest first. */
const PARTS = ['browser', 'server', 'pages', 'identity-keycloak', 'identity-embedded'] as const;

async function check(): Promise<Tally> {
  const { code } = await run(process.execPath, [inRoot('scripts', 'check.ts')]);
  return tally(code, code === 0 ? 1 : 0, 0);
}

async function unit(): Promise<Tally> {
  const report = join(mkdtempSync(join(tmpdir(), 'motcua-unit-')), 'report.json');
  const { code } = await run(
    process.execPath,
    [inRoot('node_modules', 'jest', 'bin', 'jest.js'), '--json', '--outputFile', report, '--silent'],
    { env: { FORCE_COLOR: '0', NODE_OPTIONS: '--experimental-vm-modules --no-warnings' } },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  // Written by Jest.
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return tally(code, numPassedTests, numFailedTests);
}

async function part(name: string): Promise<Tally> {
  const began = performance.now();
  const { code, output } = await run(
    process.execPath,
    ['--test', '--test-concurrency=1', '--test-reporter=spec', '--test-timeout=900000', `test/parts/${name}.test.ts`],
    { env: { FORCE_COLOR: '0' }, name },
  );
  const figure = (what: string): number => Number(new RegExp(`^ℹ ${what} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  const counted = tally(code, figure('pass'), figure('fail') + figure('cancelled'));
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${name}: ${counted.passed} passed, ${counted.failed} failed in ${seconds} s\n`);
  return counted;
}

async function house(parts: readonly string[]): Promise<Tally> {
  const data = mkdtempSync(join(tmpdir(), 'motcua-test-'));
  process.env['MOTCUA_DATA_DIR'] = data;
  try {
    const postgres = await openTestCluster();
    try {
      const all = await inLanes(
        Math.min(2, availableParallelism()),
        parts.map((name) => () => part(name)),
      );
      return sum([...all, await part('logs')]);
    } finally {
      await closeTestCluster(postgres);
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

const builds = (): Promise<unknown> => Promise.all([buildPanel(), buildTheme().then(buildOffice)]);

const only = process.argv[2];
const parts = PARTS.filter((name) => !only || only === 'house' || only === name);
if (only && only !== 'check' && only !== 'unit' && parts.length === 0) throw new Error(`There is no part "${only}".`);

await buildServer();
const begun = await Promise.all([
  !only || only === 'check' ? check() : NOTHING,
  parts.length > 0 ? builds().then(() => (only ? NOTHING : unit())) : only === 'unit' ? unit() : NOTHING,
]);
const { passed, failed } = sum([...begun, parts.length > 0 ? await house(parts) : NOTHING]);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
