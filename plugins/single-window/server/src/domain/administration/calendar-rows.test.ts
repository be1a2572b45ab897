import type { CalendarDefinition } from '../working-time/calendar';
import { changed } from '../working-time/definition';
import { calendarChanges, calendarFaults, calendarRows, completed, overlaid, stands, takenAway } from './calendar-rows';
import type { Values } from './row';

const morning = { from: 450, to: 690 };
const week = (days: readonly number[]) => Array.from({ length: 7 }, (_, day) => (days.includes(day) ? [morning] : []));
const definition: CalendarDefinition = {
  weeks: [{ from: '2027-01-01', week: week([1, 2, 3, 4, 5]) }],
  days: [
    { date: '2027-03-01', kind: 'closure', name: { vi: 'sửa trụ sở', en: 'repair' } },
    { date: '2027-03-06', kind: 'hours', name: { vi: 'trực', en: 'duty' }, hours: [morning] },
  ],
};
const rows = calendarRows('H44.103', definition);
const TODAY = '2026-12-01';

test('a calendar read from its own lines is the same calendar', () => {
  expect(rows.map(({ what, date, kind, hours, sat }) => [what, date, kind, hours, sat])).toEqual([
    ['week', '2027-01-01', '', '', ''],
    ['day', '2027-03-01', 'closure', '', ''],
    ['day', '2027-03-06', 'hours', '07:30-11:30', ''],
  ]);
  const changes = calendarChanges(rows).get('H44.103');
  expect(changes && changed({ weeks: [], days: [] }, changes)).toEqual(definition);
});

test('what is taken away is the level’s own; a decision stands over what the software brings', () => {
  expect(calendarFaults(takenAway(day), { today: TODAY, own: true })).toEqual([]);
  const [first] = definition.days;
  const decided = { ...first, kind: 'worked' as const, date: '2027-03-01', name: { vi: 'làm bù', en: 'worked' } };
  expect(overlaid(definition, { weeks: [], days: [decided] }).days[0]).toEqual(decided);
  expect(overlaid(definition)).toEqual(definition);
});

test('lines that take away leave nothing', () => {
  const changes = calendarChanges(rows.map(takenAway)).get('H44.103');
  expect(changes && changed(definition, changes)).toEqual({ weeks: [], days: [] });
});

const day: Values = completed({ ...rows[1], date: '2027-04-01' });
test.each([
  [{}, []],
  [{ date: '2026-11-30' }, ['date']],
  [{ kind: '', name: '' }, ['kind', 'name']],
  [{ kind: 'hours' }, ['hours']],
  [{ hours: '7h30' }, ['hours']],
  [{ hours: '13:30-17:00, 07:30-11:30' }, ['hours']],
  [{ what: 'week' }, ['mon']],
  [{ what: 'week', mon: '8-12' }, ['mon']],
  [{ what: 'week', mon: '8:00-12:00' }, []],
  [{ kind: 'removed' }, ['kind']],
])('what is wrong with a line: %j', (change, columns) => {
  expect(calendarFaults({ ...day, ...change }, { today: TODAY, own: false }).map(({ column }) => column)).toEqual(
    columns,
  );
});

test('hours are kept as one writes them carefully', () => {
  expect(completed({ ...day, hours: '7:30 – 11:30; 13:30-17:00', nameEn: '' })).toMatchObject({
    hours: '07:30-11:30, 13:30-17:00',
    nameEn: 'sửa trụ sở',
  });
});

test('a row stands while nobody has changed it, and one taken away while it is not there', () => {
  expect(stands(day, day)).toBe(true);
  expect(stands(day, { ...day, name: 'khác' })).toBe(false);
  expect(stands(day, null)).toBe(false);
  expect(stands(takenAway(day), null)).toBe(true);
  expect(stands(takenAway(day), day)).toBe(false);
});
