import { runOf } from './run';
import { twoAgencies } from './templates/two-agencies';

const { definition } = twoAgencies({ days: 10 });
const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 2, hour));
const FILED = { type: 'FILE', at: at(1), data: { state: 'filed' } };
const RECEIVED = { type: 'RECEIVE', at: at(2), data: { from: 'filed', state: 'assignment' } };
const BRANCHED = {
  type: 'ASSIGN',
  at: at(3),
  data: { from: 'assignment', state: 'appraisal.lead.open+appraisal.partner.open' },
};

const way = (run: ReturnType<typeof runOf>, from: string, to: string) =>
  run.ways.find((one) => one.from === from && one.to === to);
const box = (run: ReturnType<typeof runOf>, path: string) => run.boxes.find((one) => one.path === path);

test('a dossier that is in two branches at once stands in both, and came in by one way', () => {
  const run = runOf(definition, [FILED, RECEIVED, BRANCHED]);
  expect(box(run, 'filed')?.visits).toEqual([{ at: at(1).toISOString(), until: at(2).toISOString() }]);
  for (const path of ['appraisal.lead.open', 'appraisal.partner.open'])
    expect(box(run, path)).toMatchObject({ frame: 'appraisal', visits: [{ at: at(3).toISOString(), until: null }] });
  expect(way(run, 'assignment', 'appraisal')?.gone).toEqual([at(3).toISOString()]);
  expect(way(run, 'appraisal', 'awaiting_approval')?.gone).toEqual([]);
});

test('a branch that is done leaves the other where it is', () => {
  const done = {
    type: 'OPINION',
    at: at(4),
    data: { from: 'appraisal.lead.open+appraisal.partner.open', state: 'appraisal.lead.open' },
  };
  const run = runOf(definition, [FILED, RECEIVED, BRANCHED, done]);
  expect(box(run, 'appraisal.partner.open')?.visits[0]?.until).toBe(at(4).toISOString());
  expect(box(run, 'appraisal.lead.open')?.visits[0]?.until).toBeNull();
});

test('withdrawal is drawn only where it was gone; nothing that is drawn hangs in the air', () => {
  const before = runOf(definition, [FILED]);
  expect(way(before, 'filed', 'withdrawn')).toBeUndefined();
  const after = runOf(definition, [
    FILED,
    { type: 'WITHDRAW', at: at(2), data: { from: 'filed', state: 'withdrawn' } },
  ]);
  expect(way(after, 'filed', 'withdrawn')?.gone).toHaveLength(1);
  const ends = new Set(before.boxes.flatMap(({ path, frame }) => [path, frame]));
  for (const { from, to } of before.ways) expect([ends.has(from), ends.has(to)]).toEqual([true, true]);
});

test('ranks grow along the way and not along what leads back', () => {
  const run = runOf(definition, []);
  const rank = (path: string): number => box(run, path)?.rank ?? -1;
  expect(rank('filed')).toBe(0);
  expect(rank('assignment')).toBeLessThan(rank('appraisal.lead.open'));
  expect(rank('appraisal.lead.open')).toBeLessThan(rank('awaiting_approval'));
  expect(rank('awaiting_issue')).toBeLessThan(rank('settled'));
});
