import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inRoot, root } from '../../scripts/lib/paths.ts';

const data = inRoot('..', 'shared', 'data');
const present = existsSync(join(data, 'README.md'));
if (!present) {
  console.warn('!!! ../shared/data is missing: the checks against real data are skipped.');
  if (process.env['CI'] === 'true') throw new Error('../shared/data is required when CI is true');
}
const realData = { skip: present ? false : '../shared/data is missing' };

function command(script: string, ...args: readonly string[]): { code: number | null; output: string; last: string } {
  const run = spawnSync(process.execPath, [inRoot('scripts', script), ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 600_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, output: run.stdout + run.stderr, last: run.stdout.trim().split('\n').at(-1) ?? '' };
}

void test('the published quality index is met to ±0.015 in every row', realData, () => {
  const { code, last } = command('quality-check.ts', join(data, 'quality-index-phu-tho-2026-q3.json'));
  assert.match(last, /^[1-9]\d* rows, 0 differences$/);
  assert.equal(code, 0);
});

void test('a national catalogue is taken whole, none refused', realData, () => {
  const { code, last, output } = command('import-catalogue.ts', join(data, 'national-catalogue.json'), '--scratch');
  assert.equal(last, 'imported 146, updated 0, unchanged 0, refused 0', output.slice(-2000));
  assert.equal(code, 0);
});

void test('the import report meets the truth file, in its own shape', realData, () => {
  const out = join(mkdtempSync(join(tmpdir(), 'motcua-report-')), 'read.json');
  const files = [join(data, 'national-catalogue.json'), join(data, 'civil-catalogue.json')];
  const { code, last, output } = command(
    'import-report.ts',
    ...files,
    '--json',
    out,
    '--truth',
    join(data, 'importer-truth.json'),
  );
  const found = /^(\d+) values, (\d+) differences$/.exec(last);
  assert.ok(found, output.slice(-2000));
  assert.ok(Number(found[2]) <= Number(found[1]) / 10, output.slice(-2000));
  assert.equal(code, 0);
  const read = JSON.parse(readFileSync(out, 'utf8')) as readonly object[];
  assert.equal(read.length, 461);
  const keys = ['code', 'time_limits', 'fees', 'components', 'audience', 'competent_agency', 'result'];
  for (const one of read)
    assert.deepEqual(
      Object.keys(one).filter((key) => key !== 'conflicts'),
      keys,
    );
});

void test(
  'the import report fails where less than 90 % of a truth file is met, and refuses what is none',
  realData,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-truth-'));
    const truth = join(folder, 'truth.json');
    const nothing = { time_limits: [], fees: [], components: [], audience: [], competent_agency: 'x', result: 'x' };
    writeFileSync(truth, JSON.stringify([{ code: '1.013129', ...nothing }]));
    const catalogue = join(data, 'national-catalogue.json');
    assert.equal(command('import-report.ts', catalogue, '--truth', truth).code, 1);
    writeFileSync(truth, '[{"code": 1}]');
    assert.equal(command('import-report.ts', catalogue, '--truth', truth).code, 2);
  },
);

void test(
  'published processes become draft workflows, at least 80 % of which pass once units are named',
  realData,
  () => {
    const { code, last, output } = command('import-workflows.ts', join(data, 'internal-workflows.json'), '--scratch');
    const found = /^imported 66, drafts that pass the publication check (\d+), with findings \d+, refused 0$/.exec(
      last,
    );
    assert.ok(found, output.slice(-2000));
    assert.ok(Number(found[1]) >= 0.8 * 66, last);
    assert.equal(code, 0);
  },
);

void test('a broken file of processes is refused whole with line and reason', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'motcua-broken-')), 'processes.json');
  writeFileSync(file, '[\n  { "id": "x", "steps": [] }\n]\n');
  const { code, output } = command('import-workflows.ts', file, '--scratch');
  assert.notEqual(code, 0);
  assert.match(output, /is refused, nothing was changed.*(line|dòng) 2/is);
});

void test('a broken catalogue is refused whole with line and reason', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'motcua-broken-')), 'broken.json');
  writeFileSync(file, '[\n  { "thu_tuc_id": "1.000001", }\n]\n');
  const { code, output } = command('import-catalogue.ts', file, '--scratch');
  assert.notEqual(code, 0);
  assert.match(output, /(line|dòng) 2/i);
});

for (const [queries, catalogue, share] of [
  ['search-queries.json', 'national-catalogue.json', 88],
  ['civil-search-queries.json', 'civil-catalogue.json', 85],
] as const) {
  void test(`search finds at least ${share} % of ${queries} among the first three`, realData, () => {
    const { output, last } = command('search-check.ts', join(data, queries), join(data, catalogue));
    const found = /^\d+ queries, first ([\d.]+) %, first three ([\d.]+) %$/.exec(last);
    assert.ok(found, output.slice(-2000));
    assert.ok(Number(found[2]) >= share, last);
  });
}
