/** Legal limits in their units, and from when the clock counts (Decree 118/2025 Arts. 17–19; law.md §4, §10). */
import type { CutOff, TimeLimit } from '@motcua/cms';
import { atLocal, DAY, localDay, MINUTE, timeOfDay, type WorkingCalendar } from './calendar';
import { addWorkingDays, addWorkingTime, hoursAt, nextWorkingDay, nextWorkingMoment, worksOn } from './working-time';

export type Limit = Pick<TimeLimit, 'amount' | 'unit'>;

/** The last day of a period in days or months, when it is a day off: the end of the next working day (Civil Code 2015 Art. 148). */
export function endOfWorkingDay(calendar: WorkingCalendar, day: number): Date {
  const moment = nextWorkingMoment(calendar, atLocal(day, 0));
  return atLocal(localDay(moment), (hoursAt(calendar, moment).at(-1)?.to ?? 0) * MINUTE);
}

function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), lastOfMonth)) / DAY;
}

/** The end of a legal limit that starts at `start`; `daysMore` calendar days are added where the limit runs in such. */
export function addLimit(calendar: WorkingCalendar, start: Date, limit: Limit, daysMore = 0): Date {
  switch (limit.unit) {
    case 'working_day':
      return addWorkingDays(calendar, start, limit.amount);
    case 'working_hour':
      return addWorkingTime(calendar, start, limit.amount * 60);
    case 'hour':
      return new Date(start.getTime() + limit.amount * 60 * MINUTE);
    case 'calendar_day':
      return endOfWorkingDay(calendar, localDay(start) + Math.ceil(limit.amount) + daysMore);
    case 'month':
      return endOfWorkingDay(calendar, addMonths(localDay(start), limit.amount) + daysMore);
  }
}

const EIGHT = 8 * 60 * MINUTE;
const FIFTEEN = 15 * 60 * MINUTE;
const SEVENTEEN = 17 * 60 * MINUTE;

/** What moved the start of the clock; null when it counts at once or from the next minute of work. */
export type StartRule = 'day_off' | 'after_17' | 'after_15' | 'last_hour' | null;

export interface ClockStart {
  readonly start: Date;
  readonly rule: StartRule;
}

function startRule(calendar: WorkingCalendar, at: Date, cutOff: CutOff): StartRule {
  if (!worksOn(calendar, at)) return 'day_off';
  const time = timeOfDay(at);
  if (time >= SEVENTEEN) return 'after_17';
  if (cutOff === 'three' && time >= FIFTEEN) return 'after_15';
  const closes = (hoursAt(calendar, at).at(-1)?.to ?? 0) * MINUTE;
  return time >= closes || (cutOff === 'last_hour' && time >= closes - 60 * MINUTE) ? 'last_hour' : null;
}

/**
 * From when a moment of filing or reception counts: taken in from 17:00 or on a day off, from 08:00 of the next working day; the same in the
 * last hour of the day or from 15:00, where the procedure's version says so (law.md §4).
 */
export function clockStart(calendar: WorkingCalendar, at: Date, cutOff: CutOff = 'usual'): ClockStart {
  const rule = startRule(calendar, at, cutOff);
  if (rule === null) return { start: nextWorkingMoment(calendar, at), rule };
  const opens = nextWorkingDay(calendar, at);
  const eight = nextWorkingMoment(calendar, atLocal(localDay(opens), EIGHT));
  return { start: eight, rule };
}

/** Until when the officer answers a filing: 8 working hours (Decree 118/2025 Art. 17(2)). */
export const answerBy = (calendar: WorkingCalendar, filedAt: Date, cutOff: CutOff = 'usual'): Date =>
  addWorkingTime(calendar, clockStart(calendar, filedAt, cutOff).start, 8 * 60);
