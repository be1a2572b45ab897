import { NATION, STATE_OFFICE_CALENDAR } from './calendar-data';
import { dayOf, effectiveCalendar, hoursOf, isoDay, weekdayOf, type CalendarDefinition } from './calendar';
import { changed, definitionJson, firstTouched, NOTHING, readDefinition, changesSchema } from './definition';

const words = (text: string) => ({ vi: text, en: text });
const MORNING = [{ from: 450, to: 690 }];
const day = (date: string, kind: 'holiday' | 'closure' | 'regular' | 'worked' | 'hours', hours = MORNING) => ({
  date,
  kind,
  name: words(kind),
  ...(kind === 'hours' ? { hours } : {}),
});
const hours = (definitions: readonly CalendarDefinition[], date: string) =>
  hoursOf(effectiveCalendar([NATION, ...definitions]), dayOf(date));

// law.md §7 and §16: how many working days the state offices have, and none of the days off is a weekend
test.each([
  ['2025', 250],
  ['2026', 249],
  ['2027', 249],
])('%s has %i working days', (year, count) => {
  let worked = 0;
  for (let at = dayOf(`${year}-01-01`); isoDay(at).startsWith(year); at += 1)
    if (hoursOf(STATE_OFFICE_CALENDAR, at).length > 0) worked += 1;
  expect(worked).toBe(count);
});

test('a day off stands on a day that would be worked, and a worked day on one that would not', () => {
  for (const { date, kind } of NATION.days) expect([0, 6].includes(weekdayOf(dayOf(date)))).toBe(kind === 'worked');
});

test('the nearest level decides: a unit closes a day, works on a holiday, has its own week from a day on', () => {
  const saturdays = NATION.weeks[0]?.week.with(6, MORNING) ?? [];
  const province: CalendarDefinition = {
    weeks: [{ from: '2026-07-01', week: saturdays }],
    days: [day('2026-12-01', 'closure')],
  };
  const unit: CalendarDefinition = { weeks: [], days: [day('2026-12-01', 'regular'), day('2026-11-24', 'hours')] };
  expect(hours([province], '2026-12-01')).toEqual([]);
  expect(hours([province, unit], '2026-12-01')).toHaveLength(2);
  expect(hours([province, unit], '2026-11-24')).toEqual(MORNING);
  expect(hours([province], '2026-11-28')).toEqual(MORNING);
  // What was before the decision is not rewritten.
  expect(hours([province], '2026-06-27')).toEqual([]);
  expect(hours([], '2026-11-28')).toEqual([]);
});

test('a unit that keeps its own week is not moved by a later one of the province', () => {
  const week = (from: string, spans: typeof MORNING) => ({
    weeks: [{ from, week: Array.from({ length: 7 }, () => spans) }],
    days: [],
  });
  const afternoon = [{ from: 800, to: 1000 }];
  expect(hours([week('2026-10-01', afternoon), week('2026-07-01', MORNING)], '2026-11-28')).toEqual(MORNING);
});

test('a decision changes the days it names and takes back what it removes; what is written is read again', () => {
  const first = changed(
    NOTHING,
    changesSchema.parse({ days: [{ date: '2027-02-11', kind: 'holiday', name: words('Tết') }] }),
  );
  const second = changed(
    first,
    changesSchema.parse({
      days: [{ date: '2027-03-01', kind: 'hours', name: { vi: 'mất điện', en: '' }, hours: [['07:30', '11:30']] }],
      removed: ['2027-02-11'],
      week: {
        from: '2027-01-01',
        week: NATION.weeks[0]?.week.map((spans) => spans.map(() => ['08:00', '12:00']).slice(0, 1)),
      },
    }),
  );
  expect(second.days).toEqual([{ date: '2027-03-01', kind: 'hours', name: words('mất điện'), hours: MORNING }]);
  expect(readDefinition(definitionJson(second))).toEqual(second);
  expect(readDefinition(JSON.parse(JSON.stringify(definitionJson(NATION))))).toEqual(NATION);
});

test.each([
  [{ days: [{ date: '2027-02-30', kind: 'holiday', name: words('Tết') }] }],
  [{ days: [{ date: '2027-02-11', kind: 'hours', name: words('Tết') }] }],
  [{ days: [{ date: '2027-02-11', kind: 'hours', name: words('Tết'), hours: [['11:00', '10:00']] }] }],
  [
    {
      days: [
        {
          date: '2027-02-11',
          kind: 'hours',
          name: words('Tết'),
          hours: [
            ['08:00', '11:00'],
            ['10:00', '12:00'],
          ],
        },
      ],
    },
  ],
  [{ week: { from: '2027-01-01', week: [[], [], [], [], [], [], []] } }],
])('a change that nobody could work by is refused', (changes) => {
  expect(changesSchema.safeParse(changes).success).toBe(false);
});

test('a definition of the former shape is still read', () => {
  const former = readDefinition({ weekly: { 1: [['07:30', '11:30']] }, off: ['2026-12-01'], worked: ['2026-12-05'] });
  expect(hours(former ? [former] : [], '2026-11-30')).toEqual(MORNING);
  expect(hours(former ? [former] : [], '2026-12-01')).toEqual([]);
  expect(hours(former ? [former] : [], '2026-12-05')).toEqual(MORNING);
});

test('the first day touched tells whether a change reaches back', () => {
  expect(firstTouched(changesSchema.parse({ removed: ['2027-02-11', '2027-01-04'] }))).toBe('2027-01-04');
  expect(firstTouched(changesSchema.parse({}))).toBeNull();
});
