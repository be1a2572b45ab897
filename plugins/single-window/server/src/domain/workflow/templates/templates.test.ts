import { STATE_OFFICE_CALENDAR } from '../../working-time/calendar-data';
import type { WorkflowDirectory } from '../check/scene';
import { checkWorkflow } from '../check-workflow';
import { nameUnits, unnamedUnits } from '../name-units';
import { simulate } from '../simulate';
import { workflowTemplates } from './index';

const EVERYBODY = ['reception_officer', 'processing_officer', 'approver', 'issuing_clerk'] as const;
const directory: WorkflowDirectory = {
  competent: ['H44.05'],
  oneStop: ['H44.99'],
  rolesByUnit: { 'H44.05': EVERYBODY, 'H44.99': EVERYBODY, 'H44.06': EVERYBODY },
  names: {},
};
const templates = (days: number) => workflowTemplates({ days }).map((one) => [one.key, one] as const);

test.each([1, 3, 10, 40].flatMap((days) => templates(days).map(([key, one]) => [key, days, one] as const)))(
  '%s for %d working days can be published as soon as its units are named',
  (_, days, { definition }) => {
    const content = { timeLimits: [{ channel: 'any', amount: Math.max(days, 3), unit: 'working_day' }] } as const;
    const before = checkWorkflow(definition, content, directory).map(({ code }) => code);
    expect([...new Set(before)]).toEqual(unnamedUnits(definition).length > 0 ? ['unit-not-named'] : []);
    expect(
      checkWorkflow(
        nameUnits(definition, () => 'H44.06'),
        content,
        directory,
      ),
    ).toEqual([]);
  },
);

const WAYS: Readonly<Record<string, readonly string[]>> = {
  counter: ['RECEIVE', 'PROPOSE', 'APPROVE', 'HAND_OVER'],
  'eight-steps': ['RECEIVE', 'FORWARD', 'ASSIGN', 'PROPOSE', 'FORWARD', 'APPROVE', 'ISSUE', 'HAND_OVER'],
  'two-agencies': ['RECEIVE', 'ASSIGN', 'OPINION', 'PROPOSE', 'APPROVE', 'ISSUE', 'HAND_OVER'],
  'tax-notice': [...['RECEIVE', 'ASSIGN', 'ASK_DUTY', 'NOTIFY_DUTY', 'DUTY_DONE', 'APPROVE', 'ISSUE', 'HAND_OVER']],
  'commune-to-province': [
    ...['RECEIVE', 'PROPOSE', 'FORWARD', 'ASSIGN', 'PROPOSE', 'FORWARD', 'APPROVE', 'ISSUE', 'HAND_OVER'],
  ],
  'ministry-system': ['RECEIVE', 'FORWARD', 'ANSWER', 'HAND_OVER'],
};

test.each(templates(10))('%s walks to the applicant’s hand and prints receipt and result', (key, { definition }) => {
  const { steps, refused } = simulate(
    {
      definition,
      answers: {},
      channel: 'online',
      feeDue: false,
      limit: { channel: 'any', amount: 10, unit: 'working_day' },
      start: new Date('2026-11-25T08:00:00+07:00'),
      calendarOf: () => STATE_OFFICE_CALENDAR,
    },
    (WAYS[key] ?? []).map((type) => ({ type })),
  );
  expect(refused).toBeNull();
  expect(steps.at(-1)).toMatchObject({ ended: true, npspStatus: 10, possible: [] });
  expect(steps.flatMap((step) => step.papers)).toEqual(['01', 'result']);
});
