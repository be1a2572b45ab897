import type { InterlinkedPart, WorkflowDefinition } from '@motcua/cms';
import type { PartProcedure } from '../../interlinked/procedures';
import { checkWorkflow } from '../check-workflow';

const words = { vi: 'x', en: 'x' };
const task = { role: 'reception_officer', unit: 'one_stop' };
const end = { type: 'final', meta: { npspStatus: 9, label: words, next: words } };

const workflow = (
  interlinked: readonly InterlinkedPart[],
  on: Readonly<Record<string, unknown>> = { PARTS_DONE: 'end' },
): WorkflowDefinition => ({
  key: 'child',
  name: words,
  machine: {
    id: 'child',
    initial: 'filed',
    states: {
      filed: { meta: { npspStatus: 1, label: words, next: words, ...task }, on: { RECEIVE: 'parts' } },
      parts: { meta: { npspStatus: 4, label: words, next: words, ...task, interlinked }, on: { ...on, STEP: 'end' } },
      end,
    },
  },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
});

const procedure = (code: string, days: number, more: Partial<PartProcedure> = {}): readonly [string, PartProcedure] => [
  code,
  {
    code,
    name: { vi: code, en: code },
    deciding: { kind: 'commune' },
    timeLimits: [{ channel: 'any', amount: days, unit: 'working_day' }],
    components: ['certificate'],
    filedHere: true,
    asks: [],
    workflow: 'other',
    parts: [],
    ...more,
  },
];

const THREE: readonly InterlinkedPart[] = [
  { key: 'business', procedure: 'P1' },
  { key: 'security', procedure: 'P2', after: [{ part: 'business', component: 'certificate' }] },
  { key: 'licence', procedure: 'P3', after: [{ part: 'security' }] },
];
const IN_FORCE = [procedure('P1', 3), procedure('P2', 3), procedure('P3', 10)];

const codes = (
  definition: WorkflowDefinition,
  procedures: readonly (readonly [string, PartProcedure | null])[] = IN_FORCE,
  days = 16,
  more: object = {},
): readonly string[] =>
  checkWorkflow(definition, {
    timeLimits: [{ channel: 'any', amount: days, unit: 'working_day' }],
    code: 'W',
    deciding: { kind: 'commune' },
    procedures: new Map(procedures),
    ...more,
  }).map(({ code }) => code);

test('an interlinked workflow whose parts are in force and fit the limit is published', () => {
  expect(codes(workflow(THREE))).toEqual([]);
});

test('3 + 3 + 10 working days in sequence do not fit into 15, and do in parallel', () => {
  expect(codes(workflow(THREE), IN_FORCE, 15)).toEqual(['longer-than-law']);
  const parallel = THREE.map(({ key, procedure: code }) => ({ key, procedure: code }));
  expect(codes(workflow(parallel), IN_FORCE, 10)).toEqual([]);
});

test('a part that is missing, unpublished or not filed here is refused', () => {
  expect(codes(workflow(THREE), [...IN_FORCE.slice(0, 2), ['P3', null]])).toEqual(['part-not-published']);
  expect(codes(workflow(THREE), IN_FORCE.slice(0, 2))).toEqual(['part-not-published']);
  expect(codes(workflow(THREE), [...IN_FORCE.slice(0, 2), procedure('P3', 10, { filedHere: false })])).toEqual([
    'part-not-filed-here',
  ]);
});

test('a circle is refused: by itself, by another procedure, by its own workflow, and among its parts', () => {
  expect(codes(workflow([{ key: 'me', procedure: 'W' }]))).toEqual(['part-leads-back']);
  expect(codes(workflow(THREE), [...IN_FORCE.slice(0, 2), procedure('P3', 10, { parts: ['W'] })])).toEqual([
    'part-leads-back',
  ]);
  expect(codes(workflow(THREE), [...IN_FORCE.slice(0, 2), procedure('P3', 10, { workflow: 'child' })])).toEqual([
    'part-leads-back',
  ]);
  const ring = [
    { key: 'a', procedure: 'P1', after: [{ part: 'b' }] },
    { key: 'b', procedure: 'P2', after: [{ part: 'a' }] },
  ];
  expect(codes(workflow(ring))).toEqual(['parts-wait-in-ring']);
});

test('what could not work is said: no way on, keys doubled, a part before that is not there, a component that is not asked', () => {
  expect(codes(workflow(THREE, {}))).toEqual(['parts-without-way']);
  expect(codes(workflow([...THREE, { key: 'licence', procedure: 'P3' }]))).toContain('part-key-doubled');
  expect(codes(workflow([{ key: 'a', procedure: 'P1', after: [{ part: 'z' }] }]))).toEqual(['part-after-unknown']);
  const lost = [THREE[0], { key: 'security', procedure: 'P2', after: [{ part: 'business', component: 'gone' }] }];
  expect(codes(workflow(lost as readonly InterlinkedPart[]))).toEqual(['part-component-unknown']);
});

test('a commune that nobody chooses, an agency that is not there, answers that nobody asks for', () => {
  const department = { deciding: { kind: 'department', code: 'H44.05' } };
  expect(codes(workflow([{ key: 'a', procedure: 'P1' }]), IN_FORCE, 16, department)).toEqual(['part-unit-missing']);
  expect(codes(workflow([{ key: 'a', procedure: 'P1', agency: 'H44.101' }]), IN_FORCE, 16, department)).toEqual([]);
  const asks = [procedure('P1', 3, { asks: [{ key: 'homeAddress', label: words }] })];
  const form = { key: 'f', title: words, steps: [{ key: 's', title: words, fields: [] }] };
  expect(codes(workflow([{ key: 'a', procedure: 'P1' }]), asks, 16, { form })).toEqual(['part-answers-missing']);
});
