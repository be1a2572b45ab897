import type { WorkflowDefinition } from '@motcua/cms';
import { graphOf, type Box } from '../model/graph';
import { layOut, type Place } from './layout';
import { sizeOfBox, sizeOfLabel } from './measure';

const text = { vi: 'Thẩm định hồ sơ thiết kế', en: 'Appraisal' };
const meta = { npspStatus: 4, label: text, next: text };
const region = (on: string) => ({
  initial: 'open',
  states: { open: { meta, on: { [on]: 'done', REQUEST_SUPPLEMENT: '#w.supplement' } }, done: { type: 'final' } },
});
const definition: WorkflowDefinition = {
  key: 'w',
  name: text,
  machine: {
    id: 'w',
    initial: 'filed',
    states: {
      filed: { meta, on: { RECEIVE: 'joint', REFUSE: 'refused', WITHDRAW: 'refused' } },
      joint: { type: 'parallel', meta, onDone: 'approval', states: { a: region('PROPOSE'), b: region('OPINION') } },
      supplement: { meta, on: { SUPPLEMENT: 'joint', TIMER: 'refused' } },
      approval: { meta, on: { APPROVE: 'settled', RETURN: 'joint' } },
      settled: { type: 'final', meta },
      refused: { type: 'final', meta },
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
};

const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(['right', 'down'] as const)(
  'going %s, boxes lie apart, branches lie inside, arrows have ways',
  async (direction) => {
    const graph = graphOf(definition, true);
    const { places, ways } = await layOut(graph, {
      direction,
      box: (box) => sizeOfBox(box, text.vi, 3),
      label: () => sizeOfLabel(['Trình duyệt']),
    });
    const place = (path: string): Place => {
      const found = places.get(path);
      if (!found) throw new Error(`No place for ${path}`);
      return found;
    };
    const siblings = (box: Box): readonly Box[] =>
      graph.boxes.filter(({ parent, path }) => parent === box.parent && path !== box.path);
    for (const box of graph.boxes) {
      for (const other of siblings(box))
        expect([box.path, overlap(place(box.path), place(other.path))]).toEqual([box.path, false]);
      if (box.parent === '') continue;
      const around = place(box.parent);
      const own = place(box.path);
      expect(own.x >= 0 && own.y >= 0).toBe(true);
      expect(own.x + own.width <= around.width && own.y + own.height <= around.height).toBe(true);
    }
    for (const arrow of graph.arrows) expect(ways.get(arrow.id)?.points.length).toBeGreaterThanOrEqual(2);
    const filed = place('filed');
    const approval = place('approval');
    expect(direction === 'right' ? filed.x < approval.x : filed.y < approval.y).toBe(true);
  },
);
