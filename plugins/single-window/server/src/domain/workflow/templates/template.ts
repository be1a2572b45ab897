/** A workflow to begin with: only units have to be named and times looked at. */
import type { Text, WorkflowDefinition } from '@motcua/cms';

export interface WorkflowTemplate {
  readonly key: string;
  readonly name: Text;
  /** For which procedures it is meant. */
  readonly summary: Text;
  readonly definition: WorkflowDefinition;
}

/** What a template is made for: the legal limit in working days. */
export interface TemplateInput {
  readonly days: number;
}

/** Shares of the legal limit, in quarters of a day and never more than it (step times of published processes, law.md §6). */
export function shareOf(days: number, part: number): readonly [number, 'working_day'] {
  return [Math.max(0.25, Math.floor(days * part * 4) / 4), 'working_day'];
}

export const SUPPLEMENT: WorkflowDefinition['supplement'] = {
  // Decree 118/2025 Art. 19(5): 15 days, then the limit starts again from zero.
  clock: 'restart',
  answerWithin: { amount: 15, unit: 'calendar_day' },
};
