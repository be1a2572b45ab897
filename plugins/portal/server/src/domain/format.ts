import type { Locale, Text, TimeLimit } from '@motcua/cms';

/** How a day, a time, money and a length of time are written for people. Everything is told in the time of Hà Nội. */
const ZONE = 'Asia/Ho_Chi_Minh';

const parts = (at: Date): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone: ZONE,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );

const asDate = (at: Date | string): Date => (typeof at === 'string' ? new Date(at) : at);

/** `05/12/2026` */
export function day(at: Date | string): string {
  const { day: d = '', month = '', year = '' } = parts(asDate(at));
  return `${d}/${month}/${year}`;
}

/** `2026-12-05`, the day in Hà Nội. */
export function isoDay(at: Date | string): string {
  const { day: d = '', month = '', year = '' } = parts(asDate(at));
  return `${year}-${month}-${d}`;
}

/** `05/12/2026` of `2026-12-05`. */
export const dayOf = (iso: string): string => iso.split('-').reverse().join('/');

/** `14:30` */
export function clock(at: Date | string): string {
  const { hour = '', minute = '' } = parts(asDate(at));
  return `${hour}:${minute}`;
}

/** `05/12/2026 14:30` */
export const moment = (at: Date | string): string => `${day(at)} ${clock(at)}`;

/** `50.000 đồng` */
export function money(amount: number, locale: Locale): string {
  const digits = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(amount);
  return locale === 'vi' ? `${digits} đồng` : `${digits} dong`;
}

const UNITS: Readonly<Record<TimeLimit['unit'], Text & { readonly many: string }>> = {
  working_day: { vi: 'ngày làm việc', en: 'working day', many: 'working days' },
  calendar_day: { vi: 'ngày', en: 'day', many: 'days' },
  working_hour: { vi: 'giờ làm việc', en: 'working hour', many: 'working hours' },
  hour: { vi: 'giờ', en: 'hour', many: 'hours' },
  month: { vi: 'tháng', en: 'month', many: 'months' },
};

export function duration(limit: Pick<TimeLimit, 'amount' | 'unit' | 'notFixed'>, locale: Locale): string {
  if (limit.notFixed) return locale === 'vi' ? limit.notFixed.vi : limit.notFixed.en;
  const unit = UNITS[limit.unit];
  if (limit.unit === 'working_day' && limit.amount === 0.5)
    return locale === 'vi' ? 'Trong nửa ngày làm việc' : 'Within half a working day';
  if (limit.unit === 'working_day' && limit.amount <= 1)
    return locale === 'vi' ? 'Trong 1 ngày làm việc' : 'Within 1 working day';
  const amount = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB').format(limit.amount);
  if (locale === 'vi') return `${amount} ${unit.vi}`;
  return `${amount} ${limit.amount === 1 ? unit.en : unit.many}`;
}

/** `97,2%` */
export const percent = (value: number, locale: Locale): string =>
  `${new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 1 }).format(value)}%`;
export const decimal = (value: number, locale: Locale, digits = 1): string =>
  new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits }).format(value);
/** `1,4 MB` */
export const fileSize = (bytes: number, locale: Locale): string =>
  bytes < 1024 * 1024
    ? `${String(Math.max(1, Math.round(bytes / 1024)))} kB`
    : `${decimal(bytes / 1024 / 1024, locale)} MB`;
