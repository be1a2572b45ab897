/** Working time for dating the demo, by the single window's own arithmetic. */
import { workingTime } from '@motcua/plugin-single-window';

const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;

/** `minutes` of office hours after `from`; backwards when negative. */
export const addWorkingMinutes = (from: Date, minutes: number): Date =>
  minutes < 0
    ? workingTime.subtractWorkingTime(workingTime.calendar, from, -minutes)
    : workingTime.addWorkingTime(workingTime.calendar, from, minutes);

/** Minutes of a usual working day. */
export const WORKING_DAY = 450;

/** `YYYY-MM-DD` in Vietnam, `days` calendar days after `time`. */
export const dateAfter = (time: Date, days: number): string =>
  new Date(time.getTime() + days * DAY + VIETNAM).toISOString().slice(0, 10);
