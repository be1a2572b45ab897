import { STANDING_ACTS } from '../acts';
import type { LifeFacts } from '../acts/standing';
import { compileWorkflow } from './machine';
import type { WorkflowFacts } from './registry';
import { workflowTemplates } from './templates';
import { atTheCounter } from './templates/counter';
import { weave } from './weave';

const life: LifeFacts = {
  now: new Date('2026-11-26T02:00:00Z'),
  received: true,
  promisedAt: new Date('2026-12-03T02:00:00Z'),
  taken: false,
  free: true,
  decided: false,
  extensionCount: 0,
  openQuestions: 0,
  route: 'local',
  delivery: 'none',
  settledAt: null,
  archived: false,
  paused: false,
  owing: false,
  delegated: false,
  whole: false,
  part: false,
  resume: null,
};
const facts = (npspStatus: WorkflowFacts['npspStatus'], part: Partial<LifeFacts> = {}): WorkflowFacts => ({
  supplementCount: 0,
  npspStatus,
  channel: 'online',
  answers: {},
  paymentStatus: 'none',
  life: { ...life, ...part },
});
const drawn = workflowTemplates({ days: 10 });
const counter = atTheCounter({ days: 1 }).definition;

test('every template knows every standing act, and stays as it was drawn', () => {
  for (const { definition } of drawn) {
    const before = JSON.stringify(definition);
    const { machine } = weave(definition);
    expect(JSON.stringify(definition)).toBe(before);
    expect(Object.keys('on' in machine ? (machine.on as object) : {})).toEqual(STANDING_ACTS.map(({ type }) => type));
  }
});

test('a wait goes on exactly where it was entered, in parallel branches too', () => {
  for (const { definition } of drawn) {
    const workflow = compileWorkflow(definition, { living: true });
    const started = workflow.start(facts(1)).position;
    const received = workflow.step(started.value, facts(1), 'RECEIVE');
    expect(received).not.toBeNull();
    const at = received?.position.value;
    const waiting = workflow.step(at, facts(2), 'REQUEST_DUTY');
    expect(waiting?.position.meta.npspStatus).toBe(6);
    const back = workflow.step(waiting?.position.value, facts(6, { paused: true, resume: at }), 'CONFIRM_DUTY');
    expect(back?.position.value).toEqual(at);
  }
});

test('an act that leaves the state alone still happens; one whose status or rule does not fit does not', () => {
  const workflow = compileWorkflow(counter, { living: true });
  const { value } = workflow.start(facts(1)).position;
  const note = workflow.step(value, facts(1), 'NOTE');
  expect(note?.position.value).toEqual(value);
  expect(note?.actions.map(({ type }) => type)).toEqual(['standing']);
  expect(workflow.step(value, facts(1), 'EXTEND')).toBeNull();
  expect(workflow.step(value, facts(2, { extensionCount: 1 }), 'EXTEND')).toBeNull();
  expect(workflow.step(value, facts(2), 'EXTEND')?.actions).toContainEqual({
    type: 'issuePaper',
    params: { form: '04' },
  });
});

test('an ended dossier can be reopened, a drawing that is only tried out knows no standing act', () => {
  const living = compileWorkflow(counter, { living: true });
  expect(living.at('standing_stopped').final).toBe(true);
  expect(living.step('standing_stopped', facts(8), 'REOPEN')?.position.final).toBe(false);
  const trial = compileWorkflow(counter);
  expect(trial.step(trial.start(facts(1)).position.value, facts(1), 'NOTE')).toBeNull();
});
