import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
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
