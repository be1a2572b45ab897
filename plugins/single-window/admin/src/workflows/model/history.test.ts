import * as fc from 'fast-check';
import type { StateMeta, WorkflowDefinition } from '@motcua/cms';
import { nodesOf, resolveTarget } from '../../../../server/src/domain/workflow/definition';
import type { Edit } from './edits';
import { historyReducer, isChanged, openHistory, type History } from './history';
import { transitionsOf } from './transition-edits';

const text = (vi: string) => ({ vi, en: vi });
const meta = (vi: string): StateMeta => ({ npspStatus: 4, label: text(vi), next: text(vi) });

const START: WorkflowDefinition = {
  key: 'w',
  name: text('Quy trình'),
  machine: {
    id: 'w',
    initial: 'filed',
    states: {
      filed: { meta: meta('Mới đăng ký'), on: { RECEIVE: 'joint', REFUSE: { target: 'refused' } } },
      joint: {
        type: 'parallel',
        meta: meta('Đang thẩm định'),
        onDone: 'settled',
        on: { WITHDRAW: 'refused' },
        states: {
          a: {
            initial: 'open',
            states: {
              open: { meta: meta('Sở thẩm định'), on: { PROPOSE: 'done', REQUEST_SUPPLEMENT: '#w.filed' } },
              done: { type: 'final' },
            },
          },
          b: {
            initial: 'open',
            states: { open: { meta: meta('Xã cho ý kiến'), on: { OPINION: 'done' } }, done: { type: 'final' } },
          },
        },
      },
      settled: { type: 'final', meta: meta('Đã xử lý xong') },
      refused: { type: 'final', meta: meta('Từ chối') },
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
};

const PATHS = [
  'filed',
  'joint',
  'joint.a',
  'joint.a.open',
  'joint.b.open',
  'settled',
  'refused',
  'x',
  'y',
  'joint.a.x',
];
const path = fc.constantFrom(...PATHS);
const key = fc.constantFrom('x', 'y', 'z', 'filed', 'open');
const on = fc.constantFrom('RECEIVE', 'PROPOSE', 'OPINION', 'onDone', 'TIMER');
const ref = fc.record({ from: path, on, index: fc.nat(2) });
const branch = fc.record({ key, meta: fc.constant(meta('Nhánh')), on: fc.constant('OPINION') });
const part = fc.record({ type: fc.constant('issuePaper'), params: fc.record({ form: fc.constantFrom('01', '02') }) });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('name' as const), name: fc.record({ vi: fc.string(), en: fc.string() }) }),
  fc.record({
    kind: fc.constant('meta' as const),
    path,
    change: fc.record({ label: fc.string().map(text), limit: fc.constant(undefined) }, { requiredKeys: [] }),
  }),
  fc.record({
    kind: fc.constant('addState' as const),
    parent: fc.constantFrom('', 'joint.a', 'joint.b'),
    key,
    meta: fc.constant(meta('Bước mới')),
  }),
  fc.record({
    kind: fc.constant('addParallel' as const),
    key,
    meta: fc.constant(meta('Song song')),
    branches: fc.array(branch, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('addRegion' as const), path, branch }),
  fc.record({ kind: fc.constant('removeState' as const), path }),
  fc.record({ kind: fc.constant('renameState' as const), path, key }),
  fc.record({ kind: fc.constant('setFinal' as const), path, final: fc.boolean() }),
  fc.record({ kind: fc.constant('setInitial' as const), path }),
  fc.record({ kind: fc.constant('addTransition' as const), from: path, to: path, on }),
  fc.record({
    kind: fc.constant('changeTransition' as const),
    ref,
    change: fc.record({ on, to: path, guard: fc.constant(null), actions: fc.array(part) }, { requiredKeys: [] }),
  }),
  fc.record({ kind: fc.constant('removeTransition' as const), ref }),
  fc.record({ kind: fc.constant('move' as const), path, x: fc.nat(900), y: fc.nat(900) }),
  fc.record({ kind: fc.constant('direction' as const), direction: fc.constantFrom('right' as const, 'down' as const) }),
  fc.constant({ kind: 'resetLayout' as const }),
);

