/** When a step is due, and when a wait ends by itself. */
import type { CutOff, ProcedureVersionContent, StateMeta, TimeLimit, WorkflowDefinition } from '@motcua/cms';
import type { WorkingCalendar } from '../working-time/calendar';
import { addLimit, answerBy } from '../working-time/limits';
import type { PromiseRules } from '../working-time/promise-date';
import { nextWorkingMoment } from '../working-time/working-time';

/** A step's due time: its own limit, never after the promised date; a filing is answered within 8 working hours. */
export function dueOf(
  meta: StateMeta,
  calendar: WorkingCalendar,
  at: Date,
  promisedAt: Date | null,
  cutOff?: CutOff,
): Date | null {
  if (meta.npspStatus === 1) return answerBy(calendar, at, cutOff);
  const own = meta.limit ? addLimit(calendar, nextWorkingMoment(calendar, at), meta.limit) : null;
  if (meta.npspStatus === 9 || !promisedAt) return own;
  return own && own < promisedAt ? own : promisedAt;
}

/** When TIMER comes in a state that was entered at `since`; null where nothing is timed. */
export function timerAt(
  definition: WorkflowDefinition,
  meta: StateMeta,
  calendar: WorkingCalendar,
  since: Date,
): Date | null {
  const own = meta.timer ? addLimit(calendar, since, meta.timer) : null;
  if (meta.npspStatus !== 5 || definition.supplement.answerWithin.amount <= 0) return own;
  const supplement = addLimit(calendar, since, definition.supplement.answerWithin);
  return own && own < supplement ? own : supplement;
}

/** How a version counts a limit; null where nothing is promised. */
export function promiseRules(
  { clock }: Pick<ProcedureVersionContent, 'clock'>,
  workflow: Pick<WorkflowDefinition, 'supplement'>,
  limit: TimeLimit | null,
): PromiseRules | null {
  if (!limit) return null;
  return {
    limit,
    clock: clock?.supplement ?? workflow.supplement.clock,
    ...(clock?.cutOff ? { cutOff: clock.cutOff } : {}),
  };
}
