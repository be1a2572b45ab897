/** Arithmetic in working time. Pure; instants are UTC dates, lengths are minutes. */
import { atLocal, localDay, MINUTE, timeOfDay, type WorkingCalendar } from './calendar';
import { BeyondCalendar, dayAt, minutesOf, placeOf, search, spansAt, tableOf, type DayTable } from './day-table';

/** Milliseconds of work in the calendar before an instant. */
function workedBefore(table: DayTable, at: Date): number {
  const place = placeOf(localDay(at));
  const time = timeOfDay(at);
  let sum = (table.minutesBefore[place] ?? 0) * MINUTE;
  for (const { from, to } of spansAt(table, place))
    sum += Math.min(Math.max(0, time - from * MINUTE), (to - from) * MINUTE);
  return sum;
}

/** The first instant by which `worked` milliseconds of work are behind. */
function firstInstant(table: DayTable, worked: number): Date {
  const place = search(table, worked / MINUTE, true);
  let left = worked - (table.minutesBefore[place] ?? 0) * MINUTE;
  for (const { from, to } of spansAt(table, place)) {
    const length = (to - from) * MINUTE;
    if (length >= left) return atLocal(dayAt(place), from * MINUTE + left);
    left -= length;
  }
  throw new BeyondCalendar('The calendar contradicts its sums');
}

/** The last instant at which no more than `worked` milliseconds of work are behind: work goes on right then. */
function lastInstant(table: DayTable, worked: number): Date {
  const place = search(table, worked / MINUTE, false);
  let left = worked - (table.minutesBefore[place] ?? 0) * MINUTE;
  for (const { from, to } of spansAt(table, place)) {
    const length = (to - from) * MINUTE;
    if (length > left) return atLocal(dayAt(place), from * MINUTE + left);
    left -= length;
  }
  throw new BeyondCalendar('The calendar contradicts its sums');
}

/** The first instant from `at` on at which the office works. */
export function nextWorkingMoment(calendar: WorkingCalendar, at: Date): Date {
  const table = tableOf(calendar);
  return lastInstant(table, workedBefore(table, at));
}

/** The start of the next working day after the day of `at`. */
export const nextWorkingDay = (calendar: WorkingCalendar, at: Date): Date =>
  nextWorkingMoment(calendar, atLocal(localDay(at) + 1, 0));

/** The earliest instant by which `minutes` of working time have passed since `start`. */
export function addWorkingTime(calendar: WorkingCalendar, start: Date, minutes: number): Date {
  if (minutes <= 0) return start;
  const table = tableOf(calendar);
  return firstInstant(table, workedBefore(table, start) + minutes * MINUTE);
}

/** The latest instant from which `minutes` of working time pass until `end`: takes back what `addWorkingTime` added. */
export function subtractWorkingTime(calendar: WorkingCalendar, end: Date, minutes: number): Date {
  if (minutes <= 0) return end;
  const table = tableOf(calendar);
  const worked = workedBefore(table, end) - minutes * MINUTE;
  if (worked < 0) throw new BeyondCalendar('Not enough working time in the calendar');
  return lastInstant(table, worked);
}

/** Working minutes from `start` to `end`; negative when `end` is before `start`. */
export function workingMinutesBetween(calendar: WorkingCalendar, start: Date, end: Date): number {
  const table = tableOf(calendar);
  return (workedBefore(table, end) - workedBefore(table, start)) / MINUTE;
}

/** Working days that begin after the day of `start`, up to and with the day of `end`. */
export function workingDaysBetween(calendar: WorkingCalendar, start: Date, end: Date): number {
  const { daysBefore } = tableOf(calendar);
  return (daysBefore[placeOf(localDay(end)) + 1] ?? 0) - (daysBefore[placeOf(localDay(start)) + 1] ?? 0);
}

/** `days` working days on, at the same time of day (next working moment when that is in a break); half a day is half the hours of the day reached. */
export function addWorkingDays(calendar: WorkingCalendar, start: Date, days: number): Date {
  const table = tableOf(calendar);
  const from = nextWorkingMoment(calendar, start);
  const index = (table.daysBefore[placeOf(localDay(from))] ?? 0) + Math.floor(days);
  const place = table.workDays[index];
  if (place === undefined) throw new BeyondCalendar('Not enough working days in the calendar');
  const whole = nextWorkingMoment(calendar, atLocal(dayAt(place), timeOfDay(from)));
  const rest = days - Math.floor(days);
  if (rest === 0) return whole;
  return addWorkingTime(calendar, whole, Math.round(rest * minutesOf(spansAt(table, placeOf(localDay(whole))))));
}

/** Whether the office works at all on the day of `at`. */
export const worksOn = (calendar: WorkingCalendar, at: Date): boolean =>
  spansAt(tableOf(calendar), placeOf(localDay(at))).length > 0;

/** The hours of the day of `at`, in minutes after midnight. */
export const hoursAt = (
  calendar: WorkingCalendar,
  at: Date,
): readonly { readonly from: number; readonly to: number }[] => spansAt(tableOf(calendar), placeOf(localDay(at)));
