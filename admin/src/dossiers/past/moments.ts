import type { DossierEventRow } from '../../data/types';

/** `2026-11-26T15:02` in the office's time zone, as a date-time field has it. */
export const fieldMoment = (iso: string): string => {
  const at = new Date(new Date(iso).getTime() + 7 * 3_600_000);
  return at.toISOString().slice(0, 16);
};

/** The instant of a date-time field, which shows the office's time; the whole minute is in it. Null for what is no date. */
export const instantOf = (field: string): string | null => {
  const at = new Date(`${field}:59.999+07:00`);
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(field) && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
};

/** The last event at or before an instant; null before the first. */
export const lastEventAt = (events: readonly DossierEventRow[], iso: string): DossierEventRow | null =>
  [...events].sort((a, b) => a.seq - b.seq).findLast(({ at }) => at <= iso) ?? null;
