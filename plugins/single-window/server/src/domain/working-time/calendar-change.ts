/** What another calendar does to a date that was promised. */
import { localDay, type WorkingCalendar } from './calendar';
import type { ClockEvent } from './clock-events';
import type { PromiseStep } from './explain';
import { endOfWorkingDay } from './limits';
import { promiseDate, type PromiseRules } from './promise-date';
import { worksOn } from './working-time';

export interface PromiseMove {
  /** `earlier`: the limit would now end earlier; the date that stands on the receipt is kept (Decree 118/2025 Art. 17(3)). */
  readonly direction: 'earlier' | 'later' | 'unchanged';
  readonly to: Date;
  /** Null where the date does not follow from the limit alone. */
  readonly explanation: readonly PromiseStep[] | null;
}

const directionOf = (from: Date, to: Date): PromiseMove['direction'] =>
  to > from ? 'later' : to < from ? 'earlier' : 'unchanged';

/**
 * A limit in working time ends later when a day of it becomes a day off. A date that was set otherwise (a rescheduling, a receipt kept after
 * a change) moves only when it would lie on a day off (Civil Code 2015 Art. 148), or the limit now ends after it.
 */
export function moveOf(
  promised: Date,
  rules: PromiseRules | null,
  events: readonly ClockEvent[],
  before: WorkingCalendar,
  after: WorkingCalendar,
): PromiseMove {
  const was = rules && promiseDate(rules, before, events);
  const is = rules && promiseDate(rules, after, events);
  if (is && was?.promisedAt.getTime() === promised.getTime())
    return { direction: directionOf(promised, is.promisedAt), to: is.promisedAt, explanation: is.explanation };
  const rolled = worksOn(after, promised) ? promised : endOfWorkingDay(after, localDay(promised));
  if (is && is.promisedAt > rolled) return { direction: 'later', to: is.promisedAt, explanation: is.explanation };
  return { direction: directionOf(promised, rolled), to: rolled, explanation: null };
}
