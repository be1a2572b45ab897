import type { Run, RunBox } from '@motcua/plugin-single-window';
import { placeRun } from './place';

const box = (path: string, rank: number, more: Partial<RunBox> = {}): RunBox => ({
  path,
  frame: '',
  label: { vi: path, en: path },
  role: null,
  final: false,
  rank,
  visits: [],
  ...more,
});
const way = (from: string, to: string) => ({ from, to, act: { vi: 'a', en: 'a' }, gone: [] });
const VISIT = [{ at: '2026-11-02T01:00:00Z', until: null }];

const run: Run = {
  boxes: [
    box('refused', 1, { final: true }),
    box('filed', 0, { visits: VISIT }),
    box('received', 1, { visits: VISIT }),
    box('both.a', 2, { frame: 'both' }),
    box('both.b', 2, { frame: 'both' }),
    box('withdrawn', 1, { final: true }),
  ],
  ways: [way('filed', 'refused'), way('filed', 'received'), way('received', 'both'), way('both', 'received')],
};

test('the way gone stands straight, ends stand beside it, and what nothing leads to is left out', () => {
  const placed = placeRun(run);
  const rect = (path: string) => placed.boxes.find((one) => one.box.path === path)?.rect;
  expect(rect('filed')?.x).toBe(rect('received')?.x);
  expect(rect('refused')?.x).toBeGreaterThan(rect('received')?.x ?? 0);
  expect(rect('withdrawn')).toBeUndefined();
});

test('branches stand side by side in their frame; no two boxes lie on one another', () => {
  const placed = placeRun(run);
  expect(placed.frames).toHaveLength(1);
  const rects = placed.boxes.map((one) => one.rect);
  for (const [index, a] of rects.entries())
    for (const b of rects.slice(index + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart).toBe(true);
    }
});

test('every way whose ends are drawn is drawn, also back', () => {
  expect(placeRun(run).ways.map((one) => `${one.way.from} ${one.way.to}`)).toHaveLength(run.ways.length);
});
