import type { DossierEventRow } from '../../data/types';
import { parseDay } from '../../layout/day';

/** The instant of what is typed, `26/11/2026 15:02`, in the office's time; the whole minute is in it. Null for what is none. */
export const instantOf = (field: string): string | null => {
  const {
    day = '',
    hour = '',
    minute = '',
  } = /^(?<day>\S+)\s+(?<hour>\d{1,2})[:hg](?<minute>\d{2})$/.exec(field.trim())?.groups ?? {};
  const at = new Date(`${parseDay(day) ?? ''}T${hour.padStart(2, '0')}:${minute}:59.999+07:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** The last event at or before an instant; null before the first. */
export const lastEventAt = (events: readonly DossierEventRow[], iso: string): DossierEventRow | null =>
  [...events].sort((a, b) => a.seq - b.seq).findLast(({ at }) => at <= iso) ?? null;
