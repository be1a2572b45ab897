import { asRun, heatOf, loopsOf, stepsOf, timeOf, type MinedBox, type MinedWay } from './mining';

const way = (from: string, to: string, count: number, back = false): MinedWay => ({
  from,
  to,
  act: { vi: 'a', en: 'a' },
  count,
  back,
});
const box = (path: string, total: number | null): MinedBox => ({
  path,
  frame: '',
  label: { vi: path, en: path },
  role: null,
  final: false,
  rank: 0,
  visits: [],
  step:
    total === null
      ? null
      : { path, dossiers: 1, visits: 1, again: 0, p10: 1, median: 1, p90: 1, total, share: 0.1, waiting: false },
});

test.each([
  [20, 'minutes', 20],
  [90, 'hours', 1.5],
  [960, 'days', 2],
] as const)('%d working minutes are said in %s', (minutes, key, n) => {
  expect(timeOf(minutes)).toEqual({ key, n });
});

test('the costliest step comes first, what nobody reached is left out', () => {
  expect(stepsOf([box('a', 10), box('b', 30), box('c', null)]).map(({ path }) => path)).toEqual(['b', 'a']);
});

test('loops are ways back that somebody went, the most walked first', () => {
  const ways = [way('b', 'a', 2, true), way('a', 'b', 9), way('c', 'a', 5, true), way('d', 'a', 0, true)];
  expect(loopsOf(ways).map(({ from }) => from)).toEqual(['c', 'b']);
});

test('a way that nobody went is drawn as one that might be', () => {
  const run = asRun({ boxes: [box('a', 1), box('b', null)], ways: [way('a', 'b', 0), way('b', 'a', 3)] });
  expect(run.ways.map(({ gone }) => gone.length)).toEqual([0, 1]);
  expect(run.boxes.map(({ visits }) => visits.length)).toEqual([1, 0]);
});

test('a step is the warmer the more of the time it takes', () => {
  expect([0.01, 0.1, 0.25, 0.6].map(heatOf)).toEqual([0, 1, 2, 3]);
});
