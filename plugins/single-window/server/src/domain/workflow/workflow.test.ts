import type { WorkflowDefinition } from '@motcua/cms';
import { checkWorkflow } from './check-workflow';
import { compileWorkflow } from './machine';

const text = { vi: 'x', en: 'x' };
const meta = (npspStatus: number, amount?: number) => ({
  npspStatus,
  label: text,
  next: text,
  role: 'processing_officer',
  unit: 'competent',
  ...(amount ? { limit: { amount, unit: 'working_day' } } : {}),
});
const definition = (states: Readonly<Record<string, unknown>>): WorkflowDefinition => ({
  key: 'w',
  name: text,
  machine: { id: 'w', initial: 'filed', states },
  supplement: { clock: 'restart', answerWithin: { amount: 15, unit: 'calendar_day' } },
});
const facts = {
  supplementCount: 0,
  npspStatus: 1,
  channel: 'online',
  answers: {},
  paymentStatus: 'none',
} as const;
const end = { type: 'final', meta: { npspStatus: 9, label: text, next: text } };
const timeLimits = [{ channel: 'any', amount: 3, unit: 'working_day' }] as const;
const work = (extra: Readonly<Record<string, unknown>> = {}, amount?: number) =>
  definition({
    filed: { meta: meta(1), on: { RECEIVE: 'work' } },
    work: { meta: meta(4, amount), on: { ISSUE: 'end' }, ...extra },
    end,
  });

test('a workflow that can work has no findings', () => {
  expect(checkWorkflow(work(), { timeLimits })).toEqual([]);
});

test.each([
  ['after', work({ after: { 1000: 'end' } }), 'work'],
  ['an unknown target', work({ on: { ISSUE: 'nowhere', OK: 'end' } }), 'work'],
  ['an unknown action', work({ on: { ISSUE: { target: 'end', actions: ['fly'] } } }), 'work'],
  ['an unknown guard', work({ on: { ISSUE: { target: 'end', guard: 'fly' } } }), 'work'],
  ['steps longer than the law', work({}, 4), 'work'],
  ['no end', work({ on: { AGAIN: 'work' } }), 'work'],
  [
    'an unreachable state',
    definition({
      filed: { meta: meta(1), on: { RECEIVE: 'end' } },
      lost: { meta: meta(4), on: { ISSUE: 'end' } },
      end,
    }),
    'lost',
  ],
  ['no meta', work({ meta: undefined }), 'work'],
])('publication is refused for %s', (_, broken, state) => {
  expect(checkWorkflow(broken, { timeLimits }).map((found) => found.state)).toContain(state);
});

test('two agencies work in parallel and join', () => {
  const region = (on: string) => ({
    initial: 'open',
    states: { open: { meta: meta(4), on: { [on]: 'done' } }, done: { type: 'final' } },
  });
  const parallel = definition({
    filed: { type: 'parallel', meta: meta(4), onDone: 'end', states: { a: region('PROPOSE'), b: region('OPINION') } },
    end,
  });
  expect(checkWorkflow(parallel, { timeLimits })).toEqual([]);
  const workflow = compileWorkflow(parallel);
  const start = workflow.start(facts).position;
  expect(start.tasks.map((task) => task.stateKey)).toEqual(['filed.a.open', 'filed.b.open']);
  const one = workflow.step(start.value, facts, 'OPINION');
  expect(one?.position.tasks.map((task) => task.stateKey)).toEqual(['filed.a.open']);
  expect(workflow.step(one?.position.value, facts, 'OPINION')).toBeNull();
  expect(workflow.step(one?.position.value, facts, 'PROPOSE')?.position).toMatchObject({ key: 'end', final: true });
});

test('a supplement is asked for once', () => {
  const once = compileWorkflow(
    work({
      on: {
        REQUEST_SUPPLEMENT: {
          target: 'end',
          guard: { type: 'supplementNotAskedYet' },
          actions: [{ type: 'issuePaper', params: { form: '02' } }],
        },
      },
    }),
  );
  expect(once.step('work', facts, 'REQUEST_SUPPLEMENT')?.actions).toEqual([
    { type: 'issuePaper', params: { form: '02' } },
  ]);
  expect(once.step('work', { ...facts, supplementCount: 1 }, 'REQUEST_SUPPLEMENT')).toBeNull();
  expect(once.refusal('work', { ...facts, supplementCount: 1 }, 'REQUEST_SUPPLEMENT')).toBe('supplementNotAskedYet');
});
