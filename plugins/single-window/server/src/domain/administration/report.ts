/** Saved reports: which days a period means, and when a report is made next. Pure. */
import type { Choice } from './row';

const choice = (value: string, vi: string, en: string): Choice => ({ value, label: { vi, en } });

export const PERIODS: readonly Choice[] = [
  choice('this_month', 'Từ đầu tháng', 'Since the first of the month'),
  choice('last_month', 'Tháng trước', 'Last month'),
  choice('last_week', 'Tuần trước', 'Last week'),
  choice('this_year', 'Từ đầu năm', 'Since the first of the year'),
];

export const EVERY: readonly Choice[] = [
  choice('never', 'Chỉ khi bấm lập', 'Only when asked'),
  choice('day', 'Mỗi ngày', 'Every day'),
  choice('week', 'Thứ Hai hằng tuần', 'Every Monday'),
  choice('month', 'Ngày đầu tháng', 'Every first of the month'),
];

const DAY = 86_400_000;
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const later = (day: string, days: number): string => iso(new Date(at(day).getTime() + days * DAY));
const first = (day: string, months: number): string =>
  iso(new Date(Date.UTC(at(day).getUTCFullYear(), at(day).getUTCMonth() + months, 1)));
/** Days since Monday. */
const weekday = (day: string): number => (at(day).getUTCDay() + 6) % 7;

/** Both days belong to it. */
export function daysOf(period: string, today: string): { readonly from: string; readonly to: string } {
  switch (period) {
    case 'last_month':
      return { from: first(today, -1), to: later(first(today, 0), -1) };
    case 'last_week': {
      const monday = later(today, -weekday(today));
      return { from: later(monday, -7), to: later(monday, -1) };
    }
    case 'this_year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    default:
      return { from: first(today, 0), to: today };
  }
}

/** The next day after `today`; null where nobody wants it by itself. */
export function nextOn(every: string, today: string): string | null {
  switch (every) {
    case 'day':
      return later(today, 1);
    case 'week':
      return later(today, 7 - weekday(today));
    case 'month':
      return first(today, 1);
    default:
      return null;
  }
}
