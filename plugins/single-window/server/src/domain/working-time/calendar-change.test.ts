import { NATION, STATE_OFFICE_CALENDAR as before } from './calendar-data';
import { effectiveCalendar, type DayKind } from './calendar';
import { moveOf } from './calendar-change';

const at = (local: string): Date => new Date(`${local}:00+07:00`);
const after = (date: string, kind: DayKind) =>
  effectiveCalendar([NATION, { weeks: [], days: [{ date, kind, name: { vi: 'bão', en: 'storm' } }] }]);
const rules = { limit: { amount: 3, unit: 'working_day' }, clock: 'restart' } as const;
const received = [{ kind: 'received', at: at('2026-11-25T09:00') }] as const;
const promised = at('2026-11-30T09:00');

test.each([
  ['a day of the limit becomes a day off', '2026-11-27', 'closure', 'later', '2026-12-01T09:00'],
  ['the promised day itself becomes a day off', '2026-11-30', 'holiday', 'later', '2026-12-01T09:00'],
  ['a Saturday of the limit is worked', '2026-11-28', 'worked', 'earlier', '2026-11-28T09:00'],
  ['a day after it becomes a day off', '2026-12-01', 'closure', 'unchanged', '2026-11-30T09:00'],
] as const)('when %s', (_, date, kind, direction, to) => {
  const move = moveOf(promised, rules, received, before, after(date, kind));
  expect(move).toMatchObject({ direction, to: at(to) });
});

test('a rescheduled date moves only off a day on which nobody works', () => {
  const rescheduled = at('2026-12-03T09:00');
  const move = (date: string) => moveOf(rescheduled, rules, received, before, after(date, 'closure'));
  expect(move('2026-11-27')).toMatchObject({ direction: 'unchanged', to: rescheduled });
  expect(move('2026-12-03')).toMatchObject({ direction: 'later', to: at('2026-12-04T17:00'), explanation: null });
});

test('a date without a limit behind it is rolled as well', () => {
  expect(moveOf(promised, null, [], before, after('2026-11-30', 'closure')).to).toEqual(at('2026-12-01T17:00'));
});
