/** Stretches in which the clock stood still. */
import { localDay, MINUTE, type WorkingCalendar } from './calendar';
import { addLimit, type Limit } from './limits';
import { addWorkingTime, workingMinutesBetween } from './working-time';

export interface Pause {
  readonly from: Date;
  readonly to: Date;
}

/** The same stretches without overlap: two reasons to wait at once are one wait. */
function merged(pauses: readonly Pause[]): readonly Pause[] {
  const sorted = pauses.filter(({ from, to }) => to > from).sort((a, b) => a.from.getTime() - b.from.getTime());
  const result: Pause[] = [];
  for (const pause of sorted) {
    const last = result.at(-1);
    if (last && pause.from <= last.to)
      result[result.length - 1] = { from: last.from, to: pause.to > last.to ? pause.to : last.to };
    else result.push(pause);
  }
  return result;
}

const pausedMinutes = (calendar: WorkingCalendar, pauses: readonly Pause[]): number =>
  merged(pauses).reduce((sum, { from, to }) => sum + workingMinutesBetween(calendar, from, to), 0);

const pausedDays = (pauses: readonly Pause[]): number =>
  merged(pauses).reduce((sum, { from, to }) => sum + localDay(to) - localDay(from), 0);

/** The end of a limit whose clock stood still now and then: the time used counts, the pauses are added at the end in the limit's own measure. */
export function addLimitWithPauses(
  calendar: WorkingCalendar,
  start: Date,
  limit: Limit,
  pauses: readonly Pause[],
): Date {
  switch (limit.unit) {
    case 'working_day':
    case 'working_hour':
      return addWorkingTime(calendar, addLimit(calendar, start, limit), pausedMinutes(calendar, pauses));
    case 'hour': {
      const still = merged(pauses).reduce((sum, { from, to }) => sum + (to.getTime() - from.getTime()) / MINUTE, 0);
      return new Date(addLimit(calendar, start, limit).getTime() + still * MINUTE);
    }
    default:
      return addLimit(calendar, start, limit, pausedDays(pauses));
  }
}
