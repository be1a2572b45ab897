/** Dates of answers: `YYYY-MM-DD`, without time and zone. */

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The ISO date, or null when the calendar has no such day or the year is outside 1850–2199. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1850 && year <= 2199)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : null;
}

export function isRealDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** `27/3/1988`, `27-03-1988`, `27.03.1988` or `1988-03-27`, as a person or a date control types it. */
export function typedDate(text: string): string | null {
  const local = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text);
  if (local) return isoDate(Number(local[3]), Number(local[2]), Number(local[1]));
  return isRealDate(text) ? text : null;
}

/** `3/1988` or `1988-03` → `1988-03`. */
export function typedMonth(text: string): string | null {
  const parts = /^(?:(\d{1,2})\s*[/.-]\s*(\d{4})|(\d{4})-(\d{2}))$/.exec(text);
  return parts === null
    ? null
    : (isoDate(Number(parts[2] ?? parts[3]), Number(parts[1] ?? parts[4]), 1)?.slice(0, 7) ?? null);
}

/** The first day of what a date of less precision names: old papers have only a year. */
export const firstDay = (date: string): string => (date.length < 10 ? `${date}-01-01`.slice(0, 10) : date);

/** Whole years from one date to a later one: an age. Negative when `to` is before `from`. */
export function yearsBetween(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** Việt Nam is seven hours ahead all the year. */
const AHEAD = 7 * 3_600_000;

/** Today in Việt Nam, `YYYY-MM-DD`. */
export function todayInVietnam(now: Date = new Date()): string {
  return new Date(now.getTime() + AHEAD).toISOString().slice(0, 10);
}
