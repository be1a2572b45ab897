/** Branches, loops and waits that a text gives only in words: proposed beside their sentence, taken into the drawing only when an editor accepts. */
import type { Text, WorkflowDefinition } from '@motcua/cms';

export interface WorkflowProposal {
  readonly kind:
    | 'supplement'
    | 'not-eligible'
    | 'back'
    | 'jump'
    | 'wait'
    | 'opinions'
    | 'case'
    | 'several-actors'
    | 'added'
    | 'by-law';
  /** The state that the sentence stands at; null for the whole process. */
  readonly state: string | null;
  /** As it stands in the decision. */
  readonly sentence: string;
  readonly reading: Text;
  /** What accepting it adds: transitions of the state, and states that are not there yet. Null where an editor must draw it. */
  readonly change: {
    readonly on: Readonly<Record<string, unknown>>;
    readonly states: Readonly<Record<string, unknown>>;
  } | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The workflow with what a proposal adds. Transitions that are there already stay as they are. */
export function acceptProposal(definition: WorkflowDefinition, proposal: WorkflowProposal): WorkflowDefinition {
  const { change, state } = proposal;
  const before = state === null ? undefined : definition.machine.states[state];
  if (!change || state === null || !isObject(before)) return definition;
  const on = isObject(before['on']) ? before['on'] : {};
  return {
    ...definition,
    machine: {
      ...definition.machine,
      states: {
        ...change.states,
        ...definition.machine.states,
        [state]: { ...before, on: { ...change.on, ...on } },
      },
    },
  };
}
