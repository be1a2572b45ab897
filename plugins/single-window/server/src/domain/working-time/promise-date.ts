/** The promised date of a dossier and how it came about. Decree 118/2025 Arts. 17–19 (law.md §10). */
import type { Text, TimeLimit, TimeUnit } from '@motcua/cms';
import { atLocal, DAY, hoursOf, isoDay, localDay, MINUTE, timeOfDay, type WorkingCalendar } from './calendar';
import {
  addWorkingDays,
  addWorkingTime,
  nextWorkingDay,
  nextWorkingMoment,
  workingMinutesBetween,
} from './working-time';

export interface PromiseRules {
  readonly limit: Pick<TimeLimit, 'amount' | 'unit'>;
  /** What an answered supplement does to the clock. */
  readonly clock: 'restart' | 'pause' | 'run';
  /** Where the procedure says that a dossier taken in from 15:00 counts from the next working day (law.md §4). */
  readonly afterThree?: boolean;
}

/** What the clock goes by, in the order of time. */
export interface ClockEvent {
  readonly kind: 'received' | 'supplement_asked' | 'supplemented';
  readonly at: Date;
}

export interface PromiseDate {
  readonly promisedAt: Date;
  readonly explanation: readonly Text[];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `09:30, 25/11/2026` in local time. */
function formatMoment(at: Date): string {
  const minutes = Math.floor(timeOfDay(at) / MINUTE);
  const [year, month, day] = isoDay(localDay(at)).split('-');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}, ${day ?? ''}/${month ?? ''}/${year ?? ''}`;
}

const UNITS: Readonly<Record<TimeUnit, Text>> = {
  working_day: { vi: 'ngày làm việc', en: 'working days' },
  calendar_day: { vi: 'ngày', en: 'days' },
  working_hour: { vi: 'giờ làm việc', en: 'working hours' },
  hour: { vi: 'giờ', en: 'hours' },
  month: { vi: 'tháng', en: 'months' },
};

/** The last day of a period in days or months, when it is a day off: the end of the next working day (Civil Code 2015 Art. 148). */
function endOfWorkingDay(calendar: WorkingCalendar, day: number): Date {
  const moment = nextWorkingMoment(calendar, atLocal(day, 0));
  const last = hoursOf(calendar, localDay(moment)).at(-1);
  return atLocal(localDay(moment), (last?.to ?? 0) * MINUTE);
}

function addMonths(day: number, months: number): number {
  const date = new Date(day * DAY);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, Math.min(date.getUTCDate(), lastOfMonth)) / DAY;
}

/** The end of a legal limit that starts at `start`. */
export function addLimit(calendar: WorkingCalendar, start: Date, limit: Pick<TimeLimit, 'amount' | 'unit'>): Date {
  switch (limit.unit) {
    case 'working_day':
      return addWorkingDays(calendar, start, limit.amount);
    case 'working_hour':
      return addWorkingTime(calendar, start, limit.amount * 60);
    case 'hour':
      return new Date(start.getTime() + limit.amount * 60 * MINUTE);
    case 'calendar_day':
      return endOfWorkingDay(calendar, localDay(start) + Math.ceil(limit.amount));
    case 'month':
      return endOfWorkingDay(calendar, addMonths(localDay(start), limit.amount));
  }
}

const FIFTEEN = 15 * 60 * MINUTE;

/** From when the clock counts a moment of reception. */
function clockStart(calendar: WorkingCalendar, at: Date, afterThree = false): Date {
  if (afterThree && hoursOf(calendar, localDay(at)).length > 0 && timeOfDay(at) >= FIFTEEN)
    return nextWorkingDay(calendar, at);
  return nextWorkingMoment(calendar, at);
}

const EIGHT = 8 * 60 * MINUTE;
const SEVENTEEN = 17 * 60 * MINUTE;

/** Until when the officer answers a filing: 8 working hours; filed from 17:00 or on a day off, they count from 08:00 of the next working day (law.md §4). */
export function answerBy(calendar: WorkingCalendar, filedAt: Date): Date {
  const dayOff = hoursOf(calendar, localDay(filedAt)).length === 0;
  if (!dayOff && timeOfDay(filedAt) < SEVENTEEN) return addWorkingTime(calendar, filedAt, 8 * 60);
  const next = nextWorkingDay(calendar, filedAt);
  const eight = atLocal(localDay(next), EIGHT);
  return addWorkingTime(calendar, next > eight ? next : eight, 8 * 60);
}

const explained = (promise: PromiseDate, step: Text): PromiseDate => ({
  promisedAt: promise.promisedAt,
  explanation: [...promise.explanation, step],
});

/** The promised date by the events so far, null before reception. While a supplement is awaited the date stands; it moves when the supplement is complete. */
export function promiseDate(
  rules: PromiseRules,
  calendar: WorkingCalendar,
  events: readonly ClockEvent[],
): PromiseDate | null {
  let promise: PromiseDate | null = null;
  let askedAt: Date | null = null;
  const amount = {
    vi: `${rules.limit.amount} ${UNITS[rules.limit.unit].vi}`,
    en: `${rules.limit.amount} ${UNITS[rules.limit.unit].en}`,
  };
  for (const event of events) {
    const moment = formatMoment(event.at);
    if (event.kind === 'received') {
      const start = clockStart(calendar, event.at, rules.afterThree);
      const promisedAt = addLimit(calendar, start, rules.limit);
      const from = formatMoment(start);
      promise = {
        promisedAt,
        explanation: [
          {
            vi: `Tiếp nhận lúc ${moment}; thời hạn tính từ ${from}.`,
            en: `Received at ${moment}; the time limit counts from ${from}.`,
          },
          {
            vi: `Thời hạn giải quyết ${amount.vi}: hẹn trả lúc ${formatMoment(promisedAt)}.`,
            en: `Time limit ${amount.en}: promised for ${formatMoment(promisedAt)}.`,
          },
        ],
      };
    } else if (event.kind === 'supplement_asked' && promise) {
      askedAt = event.at;
      promise = explained(promise, {
        vi: `Yêu cầu bổ sung lúc ${moment}.`,
        en: `A supplement was asked for at ${moment}.`,
      });
    } else if (event.kind === 'supplemented' && promise && askedAt) {
      promise = afterSupplement(rules, calendar, promise, askedAt, event.at, amount);
      askedAt = null;
    }
  }
  return promise;
}

function afterSupplement(
  rules: PromiseRules,
  calendar: WorkingCalendar,
  before: PromiseDate,
  askedAt: Date,
  at: Date,
  amount: Text,
): PromiseDate {
  const moment = formatMoment(at);
  if (rules.clock === 'run') {
    return {
      ...before,
      explanation: [
        ...before.explanation,
        { vi: `Bổ sung đủ lúc ${moment}; thời hạn không thay đổi.`, en: `Supplemented at ${moment}; the date stands.` },
      ],
    };
  }
  const start = clockStart(calendar, at, rules.afterThree);
  const left = Math.max(0, workingMinutesBetween(calendar, askedAt, before.promisedAt));
  const promisedAt =
    rules.clock === 'restart' ? addLimit(calendar, start, rules.limit) : addWorkingTime(calendar, start, left);
  const shown = formatMoment(promisedAt);
  const step: Text =
    rules.clock === 'restart'
      ? {
          vi: `Bổ sung đủ lúc ${moment}; thời hạn ${amount.vi} tính lại từ đầu: hẹn trả lúc ${shown}.`,
          en: `Supplemented at ${moment}; the limit of ${amount.en} starts again: promised for ${shown}.`,
        }
      : {
          vi: `Bổ sung đủ lúc ${moment}; tính tiếp thời gian còn lại: hẹn trả lúc ${shown}.`,
          en: `Supplemented at ${moment}; the time left goes on: promised for ${shown}.`,
        };
  return { promisedAt, explanation: [...before.explanation, step] };
}
