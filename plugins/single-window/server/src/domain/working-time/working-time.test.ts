import fc from 'fast-check';
import type { CutOff } from '@motcua/cms';
import { STATE_OFFICE_CALENDAR as calendar, NATION } from './calendar-data';
import { effectiveCalendar, isoDay, dayOf, MINUTE, type CalendarDefinition, type DayKind, type Span } from './calendar';
import { addLimit, answerBy, clockStart } from './limits';
import { addLimitWithPauses, type Pause } from './pauses';
import { slowClock } from './slow-clock';
import {
  addWorkingDays,
  addWorkingTime,
  nextWorkingMoment,
  subtractWorkingTime,
  workingMinutesBetween,
} from './working-time';

const at = (local: string): Date => new Date(`${local}:00+07:00`);
const words = (text: string) => ({ vi: text, en: text });

const START = at('2025-01-01T00:00');
const DAYS = 500;
const moment = fc
  .integer({ min: 0, max: (DAYS - 250) * 1440 })
  .map((minute) => new Date(START.getTime() + minute * MINUTE));

/** Hours of one day: up to three stretches, none over another. */
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
  .map((edges) => edges.sort((a, b) => a - b))
  .map((edges) =>
    Array.from({ length: Math.floor(edges.length / 2) }, (_, index): Span => ({
      from: edges[2 * index] ?? 0,
      to: edges[2 * index + 1] ?? 0,
    })),
  );
const KINDS: readonly DayKind[] = ['holiday', 'swapped', 'closure', 'worked', 'hours', 'regular'];
const date = fc.integer({ min: 0, max: DAYS }).map((day) => isoDay(dayOf('2025-01-01') + day));
const definition: fc.Arbitrary<CalendarDefinition> = fc.record({
  weeks: fc.array(fc.record({ from: date, week: fc.array(hours, { minLength: 7, maxLength: 7 }) }), { maxLength: 2 }),
  days: fc.array(fc.record({ date, kind: fc.constantFrom(...KINDS), name: fc.constant(words('ngày')), hours }), {
    maxLength: 12,
  }),
});

/** Calendars of three levels, as people could have made them, on top of the nation's; laid out for the slow clock once each. */
const calendars = fc
  .sample(fc.array(definition, { maxLength: 2 }), { numRuns: 60, seed: 7 })
  .map((levels) => effectiveCalendar([NATION, ...levels]))
  // Where the sampled weeks leave too little work there is nothing to add up.
  .filter((one) => workingMinutesBetween(one, START, at('2026-05-01T00:00')) > 60_000)
  .slice(0, 9)
  .concat(calendar)
  .map((one) => ({ calendar: one, slow: slowClock(one, START, DAYS) }));
const known = fc.constantFrom(...calendars);

test('100,000 deadlines agree with a clock that walks minute by minute', () => {
  let compared = 0;
  fc.assert(
    fc.property(known, moment, fc.integer({ min: 0, max: 5000 }), ({ calendar: one, slow }, start, minutes) => {
      const end = addWorkingTime(one, start, minutes);
      const expected = slow.add(start, minutes).getTime();
      if (end.getTime() !== expected || workingMinutesBetween(one, start, end) !== slow.between(start, end))
        throw new Error(`${end.toISOString()} is not ${new Date(expected).toISOString()}`);
      compared += 1;
    }),
    { numRuns: 100_000 },
  );
  expect(compared).toBe(100_000);
});

test('what was added can be taken back, and times add up', () => {
  const length = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(known, moment, length, length, ({ calendar: one }, start, first, second) => {
      const working = nextWorkingMoment(one, start);
      const middle = addWorkingTime(one, working, first);
      expect(subtractWorkingTime(one, middle, first)).toEqual(working);
      expect(addWorkingTime(one, middle, second)).toEqual(addWorkingTime(one, working, first + second));
    }),
    { numRuns: 3000 },
  );
});

const limit = fc.oneof(
  fc.record({ unit: fc.constant('working_hour' as const), amount: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    unit: fc.constant('working_day' as const),
    amount: fc.integer({ min: 1, max: 40 }).map((half) => half / 2),
  }),
  fc.record({ unit: fc.constant('calendar_day' as const), amount: fc.integer({ min: 1, max: 45 }) }),
  fc.record({ unit: fc.constant('hour' as const), amount: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ unit: fc.constant('month' as const), amount: fc.integer({ min: 1, max: 3 }) }),
);

test('who comes later is not promised earlier, and a longer limit ends no earlier', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 20_000 }), limit, (start, later, one) => {
      const after = new Date(start.getTime() + later * MINUTE);
      const promised = addLimit(calendar, start, one).getTime();
      expect(addLimit(calendar, after, one).getTime()).toBeGreaterThanOrEqual(promised);
      expect(addLimit(calendar, start, { ...one, amount: one.amount + 1 }).getTime()).toBeGreaterThanOrEqual(promised);
    }),
    { numRuns: 3000 },
  );
});

