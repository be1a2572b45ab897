/** What stands in the cells of a list that is taken away as a file. Pure. */
import type { Text } from '@motcua/cms';

export type SheetFormat = 'csv' | 'xlsx' | 'ods';

export interface SheetColumn {
  readonly title: Text;
  /** A moment is shown with its time, a day without. */
  readonly kind: 'text' | 'number' | 'day' | 'moment';
  /** In characters, for the width of the column. */
  readonly width: number;
}

export type SheetCell = string | number | Date | null;

export interface SheetHead {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly language: 'vi' | 'en';
}

/** What XML 1.0 does not know at all, lone halves of surrogate pairs included. */
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const xmlText = (text: string): string =>
  text.replace(UNPRINTABLE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const HOUR = 3_600_000;
/** Vietnam has had UTC+7 and no summer time since 1975. */
const local = (at: Date): Date => new Date(at.getTime() + 7 * HOUR);

/** `2026-11-05T08:30:00`, the clock on the wall. */
export const wallClock = (at: Date): string => local(at).toISOString().slice(0, 19);

/** `05/11/2026`, with the time `05/11/2026 08:30`. */
export function dateText(at: Date, kind: SheetColumn['kind']): string {
  const iso = wallClock(at);
  const day = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return kind === 'moment' ? `${day} ${iso.slice(11, 16)}` : day;
}

/** Days since 30 December 1899, as spreadsheets count. */
export const serialDay = (at: Date, kind: SheetColumn['kind']): number => {
  const days = local(at).getTime() / (24 * HOUR) + 25_569;
  return kind === 'moment' ? days : Math.floor(days);
};
