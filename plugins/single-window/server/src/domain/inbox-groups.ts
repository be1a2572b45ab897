/** How an inbox is grouped: by what is due. */
import type { InboxRow } from '../api';
import { isoDay, localDay } from './working-time/calendar';

export type Group = InboxRow['group'];

/** End of today and of the week (Sunday), local days, as the instants after them. */
export function bounds(now: Date): { readonly tomorrow: Date; readonly nextWeek: Date } {
  const today = localDay(now);
  const weekday = (((today + 4) % 7) + 7) % 7;
  const start = (day: number): Date => new Date(Date.parse(`${isoDay(day)}T00:00:00+07:00`));
  return { tomorrow: start(today + 1), nextWeek: start(today + (weekday === 0 ? 1 : 8 - weekday)) };
}

export function groupOf(dueAt: Date | null, waiting: boolean, ended: boolean, now: Date): Group {
  if (ended) return 'ended';
  if (waiting) return 'waiting';
  if (!dueAt) return 'later';
  const { tomorrow, nextWeek } = bounds(now);
  if (dueAt < now) return 'late';
  if (dueAt < tomorrow) return 'today';
  return dueAt < nextWeek ? 'week' : 'later';
}
