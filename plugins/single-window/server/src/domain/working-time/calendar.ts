/** The working calendar of an office, on the clock of Vietnam (UTC+7, no summer time). Local days are numbered from 1 January 1970. */
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
const OFFSET = 7 * 60 * MINUTE;

/** A stretch of work, in minutes after midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface WorkingCalendar {
  /** By weekday, 0 Sunday … 6 Saturday. */
  readonly weekly: readonly (readonly Span[])[];
  /** Days off, `YYYY-MM-DD`. */
  readonly off: ReadonlySet<string>;
  /** Days worked although the week says otherwise: they have Monday's hours. */
  readonly worked: ReadonlySet<string>;
}

export const localDay = (at: Date): number => Math.floor((at.getTime() + OFFSET) / DAY);
/** Milliseconds after local midnight. */
export const timeOfDay = (at: Date): number => at.getTime() + OFFSET - localDay(at) * DAY;
export const atLocal = (day: number, time: number): Date => new Date(day * DAY + time - OFFSET);
export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

export function hoursOf(calendar: WorkingCalendar, day: number): readonly Span[] {
  const name = isoDay(day);
  if (calendar.worked.has(name)) return calendar.weekly[1] ?? [];
  return calendar.off.has(name) ? [] : (calendar.weekly[new Date(day * DAY).getUTCDay()] ?? []);
}
