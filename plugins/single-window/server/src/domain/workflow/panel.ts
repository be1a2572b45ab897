/** What the panel's workflow page asks for and gets. Times are ISO strings, as JSON has them. */
import type {
  Answers,
  Channel,
  ClockRules,
  DecidingAgency,
  DocumentTemplate,
  FeeLine,
  FormDefinition,
  Role,
  Text,
  TimeLimit,
  WorkflowDefinition,
} from '@motcua/cms';
import type { ActDefinition } from './acts';
import type { WorkflowFinding } from './finding';
import type { WorkflowPart } from './registry';
import type { SimulatedState, SimulatedStep } from './simulate';
import type { WorkflowTemplate } from './templates/template';

/** `GET /single-window/workflow-templates?days=10`: what to draw with. `days` is the legal limit in working days. */
export interface WorkflowTemplatesAnswer {
  readonly templates: readonly WorkflowTemplate[];
  readonly guards: readonly WorkflowPart[];
  readonly actions: readonly WorkflowPart[];
  readonly acts: readonly { readonly type: string; readonly label: Text; readonly by: ActDefinition['by'] }[];
  readonly units: readonly { readonly code: string; readonly name: string; readonly kind: string }[];
  /** Published procedures that take dossiers: those that a part may be filed under. */
  readonly procedures: readonly { readonly code: string; readonly name: string }[];
  /** Templates that an act may print by. */
  readonly documents: readonly Pick<DocumentTemplate, 'code' | 'name' | 'kind'>[];
}

/** `GET /single-window/workflow-procedures?workflow=…`: a procedure that uses the workflow, and what the check reads of it. */
export interface UsingProcedure extends Required<Omit<WorkflowCheckRequest, 'definition'>> {
  readonly documentId: string;
  readonly name: Text;
  /** What it says over the workflow's own clock. */
  readonly clock?: ClockRules;
}

/** `POST /single-window/workflow-check`. What is left out is not looked at. */
export interface WorkflowCheckRequest {
  readonly definition: WorkflowDefinition;
  readonly timeLimits?: readonly TimeLimit[];
  readonly fees?: readonly FeeLine[];
  readonly form?: FormDefinition | null;
  /** Who decides: then roles are looked for in its units. */
  readonly deciding?: DecidingAgency;
}

export interface WorkflowCheckAnswer {
  /** No error: it may be published. */
  readonly publishable: boolean;
  readonly findings: readonly WorkflowFinding[];
}

/** `POST /single-window/workflow-simulate`. */
export interface WorkflowSimulateRequest {
  readonly definition: WorkflowDefinition;
  readonly answers?: Answers;
  readonly channel?: Channel;
  readonly feeDue?: boolean;
  readonly timeLimits?: readonly TimeLimit[];
  /** What the procedure says over the workflow's own clock. */
  readonly clock?: ClockRules;
  /** The agency that decides, for its calendar and the names of units. */
  readonly agencyCode?: string;
  /** When the dossier is filed; now when absent. */
  readonly start?: string;
  readonly events?: readonly { readonly type: string; readonly at?: string; readonly paid?: boolean }[];
  /** Moves the clock on after the last event. */
  readonly until?: string;
}

export interface PanelState extends Omit<SimulatedState, 'since' | 'dueAt' | 'holder'> {
  readonly since: string;
  readonly dueAt: string | null;
  readonly holder: {
    readonly role: Role;
    readonly unit: NonNullable<SimulatedState['holder']>['unit'];
    readonly unitName: string;
    /** He answers for a wait; he has no task. */
    readonly waits: boolean;
  } | null;
}

export interface PanelStep extends Omit<SimulatedStep, 'at' | 'states' | 'promisedAt' | 'timerAt'> {
  readonly at: string;
  readonly promisedAt: string | null;
  readonly timerAt: string | null;
  readonly states: readonly PanelState[];
}

export interface WorkflowSimulateAnswer {
  readonly steps: readonly PanelStep[];
  readonly refused: { readonly event: string; readonly at: string; readonly why: Text } | null;
  /** Why it cannot be walked: errors of the check. The steps are empty then. */
  readonly findings: readonly WorkflowFinding[];
}
