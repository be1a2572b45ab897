/** Arithmetic in working time. Pure; instants are UTC dates, lengths are minutes. */
import { atLocal, hoursOf, localDay, MINUTE, timeOfDay, type WorkingCalendar } from './calendar';

/** Longest stretch looked over for a working day: a calendar without one is an error, not a loop. */
const HORIZON_DAYS = 4000;

class CalendarWithoutWork extends Error {}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The working stretches of one local day, as instants. */
function stretches(calendar: WorkingCalendar, day: number): readonly Stretch[] {
  return hoursOf(calendar, day).map((span) => ({
    from: atLocal(day, span.from * MINUTE).getTime(),
    to: atLocal(day, span.to * MINUTE).getTime(),
  }));
}

/** The first instant from `at` on at which the office works. */
export function nextWorkingMoment(calendar: WorkingCalendar, at: Date): Date {
  for (let day = localDay(at), last = day + HORIZON_DAYS; day < last; day += 1) {
    for (const stretch of stretches(calendar, day)) {
      if (stretch.to > at.getTime()) return new Date(Math.max(stretch.from, at.getTime()));
    }
  }
  throw new CalendarWithoutWork('No working time in the calendar');
}

/** The start of the next working day after the day of `at`. */
export const nextWorkingDay = (calendar: WorkingCalendar, at: Date): Date =>
  nextWorkingMoment(calendar, atLocal(localDay(at) + 1, 0));

/** The earliest instant by which `minutes` of working time have passed since `start`. */
export function addWorkingTime(calendar: WorkingCalendar, start: Date, minutes: number): Date {
  let left = minutes * MINUTE;
  if (left <= 0) return start;
  for (let day = localDay(start), last = day + HORIZON_DAYS; day < last; day += 1) {
    for (const stretch of stretches(calendar, day)) {
      const from = Math.max(stretch.from, start.getTime());
      const length = Math.max(0, stretch.to - from);
      if (length >= left) return new Date(from + left);
      left -= length;
    }
  }
  throw new CalendarWithoutWork('Not enough working time in the calendar');
}

/** Working minutes from `start` to `end`; negative when `end` is before `start`. */
export function workingMinutesBetween(calendar: WorkingCalendar, start: Date, end: Date): number {
  if (end < start) return -workingMinutesBetween(calendar, end, start);
  let sum = 0;
  for (let day = localDay(start), last = localDay(end); day <= last; day += 1) {
    for (const stretch of stretches(calendar, day)) {
      sum += Math.max(0, Math.min(stretch.to, end.getTime()) - Math.max(stretch.from, start.getTime()));
    }
  }
  return sum / MINUTE;
}

/** `days` working days on, at the same time of day (next working moment when that is in a break). */
export function addWorkingDays(calendar: WorkingCalendar, start: Date, days: number): Date {
  const from = nextWorkingMoment(calendar, start);
  let day = localDay(from);
  for (let left = Math.floor(days), guard = day + HORIZON_DAYS; left > 0;) {
    day += 1;
    if (day > guard) throw new CalendarWithoutWork('Not enough working days in the calendar');
    if (hoursOf(calendar, day).length > 0) left -= 1;
  }
  const whole = nextWorkingMoment(calendar, atLocal(day, timeOfDay(from)));
  const rest = days - Math.floor(days);
  const length = hoursOf(calendar, localDay(whole)).reduce((sum, span) => sum + span.to - span.from, 0);
  return rest > 0 ? addWorkingTime(calendar, whole, Math.round(rest * length)) : whole;
}
