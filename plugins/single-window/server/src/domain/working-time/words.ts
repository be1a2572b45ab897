/** Moments and lengths in words, Vietnamese and English. */
import type { Text } from '@motcua/cms';
import { isoDay, localDay, MINUTE, timeOfDay, weekdayOf } from './calendar';
import type { Limit } from './limits';
import { sayLength } from '../workflow/check/lengths';

const WEEKDAYS: readonly Text[] = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
];

const two = (value: number): string => String(value).padStart(2, '0');

/** `dd/mm/yyyy` of a local day, or of `YYYY-MM-DD`. */
export function dateWords(day: number | string): string {
  const [year, month, date] = (typeof day === 'number' ? isoDay(day) : day).split('-');
  return `${date ?? ''}/${month ?? ''}/${year ?? ''}`;
}

/** `16:40 thứ Sáu 12/09/2025` on the clock of Vietnam. */
export function momentWords(at: Date): Text {
  const minutes = Math.floor(timeOfDay(at) / MINUTE);
  const day = localDay(at);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const weekday = WEEKDAYS[weekdayOf(day)];
  return {
    vi: `${clock} ${weekday?.vi ?? ''} ${dateWords(day)}`,
    en: `${clock} on ${weekday?.en ?? ''} ${dateWords(day)}`,
  };
}

export const limitWords = (limit: Limit): Text => {
  const [vi, en] = sayLength(limit);
  return { vi, en };
};

const PER_DAY = 8 * 60;

/** Working time of at least a day in days and hours, of `perDay` minutes each day; shorter in hours and minutes. */
export function workWords(minutes: number, perDay = PER_DAY): Text {
  const whole = Math.round(minutes);
  const days = Math.floor(whole / perDay);
  const hours = Math.floor((whole - days * perDay) / 60);
  const rest = days > 0 ? 0 : whole - days * perDay - hours * 60;
  const parts = [
    { amount: days, vi: 'ngày', en: days === 1 ? 'day' : 'days' },
    { amount: hours, vi: 'giờ', en: hours === 1 ? 'hour' : 'hours' },
    { amount: rest, vi: 'phút', en: rest === 1 ? 'minute' : 'minutes' },
  ].filter(({ amount }) => amount > 0);
  if (parts.length === 0) return { vi: 'chưa đến một phút', en: 'less than a minute' };
  return {
    vi: `${parts.map(({ amount, vi }) => `${amount} ${vi}`).join(' ')} làm việc`,
    en: `${parts.map(({ amount, en }) => `${amount} ${en}`).join(' ')} of working time`,
  };
}
