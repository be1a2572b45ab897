/** A calendar laid out day by day with running sums, so that a deadline costs one search. Built once for a calendar and kept with it. */
import { DAY, dayOf, specialHours, weekdayOf, type Span, type WorkingCalendar } from './calendar';

/** Before this day (ISO 8601) no calendar says anything. */
export const FIRST_DAY = '2000-01-01';
const FIRST = Date.parse(FIRST_DAY) / DAY;
const LAST = Date.UTC(2100, 0, 1) / DAY;

/** A moment or a length beyond the century that the calendar is laid out for, or a calendar in which nobody works. */
export class BeyondCalendar extends Error {}

export interface DayTable {
  /** Hours by the place of a day in the table. */
  readonly shapes: readonly (readonly Span[])[];
  readonly shapeOf: Uint16Array;
  /** Working minutes before each day. */
  readonly minutesBefore: Int32Array;
  /** Working days before each day. */
  readonly daysBefore: Int32Array;
  /** The working days, as places in the table. */
  readonly workDays: Int32Array;
}

export const minutesOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

function shapesOf(calendar: WorkingCalendar): Pick<DayTable, 'shapes' | 'shapeOf'> {
  const shapes: (readonly Span[])[] = [[]];
  const known = new Map<string, number>([['[]', 0]]);
  const shape = (spans: readonly Span[]): number => {
    const key = JSON.stringify(spans);
    const found = known.get(key) ?? shapes.push(spans) - 1;
    known.set(key, found);
    return found;
  };
  const shapeOf = new Uint16Array(LAST - FIRST);
  calendar.weeks.forEach(({ from, week }, index) => {
    const byWeekday = Array.from({ length: 7 }, (_, weekday) => shape(week[weekday] ?? []));
    const begins = index === 0 ? 0 : Math.max(0, dayOf(from) - FIRST);
    for (let place = begins; place < shapeOf.length; place += 1)
      shapeOf[place] = byWeekday[weekdayOf(place + FIRST)] ?? 0;
  });
  for (const special of calendar.days.values()) {
    const place = dayOf(special.date) - FIRST;
    const week = calendar.weeks.findLast(({ from }) => from <= special.date) ?? calendar.weeks[0];
    if (place >= 0 && place < shapeOf.length) shapeOf[place] = shape(specialHours(special, week?.week ?? []));
  }
  return { shapes, shapeOf };
}

function build(calendar: WorkingCalendar): DayTable {
  const { shapes, shapeOf } = shapesOf(calendar);
  const lengths = shapes.map(minutesOf);
  const minutesBefore = new Int32Array(shapeOf.length + 1);
  const daysBefore = new Int32Array(shapeOf.length + 1);
  const workDays: number[] = [];
  shapeOf.forEach((shape, place) => {
    const length = lengths[shape] ?? 0;
    minutesBefore[place + 1] = (minutesBefore[place] ?? 0) + length;
    daysBefore[place + 1] = (daysBefore[place] ?? 0) + (length > 0 ? 1 : 0);
    if (length > 0) workDays.push(place);
  });
  return { shapes, shapeOf, minutesBefore, daysBefore, workDays: Int32Array.from(workDays) };
}

const tables = new WeakMap<WorkingCalendar, DayTable>();

export function tableOf(calendar: WorkingCalendar): DayTable {
  const found = tables.get(calendar);
  if (found) return found;
  const table = build(calendar);
  tables.set(calendar, table);
  return table;
}

/** The place of a local day. @throws BeyondCalendar */
export function placeOf(day: number): number {
  if (!(day >= FIRST && day < LAST)) throw new BeyondCalendar('The day lies beyond the calendar');
  return day - FIRST;
}

export const dayAt = (place: number): number => place + FIRST;

export const spansAt = (table: DayTable, place: number): readonly Span[] =>
  table.shapes[table.shapeOf[place] ?? 0] ?? [];

/** The first place whose running sum, that of its own day included, passes `minutes` (`reach`: is at least `minutes`). */
export function search(table: DayTable, minutes: number, reach: boolean): number {
  const sums = table.minutesBefore;
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sum = sums[middle + 1] ?? 0;
    if (reach ? sum >= minutes : sum > minutes) high = middle;
    else low = middle + 1;
  }
  if (low >= sums.length - 1) throw new BeyondCalendar('Not enough working time in the calendar');
  return low;
}
