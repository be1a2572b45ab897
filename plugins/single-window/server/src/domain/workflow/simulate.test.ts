import type { ClockRules } from '@motcua/cms';
import { STATE_OFFICE_CALENDAR } from '../working-time/calendar-data';
import { simulate, type SimulatedEvent } from './simulate';
import { withTaxNotice } from './templates/tax-notice';

const at = (day: number, time: string): Date => new Date(`2026-11-${day}T${time}:00+07:00`);

/** The promised date after a walk in the template with a tax notice, by what the procedure says of its clock. */
function promised(clock: ClockRules | undefined, events: readonly SimulatedEvent[]): Date | null | undefined {
  const { steps, refused } = simulate(
    {
      definition: withTaxNotice({ days: 10 }).definition,
      answers: {},
      channel: 'online',
      feeDue: false,
      limit: { channel: 'any', amount: 5, unit: 'working_day' },
      ...(clock ? { clock } : {}),
      start: at(16, '15:10'),
      calendarOf: () => STATE_OFFICE_CALENDAR,
    },
    events,
  );
  expect(refused).toBeNull();
  return steps.at(-1)?.promisedAt;
}

const RECEIVED: readonly SimulatedEvent[] = [{ type: 'RECEIVE', at: at(16, '15:30') }];
const ON_DUTY: readonly SimulatedEvent[] = [
  ...RECEIVED,
  { type: 'ASSIGN', at: at(17, '08:00') },
  { type: 'ASK_DUTY', at: at(17, '09:00') },
  { type: 'NOTIFY_DUTY', at: at(17, '10:00') },
  { type: 'DUTY_DONE', at: at(19, '10:00') },
];
const SUPPLEMENTED: readonly SimulatedEvent[] = [
  ...RECEIVED,
  { type: 'ASSIGN', at: at(17, '08:00') },
  { type: 'REQUEST_SUPPLEMENT', at: at(17, '09:00') },
  { type: 'SUPPLEMENT', at: at(19, '09:00') },
];
const DAY = 86_400_000;

test.each<[string, ClockRules, readonly SimulatedEvent[]]>([
  ['what is received after the procedure’s cut-off hour counts from the next day', { cutOff: 'three' }, RECEIVED],
  ['a financial obligation lets the clock stand where the procedure says so', { duty: 'pause' }, ON_DUTY],
])('the trial promises as a dossier would be promised: %s', (_, clock, events) => {
  const usual = promised(undefined, events)?.getTime() ?? Infinity;
  expect((promised(clock, events)?.getTime() ?? 0) - usual).toBeGreaterThan(DAY / 3);
});

test('the trial promises as a dossier would be promised: an answered supplement by the procedure’s own rule', () => {
  const [restart, pause, run] = (['restart', 'pause', 'run'] as const).map((supplement) =>
    promised({ supplement }, SUPPLEMENTED)?.getTime(),
  );
  expect(restart).toBeGreaterThan(pause ?? Infinity);
  expect(pause).toBeGreaterThan(run ?? Infinity);
});
