/** Runs a version's workflow purely: XState's `transition` on plain JSON (parts.md §10). */
import { createMachine, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { StateMeta, WorkflowDefinition } from '@motcua/cms';
import { activeLeaves, nodesOf, parentOf, topOf, type NamedPart, type StateNode } from './definition';
import { standingAct } from '../acts';
import { standingRefusal } from '../acts/guards';
import { guardEntries, guardOf, type WorkflowFacts } from './registry';
import { RESUME, weave } from './weave';

/** A task that an active state asks for. */
interface TaskNeed {
  readonly stateKey: string;
  readonly meta: StateMeta;
}

interface NamedState {
  readonly path: string;
  readonly meta: StateMeta;
}

export interface WorkflowPosition {
  /** XState's state value, stored with the dossier. */
  readonly value: unknown;
  /** Active atomic states, joined by `+`. */
  readonly key: string;
  readonly meta: StateMeta;
  readonly tasks: readonly TaskNeed[];
  readonly final: boolean;
}

export interface Step {
  readonly position: WorkflowPosition;
  readonly actions: readonly NamedPart[];
}

export interface Workflow {
  readonly definition: WorkflowDefinition;
  start(facts: WorkflowFacts): Step;
  at(value: unknown): WorkflowPosition;
  /** Null when the event is refused in this position. */
  step(value: unknown, facts: WorkflowFacts, type: string): Step | null;
  /** Event types that active states know, with the task state that each belongs to. */
  events(value: unknown): readonly { readonly type: string; readonly stateKey: string; readonly meta: StateMeta }[];
  /** Paths of all active states, inner and outer. */
  active(value: unknown): readonly string[];
  /** Active innermost states; one without words of its own has those around it. A branch that is done rests in none. */
  leaves(value: unknown): readonly NamedState[];
  /** Active states that TIMER may come in by itself. */
  timed(value: unknown): readonly NamedState[];
  /** Why a known event is refused, when a guard says so. */
  refusal(value: unknown, facts: WorkflowFacts, type: string): string | null;
}

const SILENT = /^xstate\./;

function build(definition: WorkflowDefinition): AnyStateMachine {
  const guards = Object.fromEntries(
    guardEntries().map(([name, guard]) => [
      name,
      // XState types a guard's context by the machine, which a JSON definition does not tell.
      ({ context }: { context: unknown }, params: unknown) =>
        guard.test(context as WorkflowFacts, (params ?? {}) as Readonly<Record<string, unknown>>),
    ]),
  );
  // A definition is JSON: XState's literal types cannot describe it.
  return createMachine({
    ...definition.machine,
    states: open(definition.machine.states),
    context: ({ input }: { input: unknown }) => input,
  } as never).provide({ guards: { ...guards, standing: standingGuard } });
}

/** An ended dossier can still be archived, corrected or reopened: for the machine no state of the first level is its end. */
const open = (states: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(states).map(([name, state]) =>
      typeof state === 'object' && state !== null && 'type' in state && state.type === 'final'
        ? [name, { ...state, type: 'atomic' }]
        : [name, state],
    ),
  );

/** The status and the conditions of a standing act; who asks is looked at before. */
const standingGuard = ({ context }: { context: unknown }, params: unknown): boolean => {
  // Woven transitions carry their act's type; XState types neither.
  const act = standingAct((params as { act: string }).act);
  const { life, npspStatus } = context as WorkflowFacts;
  return (
    act !== undefined && life !== undefined && act.statuses.includes(npspStatus) && standingRefusal(act, life) === null
  );
};

/** As it is drawn; `living` adds the standing acts that every dossier knows. */
export function compileWorkflow(drawing: WorkflowDefinition, { living = false } = {}): Workflow {
  const definition = living ? weave(drawing) : drawing;
  const machine = build(definition);
  const nodes = nodesOf(definition);
  const node = (path: string): StateNode => {
    const found = nodes.get(path);
    if (!found) throw new Error(`State ${path} is not in workflow ${definition.key}`);
    return found;
  };
  const nearestMeta = (path: string): StateMeta => {
    for (let at = path; at !== ''; at = parentOf(at)) {
      const { meta } = node(at);
      if (meta) return meta;
    }
    throw new Error(`State ${path} of workflow ${definition.key} says nothing of itself`);
  };
  const at = (value: unknown): WorkflowPosition => {
    const leaves = activeLeaves(value);
    const [first] = leaves;
    if (first === undefined) throw new Error(`Workflow ${definition.key} has no active state`);
    const top = topOf(first);
    return {
      value,
      key: leaves.join('+'),
      meta: leaves.length > 1 ? nearestMeta(top) : nearestMeta(first),
      tasks: leaves.flatMap((leaf) => {
        const { meta, type } = node(leaf);
        return meta?.role && type !== 'final' ? [{ stateKey: leaf, meta }] : [];
      }),
      final: leaves.every((leaf) => !leaf.includes('.') && node(leaf).type === 'final'),
    };
  };
  // The facts of the dossier are the machine's context.
  const historyOf = (resume: unknown): { readonly historyValue?: never } =>
    resume === undefined || resume === null
      ? {}
      : ({
          historyValue: {
            [`${definition.machine.id}.${RESUME}`]: activeLeaves(resume).map((path) =>
              machine.getStateNodeById(`${definition.machine.id}.${path}`),
            ),
          },
        } as never);
  const restore = (value: unknown, facts: WorkflowFacts): AnyMachineSnapshot =>
    machine.resolveState({
      value: value as string,
      context: facts,
      ...historyOf(facts.life?.resume),
    }) as AnyMachineSnapshot;
  const stepOf = (
    snapshot: AnyMachineSnapshot,
    actions: readonly { readonly type: string; readonly params: unknown }[],
  ): Step => ({
    position: at(snapshot.value),
    actions: actions
      .filter((action) => !SILENT.test(action.type))
      .map((action) => ({ type: action.type, params: (action.params ?? {}) as Readonly<Record<string, unknown>> })),
  });
  /** From a state to the root, which has the standing acts. */
  const upwards = (leaf: string): readonly string[] => {
    const line = [leaf];
    for (let path = leaf; path !== ''; path = parentOf(path)) line.push(parentOf(path));
    return line;
  };
  const events: Workflow['events'] = (value) =>
    activeLeaves(value).flatMap((leaf) => {
      const found: { type: string; stateKey: string; meta: StateMeta }[] = [];
      for (const path of upwards(leaf)) {
        for (const part of node(path).transitions) {
          if (part.on !== 'onDone' && part.on !== 'always')
            found.push({ type: part.on, stateKey: leaf, meta: nearestMeta(leaf) });
        }
      }
      return found;
    });
  const active: Workflow['active'] = (value) => {
    const paths = activeLeaves(value).flatMap((leaf) => {
      const line: string[] = [];
      for (let path = leaf; path !== ''; path = parentOf(path)) line.push(path);
      return line;
    });
    return [...new Set(paths)];
  };
  return {
    definition,
    at,
    events,
    active,
    leaves: (value) =>
      activeLeaves(value)
        .filter((path) => !path.includes('.') || node(path).type !== 'final')
        .map((path) => ({ path, meta: nearestMeta(path) })),
    timed: (value) =>
      active(value).flatMap((path) => {
        const { meta } = node(path);
        return meta && (meta.timer !== undefined || meta.npspStatus === 5) ? [{ path, meta }] : [];
      }),
    start: (facts) => {
      const [snapshot, actions] = initialTransition(machine, facts as never);
      return stepOf(snapshot as AnyMachineSnapshot, actions);
    },
    step: (value, facts, type) => {
      const before = restore(value, facts);
      const [next, actions] = transition(machine, before, { type });
      // A standing act that leaves the state alone still does something.
      return next === before && actions.length === 0 ? null : stepOf(next as AnyMachineSnapshot, actions);
    },
    refusal: (value, facts, type) => {
      for (const leaf of activeLeaves(value)) {
        for (const path of upwards(leaf)) {
          const guarded = node(path).transitions.find((part) => part.on === type && part.guard);
          const guard = guarded?.guard;
          if (guard && !guardOf(guard.type)?.test(facts, guard.params)) return guard.type;
        }
      }
      return null;
    },
  };
}
