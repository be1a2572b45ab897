/** The working calendar of an office, on the clock of Vietnam (UTC+7, no summer time). Local days are numbered from 1 January 1970. */
import type { Text } from '@motcua/cms';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
const OFFSET = 7 * 60 * MINUTE;

/** A stretch of work, in minutes after midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Hours by weekday, 0 Sunday … 6 Saturday. */
export type Week = readonly (readonly Span[])[];

/**
 * Why a day differs from its week: a holiday; a day off swapped for another; closed once (storm, removal); worked instead of a day off;
 * hours of its own; or the week's hours again, where a wider calendar says otherwise.
 */
export type DayKind = 'holiday' | 'swapped' | 'closure' | 'worked' | 'hours' | 'regular';

export interface SpecialDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly kind: DayKind;
  readonly name: Text;
  /** For `hours`, and for `worked` where they are not Monday's. */
  readonly hours?: readonly Span[];
}

/** Weekly hours that hold from a day on; what was before is not rewritten. */
export interface WeekFrom {
  readonly from: string;
  readonly week: Week;
}

/** What one level (nation, province, unit) says by itself; all else is inherited. */
export interface CalendarDefinition {
  readonly weeks: readonly WeekFrom[];
  readonly days: readonly SpecialDay[];
}

/** What holds for one agency. */
export interface WorkingCalendar {
  /** In the order of their days; the first holds for all time before the second. */
  readonly weeks: readonly WeekFrom[];
  readonly days: ReadonlyMap<string, SpecialDay>;
}

export const localDay = (at: Date): number => Math.floor((at.getTime() + OFFSET) / DAY);
/** Milliseconds after local midnight. */
export const timeOfDay = (at: Date): number => at.getTime() + OFFSET - localDay(at) * DAY;
export const atLocal = (day: number, time: number): Date => new Date(day * DAY + time - OFFSET);
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
export const dayOf = (iso: string): number => Date.parse(iso) / DAY;
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

const byDay = (one: WeekFrom, other: WeekFrom): number => (one.from < other.from ? -1 : 1);

/**
 * The calendar of an agency from the definitions along its ancestry, the nation's first, its own last. For each day the nearest level that
 * speaks of it decides; a level's weekly hours hold from their day until that level has new ones.
 */
export function effectiveCalendar(definitions: readonly CalendarDefinition[]): WorkingCalendar {
  const days = new Map<string, SpecialDay>();
  let weeks: readonly WeekFrom[] = [];
  for (const definition of definitions) {
    const own = [...definition.weeks].sort(byDay);
    const [first] = own;
    if (first) weeks = [...weeks.filter(({ from }) => from < first.from), ...own];
    for (const day of definition.days) {
      // A week's hours again: nothing special is left of the day.
      if (day.kind === 'regular') days.delete(day.date);
      else days.set(day.date, day);
    }
  }
  return { weeks, days };
}

function weekAt(calendar: WorkingCalendar, day: number): Week {
  const name = isoDay(day);
  return (calendar.weeks.findLast(({ from }) => from <= name) ?? calendar.weeks[0])?.week ?? [];
}

/** The hours of a special day over those of its week. */
export function specialHours(special: SpecialDay, week: Week): readonly Span[] {
  switch (special.kind) {
    case 'worked':
      return special.hours ?? week[1] ?? [];
    case 'hours':
      return special.hours ?? [];
    default:
      return [];
  }
}

export function hoursOf(calendar: WorkingCalendar, day: number): readonly Span[] {
  const special = calendar.days.get(isoDay(day));
  const week = weekAt(calendar, day);
  return special ? specialHours(special, week) : (week[weekdayOf(day)] ?? []);
}