test('another holiday never shortens', () => {
  fc.assert(
    fc.property(moment, limit, date, (start, one, holiday) => {
      const off = { weeks: [], days: [{ date: holiday, kind: 'holiday' as const, name: words('nghỉ') }] };
      const more = effectiveCalendar([NATION, off]);
      expect(addLimit(more, start, one).getTime()).toBeGreaterThanOrEqual(addLimit(calendar, start, one).getTime());
    }),
    { numRuns: 3000 },
  );
});

test('the order of pauses does not matter, and two at once are one', () => {
  const pause = fc
    .tuple(moment, fc.integer({ min: 0, max: 10_000 }))
    .map(([from, length]): Pause => ({ from, to: new Date(from.getTime() + length * MINUTE) }));
  fc.assert(
    fc.property(moment, limit, fc.array(pause, { maxLength: 5 }), fc.integer(), (start, one, pauses, seed) => {
      const shuffled = [...pauses].sort((a, b) => ((a.from.getTime() ^ seed) % 97) - ((b.from.getTime() ^ seed) % 97));
      const end = addLimitWithPauses(calendar, start, one, pauses);
      expect(addLimitWithPauses(calendar, start, one, shuffled)).toEqual(end);
      expect(addLimitWithPauses(calendar, start, one, [...pauses, ...pauses.slice(0, 1)])).toEqual(end);
      expect(end.getTime()).toBeGreaterThanOrEqual(addLimit(calendar, start, one).getTime());
    }),
    { numRuns: 3000 },
  );
});

// law.md §7, §16
test.each([
  ['Tết 2026', '2026-02-13T16:00', 120, '2026-02-23T08:30'],
  ['Saturday 10 January 2026 is worked for Friday the 2nd', '2026-01-09T16:30', 60, '2026-01-10T08:00'],
  ['Hùng Kings’ Day 2026, moved from Sunday', '2026-04-24T16:30', 60, '2026-04-28T08:00'],
  ['National Day 2026, with Monday 31 August swapped', '2026-08-28T16:30', 60, '2026-09-03T08:00'],
  ['Vietnam Culture Day', '2026-11-23T16:30', 60, '2026-11-25T08:00'],
  ['Tết 2027, as expected', '2027-02-03T16:30', 60, '2027-02-11T08:00'],
  ['the midday break', '2026-11-25T11:00', 60, '2026-11-25T14:00'],
])('%s', (_, start, minutes, end) => {
  expect(addWorkingTime(calendar, at(start), minutes)).toEqual(at(end));
});

test.each([
  ['half a day is half the hours', '2026-11-25T07:30', { amount: 0.5, unit: 'working_day' }, '2026-11-25T11:15'],
  ['five days round a weekend', '2026-11-25T09:00', { amount: 5, unit: 'working_day' }, '2026-12-02T09:00'],
  ['days that end on a Sunday', '2026-11-25T09:00', { amount: 4, unit: 'calendar_day' }, '2026-11-30T17:00'],
  ['a month from the 31st', '2026-08-21T09:00', { amount: 1, unit: 'month' }, '2026-09-21T17:00'],
  ['two hours on the clock', '2026-11-25T11:00', { amount: 2, unit: 'hour' }, '2026-11-25T13:00'],
] as const)('%s', (_, start, one, end) => {
  expect(addLimit(calendar, at(start), one)).toEqual(at(end));
});

test('half a day twice is a day, wherever the halves meet', () => {
  const half = addWorkingDays(calendar, at('2026-11-25T07:30'), 0.5);
  expect(addWorkingDays(calendar, half, 0.5)).toEqual(at('2026-11-25T17:00'));
});

// law.md §4: filed after 17:00 or on a day off counts from 08:00 of the next working day, 8 working hours
test.each([
  ['2026-11-25T08:00', '2026-11-26T08:30'],
  ['2026-11-25T17:30', '2026-11-27T08:30'],
  ['2026-11-28T10:00', '2026-12-01T08:30'],
])('a filing at %s is answered by %s', (filed, answer) => {
  expect(answerBy(calendar, at(filed))).toEqual(at(answer));
});

test.each([
  ['usual', '2026-11-25T16:40', '2026-11-25T16:40', null],
  ['last_hour', '2026-11-25T15:59', '2026-11-25T15:59', null],
  ['last_hour', '2026-11-25T16:00', '2026-11-26T08:00', 'last_hour'],
  ['three', '2026-11-27T15:00', '2026-11-30T08:00', 'after_15'],
  ['usual', '2026-11-23T17:00', '2026-11-25T08:00', 'after_17'],
  ['usual', '2026-11-25T12:00', '2026-11-25T13:30', null],
] as const)('with the cut-off %s, %s counts from %s', (cutOff: CutOff, received, from, rule) => {
  expect(clockStart(calendar, at(received), cutOff)).toEqual({ start: at(from), rule });
});
