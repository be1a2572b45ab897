/** What stands against publishing a workflow: where it is, what is wrong, and what to do about it. */
import type { Text } from '@motcua/cms';

export interface WorkflowFinding {
  /** Stable name of the rule, for example `unreachable`. */
  readonly code: string;
  /** An error refuses publication; a warning is only shown. */
  readonly severity: 'error' | 'warning';
  /** Path of the state, `appraisal.commune.open`; null when it is about the whole workflow. */
  readonly state: string | null;
  /** Event of the transition. */
  readonly transition?: string;
  /** Key of the form field. */
  readonly field?: string;
  /** States that the finding goes through, in order. */
  readonly path?: readonly string[];
  readonly message: Text;
  readonly remedy: Text;
}

export interface Place {
  readonly state: string | null;
  readonly transition?: string;
  readonly field?: string;
  readonly path?: readonly string[];
}

type Pair = readonly [vi: string, en: string];

const make =
  (severity: WorkflowFinding['severity']) =>
  (code: string, place: Place, message: Pair, remedy: Pair): WorkflowFinding => ({
    code,
    severity,
    ...place,
    message: { vi: message[0], en: message[1] },
    remedy: { vi: remedy[0], en: remedy[1] },
  });

export const error = make('error');
export const warning = make('warning');
