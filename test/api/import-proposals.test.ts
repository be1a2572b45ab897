import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Proposal } from '@motcua/plugin-national-data';
import { inRoot, root } from '../../scripts/lib/paths.ts';

interface Run {
  readonly outcomes: readonly string[];
  readonly refused: number;
}

interface Told {
  readonly first: Run;
  readonly again: Run;
  readonly imported: readonly Proposal[];
  readonly changed: Run;
  readonly name: string;
  readonly edited: readonly Proposal[];
  readonly untouched: readonly Proposal[];
}

void test('an import proposes with the words it read, and never overwrites what an editor decided', () => {
  const run = spawnSync(process.execPath, [inRoot('test', 'support', 'import-scratch.ts')], {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
  });
  assert.equal(run.status, 0, run.stderr);
  const told = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as Told; // printed by import-scratch.ts
  assert.deepEqual(told.first, { outcomes: ['imported', 'imported'], refused: 0 });
  assert.deepEqual(told.again, { outcomes: ['unchanged', 'unchanged'], refused: 0 });
  const limits = told.imported.filter(({ attribute }) => attribute === 'timeLimits');
  assert.deepEqual(limits, [
    {
      attribute: 'timeLimits',
      value: { channel: 'direct', amount: 5, unit: 'day' },
      source: '5 Ngày',
      state: 'proposed',
    },
    {
      attribute: 'timeLimits',
      value: { channel: 'online', amount: 3, unit: 'day' },
      source: '3 Ngày',
      state: 'proposed',
    },
  ]);
  assert.deepEqual(
    [...new Set(told.imported.map(({ attribute }) => attribute))],
    ['timeLimits', 'fees', 'components', 'steps', 'audience'],
  );

  assert.deepEqual(told.changed.outcomes, ['updated', 'updated']);
  assert.equal(told.name, 'Tên của biên tập viên');
  const state = (proposals: readonly Proposal[], source: string) =>
    proposals
      .filter((one) => one.source === source)
      .map(({ state: is, value }) => [is, (value as { amount: number }).amount]);
  assert.deepEqual(state(told.edited, 'Lệ phí : 15.000 Đồng'), [['accepted', 15_000]]);
  assert.deepEqual(state(told.edited, '3 Ngày'), [['corrected', 4]]);
  assert.deepEqual(state(told.edited, '8 Ngày'), [['proposed', 8]]);
  assert.deepEqual(state(told.edited, '5 Ngày'), []);
  assert.deepEqual(state(told.untouched, '8 Ngày'), [['proposed', 8]]);
});
