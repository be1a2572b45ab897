/** Office hours, roughly: enough to date the demo's acts plausibly. Promises are computed by the single window, not here. */
const HOUR = 3_600_000;
const MINUTE = 60_000;
const VIETNAM = 7 * HOUR;
const DAY = 24 * HOUR;
/** Minutes of the day in which people work. */
const HOURS: readonly (readonly [number, number])[] = [
  [450, 690],
  [810, 1020],
];
/** Holidays with a fixed date, `MM-DD`. */
const HOLIDAYS = new Set(['01-01', '04-30', '05-01', '09-02', '11-24']);

const startOfDay = (time: number): number => Math.floor((time + VIETNAM) / DAY) * DAY - VIETNAM;

function isWorkingDay(day: number): boolean {
  const local = new Date(day + VIETNAM);
  const weekday = local.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(local.toISOString().slice(5, 10));
}

/** `minutes` of office hours after `from`; backwards when negative. */
export function addWorkingMinutes(from: Date, minutes: number): Date {
  const forward = minutes >= 0;
  let left = Math.abs(minutes);
  let time = from.getTime();
  for (let day = startOfDay(time), guard = 0; guard < 400; guard += 1, day += forward ? DAY : -DAY) {
    if (!isWorkingDay(day)) continue;
    for (const [opens, closes] of forward ? HOURS : HOURS.toReversed()) {
      const begin = day + opens * MINUTE;
      const end = day + closes * MINUTE;
      const span = forward ? end - Math.max(begin, time) : Math.min(end, time) - begin;
      if (span <= 0) continue;
      if (span >= left * MINUTE)
        return new Date(forward ? Math.max(begin, time) + left * MINUTE : Math.min(end, time) - left * MINUTE);
      left -= span / MINUTE;
      time = forward ? end : begin;
    }
  }
  return new Date(time);
}

export const WORKING_DAY = HOURS.reduce((sum, [opens, closes]) => sum + closes - opens, 0);

/** `YYYY-MM-DD` in Vietnam, `days` calendar days after `time`. */
export const dateAfter = (time: Date, days: number): string =>
  new Date(time.getTime() + days * DAY + VIETNAM).toISOString().slice(0, 10);
