/** The slow clock that the tests compare with: it walks a calendar minute by minute, knowing nothing of sums or searches. */
import { hoursOf, localDay, MINUTE, type WorkingCalendar } from './calendar';

export interface SlowClock {
  add(start: Date, minutes: number): Date;
  between(start: Date, end: Date): number;
}

/** Walks once from `from` for `days` days and keeps, minute by minute, which worked: then many questions are cheap. Whole minutes from a midnight on. */
export function slowClock(calendar: WorkingCalendar, from: Date, days: number): SlowClock {
  const total = days * 1440;
  /** The working minutes, and how many lie before each minute. */
  const worked: number[] = [];
  const before = new Int32Array(total + 1);
  const first = localDay(from);
  for (let minute = 0, day = 0; day < days; day += 1) {
    const hours = hoursOf(calendar, first + day);
    for (let time = 0; time < 1440; time += 1, minute += 1) {
      before[minute] = worked.length;
      if (hours.some((span) => time >= span.from && time < span.to)) worked.push(minute);
    }
  }
  before[total] = worked.length;
  const place = (at: Date): number => (at.getTime() - from.getTime()) / MINUTE;
  const rank = (at: Date): number => before[place(at)] ?? NaN;
  return {
    add: (start, minutes) => {
      if (minutes === 0) return start;
      return new Date(from.getTime() + ((worked[rank(start) + minutes - 1] ?? NaN) + 1) * MINUTE);
    },
    between: (start, end) => rank(end) - rank(start),
  };
}
