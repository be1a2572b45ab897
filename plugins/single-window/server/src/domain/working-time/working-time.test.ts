import fc from 'fast-check';
import { STATE_OFFICE_CALENDAR as calendar } from './calendar-data';
import { hoursOf, localDay, MINUTE, timeOfDay } from './calendar';
import { addWorkingTime, workingMinutesBetween } from './working-time';
import { answerBy, promiseDate } from './promise-date';

const at = (local: string): Date => new Date(`${local}:00+07:00`);

/** Slow reference: the clock, minute by minute. */
function works(moment: Date): boolean {
  const minute = timeOfDay(moment) / MINUTE;
  return hoursOf(calendar, localDay(moment)).some((span) => minute >= span.from && minute < span.to);
}
function slowAdd(start: Date, minutes: number): Date {
  let moment = start.getTime();
  for (let left = minutes; left > 0; moment += MINUTE) if (works(new Date(moment))) left -= 1;
  return new Date(moment);
}

const START = at('2025-01-01T00:00').getTime();
const moment = fc.integer({ min: 0, max: 3 * 365 * 1440 - 60_000 }).map((minute) => new Date(START + minute * MINUTE));

test('working time agrees with a clock that walks minute by minute', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 1500 }), (start, minutes) => {
      expect(addWorkingTime(calendar, start, minutes)).toEqual(slowAdd(start, minutes));
    }),
    { numRuns: 2000 },
  );
});

test('what was added lies between, and times add up', () => {
  fc.assert(
    fc.property(
      moment,
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 1, max: 5000 }),
      (start, first, second) => {
        const middle = addWorkingTime(calendar, start, first);
        expect(workingMinutesBetween(calendar, start, middle)).toBe(first);
        expect(addWorkingTime(calendar, middle, second)).toEqual(addWorkingTime(calendar, start, first + second));
      },
    ),
    { numRuns: 2000 },
  );
});

// law.md §7, §16
test.each([
  ['Tết 2026', '2026-02-13T16:00', 120, '2026-02-23T08:30'],
  ['Saturday 10 January 2026 is worked for Friday the 2nd', '2026-01-09T16:30', 60, '2026-01-10T08:00'],
  ['Vietnam Culture Day', '2026-11-23T16:30', 60, '2026-11-25T08:00'],
  ['the midday break', '2026-11-25T11:00', 60, '2026-11-25T14:00'],
])('%s', (_, start, minutes, end) => {
  expect(addWorkingTime(calendar, at(start), minutes)).toEqual(at(end));
});

// law.md §4: filed after 17:00 or on a day off counts from 08:00 of the next working day, 8 working hours
test.each([
  ['2026-11-25T08:00', '2026-11-26T08:30'],
  ['2026-11-25T17:30', '2026-11-27T08:30'],
  ['2026-11-28T10:00', '2026-12-01T08:30'],
])('a filing at %s is answered by %s', (filed, answer) => {
  expect(answerBy(calendar, at(filed))).toEqual(at(answer));
});

const limit = { amount: 3, unit: 'working_day' } as const;
const history = [
  { kind: 'received', at: at('2026-11-25T09:00') },
  { kind: 'supplement_asked', at: at('2026-11-26T09:00') },
  { kind: 'supplemented', at: at('2026-12-01T09:00') },
] as const;

// Decree 118/2025 Art. 19(5): after a supplement the limit starts again from zero, unless the version says otherwise
test.each([
  ['restart', '2026-12-04T09:00'],
  ['pause', '2026-12-03T09:00'],
  ['run', '2026-11-30T09:00'],
] as const)('after a supplement the clock does: %s', (clock, promised) => {
  const promise = promiseDate({ limit, clock }, calendar, history);
  expect(promise?.promisedAt).toEqual(at(promised));
  expect(promise?.explanation.length).toBeGreaterThanOrEqual(4);
});

test('reception from 15:00 counts from the next working day where the procedure says so', () => {
  const received = [{ kind: 'received', at: at('2026-11-25T15:30') }] as const;
  expect(promiseDate({ limit, clock: 'restart', afterThree: true }, calendar, received)?.promisedAt).toEqual(
    at('2026-12-01T07:30'),
  );
  expect(promiseDate({ limit, clock: 'restart' }, calendar, received)?.promisedAt).toEqual(at('2026-11-30T15:30'));
});
