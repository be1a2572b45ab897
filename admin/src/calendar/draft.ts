/** What the form of a decision holds, and the change that it means. */
import type { CalendarChange } from '../data/dataProvider';
import type { CalendarDayRow } from '../data/types';

export const KINDS = ['closure', 'holiday', 'swapped', 'worked', 'hours', 'regular', 'removed', 'week'] as const;
type Kind = (typeof KINDS)[number];

export interface Draft {
  readonly kind: Kind;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly nameEn: string;
  /** `07:30-11:30, 13:30-17:00` */
  readonly hours: string;
  /** By weekday, Sunday first. */
  readonly week: readonly string[];
  readonly number: string;
  readonly decidedOn: string;
  readonly reason: string;
}

type Hours = readonly (readonly [string, string])[];

export const hoursText = (hours: readonly (readonly string[])[]): string =>
  hours.map(([from = '', to = '']) => `${from}-${to}`).join(', ');

/** Null when it cannot be read. */
export function readHours(text: string): Hours | null {
  if (text.trim() === '') return [];
  const spans = text.split(/[,;]/).map((part) => /^\s*(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)\s*$/.exec(part));
  const read = spans.flatMap((span): (readonly [string, string])[] =>
    span ? [[(span[1] ?? '').padStart(5, '0'), (span[2] ?? '').padStart(5, '0')]] : [],
  );
  return read.length === spans.length ? read : null;
}

/** Every day from one to the other, as `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = Date.parse(from); day <= Date.parse(to) && days.length < 400; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}

/** The week that holds on ordinary days of a year, as texts. */
export function usualWeek(days: readonly CalendarDayRow[]): readonly string[] {
  const ordinary = days.filter(({ kind }) => kind === null);
  return Array.from({ length: 7 }, (_, weekday) =>
    hoursText(ordinary.findLast(({ date }) => new Date(date).getUTCDay() === weekday)?.hours ?? []),
  );
}

/** The change, or the key of what is still wrong. */
export function changeOf(draft: Draft, agencyCode: string): CalendarChange | string {
  const { kind, from, name, nameEn } = draft;
  const to = draft.to === '' ? from : draft.to;
  if (from === '' || to < from) return 'calendar.bad_dates';
  if (kind === 'week') {
    const week = draft.week.flatMap((text): Hours[] => {
      const hours = readHours(text);
      return hours ? [hours] : [];
    });
    return week.length === 7 ? { agencyCode, changes: { week: { from, week } } } : 'calendar.bad_hours';
  }
  const dates = daysBetween(from, to);
  if (kind === 'removed') return { agencyCode, changes: { removed: dates } };
  if (name.trim() === '') return 'calendar.bad_name';
  const hours = kind === 'hours' || draft.hours.trim() !== '' ? readHours(draft.hours) : null;
  if (kind === 'hours' && (hours === null || hours.length === 0)) return 'calendar.bad_hours';
  if (draft.hours.trim() !== '' && hours === null) return 'calendar.bad_hours';
  const own = (kind === 'hours' || kind === 'worked') && hours && hours.length > 0 ? { hours } : {};
  const words = { vi: name.trim(), en: nameEn.trim() };
  return { agencyCode, changes: { days: dates.map((date) => ({ date, kind, name: words, ...own })) } };
}
