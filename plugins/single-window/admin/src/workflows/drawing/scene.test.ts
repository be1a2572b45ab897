import type { WorkflowDefinition } from '@motcua/cms';
import { graphOf } from '../model/graph';
import type { Layout } from './layout';
import { pathThrough, sceneOf } from './scene';

const text = { vi: 'x', en: 'x' };
const definition: WorkflowDefinition = {
  key: 'w',
  name: text,
  machine: {
    id: 'w',
    initial: 'a',
    states: {
      a: { on: { GO: 'p' } },
      p: {
        type: 'parallel',
        onDone: 'z',
        states: { one: { initial: 'open', states: { open: { on: { OK: 'done' } }, done: { type: 'final' } } } },
      },
      z: { type: 'final' },
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
};
const place = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const layout: Layout = {
  direction: 'right',
  places: new Map([
    ['a', place(0, 0, 100, 50)],
    ['p', place(200, 0, 400, 300)],
    ['p.one', place(20, 40, 360, 240)],
    ['p.one.open', place(20, 40, 100, 50)],
    ['p.one.done', place(200, 40, 80, 40)],
    ['z', place(700, 0, 100, 50)],
  ]),
  ways: new Map([
    [
      'a|GO|0',
      {
        points: [
          { x: 100, y: 25 },
          { x: 200, y: 25 },
        ],
        label: { x: 150, y: 20 },
      },
    ],
    [
      'p|onDone|0',
      {
        points: [
          { x: 600, y: 25 },
          { x: 700, y: 25 },
        ],
        label: { x: 650, y: 20 },
      },
    ],
    [
      'p.one.open|OK|0',
      {
        points: [
          { x: 340, y: 105 },
          { x: 420, y: 100 },
        ],
        label: null,
      },
    ],
  ]),
};
const graph = graphOf(definition, true);
const moved = (positions: NonNullable<WorkflowDefinition['layout']>['positions']): WorkflowDefinition => ({
  ...definition,
  layout: { positions },
});

test('boxes within boxes are placed on the sheet, and arrows keep the ways of the layout', () => {
  const scene = sceneOf(graph, layout, definition);
  expect(scene.boxes.find(({ box }) => box.path === 'p.one.open')?.on).toMatchObject({ x: 240, y: 80 });
  expect(scene.arrows.find(({ arrow }) => arrow.id === 'a|GO|0')?.label).toEqual({ x: 150, y: 20 });
});

test('a box moved by hand takes what lies in it along, and its arrows find new ways', () => {
  const scene = sceneOf(graph, layout, moved({ p: { x: 200, y: 400 } }));
  expect(scene.boxes.find(({ box }) => box.path === 'p.one.open')?.on).toMatchObject({ x: 240, y: 480 });
  const go = scene.arrows.find(({ arrow }) => arrow.id === 'a|GO|0');
  expect(go?.points.at(0)).toEqual({ x: 100, y: 25 });
  expect(go?.points.at(-1)).toEqual({ x: 200, y: 425 });
});

test('a box cannot be moved out of the one that holds it', () => {
  const scene = sceneOf(graph, layout, moved({ 'p.one.open': { x: -50, y: 9000 } }));
  expect(scene.boxes.find(({ box }) => box.path === 'p.one.open')?.place).toMatchObject({ x: 0, y: 190 });
});

test('corners are rounded, ends are not', () => {
  const path = pathThrough([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ]);
  expect(path).toBe('M 0 0 L 5 0 Q 10 0 10 5 L 10 10');
});

test('an arrow whose box was moved keeps its other end and its right angles', () => {
  const bent = {
    points: [
      { x: 50, y: 50 },
      { x: 50, y: 80 },
      { x: 750, y: 80 },
      { x: 750, y: 100 },
    ],
    label: null,
  };
  const down: Layout = { ...layout, direction: 'down', ways: new Map([['a|GO|0', bent]]) };
  const [go] = sceneOf(graph, down, moved({ a: { x: 40, y: 10 } })).arrows;
  expect(go?.points).toEqual([
    { x: 90, y: 60 },
    { x: 90, y: 80 },
    { x: 750, y: 80 },
    { x: 750, y: 100 },
  ]);
});