const run = (history: History, edits: readonly Edit[]): History =>
  edits.reduce((at, edit) => historyReducer(at, { type: 'edit', edit }), history);
const repeat = (history: History, type: 'undo' | 'redo', times: number): History =>
  Array.from({ length: times }).reduce<History>((at) => historyReducer(at, { type }), history);

/** Names in transitions that lead to no state. */
const dangling = (definition: WorkflowDefinition): readonly string[] => {
  const nodes = nodesOf(definition);
  return [...nodes.values()].flatMap((node) =>
    node.transitions.flatMap(({ targets }) =>
      targets.filter((target) => !nodes.has(resolveTarget(definition, node.path, target))),
    ),
  );
};

test('any edits can be undone to the start, and redone to the end', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
      const frozen = JSON.stringify(START);
      const end = run(openHistory(START), edits);
      const back = repeat(end, 'undo', end.past.length);
      expect(back.present).toEqual(START);
      expect(JSON.stringify(START)).toBe(frozen);
      expect(isChanged(back)).toBe(false);
      expect(repeat(back, 'redo', end.past.length).present).toEqual(end.present);
    }),
    { numRuns: 1000 },
  );
});

test('no edit leaves an arrow that leads nowhere, nor a beginning that is not there', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
      const { present } = run(openHistory(START), edits);
      expect(dangling(present)).toEqual([]);
      expect(Object.keys(present.machine.states)).toContain(present.machine.initial);
    }),
    { numRuns: 1000 },
  );
});

test('typing a label is one step of undo; another field is the next', () => {
  const typed = run(
    openHistory(START),
    ['M', 'Mở', 'Mới'].map((vi) => ({ kind: 'meta', path: 'filed', change: { label: text(vi) } })),
  );
  expect(typed.past).toHaveLength(1);
  const next = run(typed, [{ kind: 'meta', path: 'filed', change: { next: text('x') } }]);
  expect(repeat(next, 'undo', 1).present).toEqual(typed.present);
});

test('renaming a state takes its ways, its beginning and its place along', () => {
  const { present } = run(openHistory(START), [
    { kind: 'move', path: 'joint.a.open', x: 5, y: 6 },
    { kind: 'renameState', path: 'joint', key: 'appraisal' },
    { kind: 'renameState', path: 'filed', key: 'new' },
  ]);
  expect(present.machine.initial).toBe('new');
  expect(transitionsOf(present, 'new').map(({ to }) => to)).toEqual(['appraisal', 'refused']);
  expect(transitionsOf(present, 'appraisal.a.open').map(({ to }) => to)).toEqual(['appraisal.a.done', 'new']);
  expect(present.layout?.positions).toEqual({ 'appraisal.a.open': { x: 5, y: 6 } });
});

test('removing a state removes the ways into it and nothing else', () => {
  const { present } = run(openHistory(START), [{ kind: 'removeState', path: 'refused' }]);
  expect(transitionsOf(present, 'filed').map(({ on }) => on)).toEqual(['RECEIVE']);
  expect(transitionsOf(present, 'joint').map(({ on }) => on)).toEqual(['onDone']);
});

test('a transition is changed in place and keeps the shortest form', () => {
  const { present } = run(openHistory(START), [
    {
      kind: 'changeTransition',
      ref: { from: 'filed', on: 'RECEIVE', index: 0 },
      change: { actions: [{ type: 'issuePaper', params: { form: '01' } }] },
    },
    { kind: 'changeTransition', ref: { from: 'filed', on: 'REFUSE', index: 0 }, change: { on: 'RETURN' } },
  ]);
  expect(present.machine.states['filed']).toMatchObject({
    on: {
      RECEIVE: { target: 'joint', actions: [{ type: 'issuePaper', params: { form: '01' } }] },
      RETURN: 'refused',
    },
  });
});
