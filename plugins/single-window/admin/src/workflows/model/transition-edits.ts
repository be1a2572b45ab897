/** Drawing, changing and removing the ways between states. */
import type { WorkflowDefinition } from '@motcua/cms';
import { nodesOf, type NamedPart } from '../../../../server/src/domain/workflow/definition';
import {
  changeAt,
  eventsOf,
  rawAt,
  targetFrom,
  targetsOf,
  transitionJson,
  transitionsOn,
  withTransitions,
  type TransitionRef,
} from './raw';

export interface TransitionChange {
  readonly on?: string;
  readonly to?: string;
  readonly guard?: NamedPart | null;
  readonly actions?: readonly NamedPart[];
}

/** A transition as the editor sees it. */
export interface Transition extends TransitionRef {
  readonly to: string | null;
  readonly guard: NamedPart | null;
  readonly actions: readonly NamedPart[];
}

/** All transitions that leave a state, in reading order. */
export function transitionsOf(definition: WorkflowDefinition, from: string): readonly Transition[] {
  const node = rawAt(definition, from);
  const read = nodesOf(definition).get(from);
  if (!node || !read) return [];
  return eventsOf(node).flatMap((on) => {
    const parts = read.transitions.filter((part) => part.on === on);
    return transitionsOn(node, on).flatMap((raw, index) => {
      const part = parts[index];
      return part ? [{ from, on, index, to: targetsOf(definition, from, raw)[0] ?? null, ...named(part) }] : [];
    });
  });
}

const named = ({ guard, actions }: { guard: NamedPart | null; actions: readonly NamedPart[] }) => ({ guard, actions });

export function transitionAt(definition: WorkflowDefinition, ref: TransitionRef): Transition | null {
  return transitionsOf(definition, ref.from).find(({ on, index }) => on === ref.on && index === ref.index) ?? null;
}

export function addTransition(
  definition: WorkflowDefinition,
  from: string,
  to: string,
  on: string,
): WorkflowDefinition {
  const node = rawAt(definition, from);
  if (!node || !rawAt(definition, to) || on === '' || from === '') return definition;
  const target = targetFrom(definition.machine.id, from, to);
  return changeAt(definition, from, (raw) => {
    // A state that one can leave is no end.
    const { type, ...rest } = raw;
    const open = type === 'final' ? rest : raw;
    return withTransitions(open, on, [...transitionsOn(open, on), target]);
  });
}

export function removeTransition(definition: WorkflowDefinition, ref: TransitionRef): WorkflowDefinition {
  return changeAt(definition, ref.from, (node) => {
    const list = transitionsOn(node, ref.on);
    return ref.index < list.length
      ? withTransitions(
          node,
          ref.on,
          list.filter((_, index) => index !== ref.index),
        )
      : node;
  });
}

export function changeTransition(
  definition: WorkflowDefinition,
  ref: TransitionRef,
  change: TransitionChange,
): WorkflowDefinition {
  const old = transitionAt(definition, ref);
  if (!old || (change.to !== undefined && !rawAt(definition, change.to))) return definition;
  const to = change.to ?? old.to;
  const guard = change.guard === undefined ? old.guard : change.guard;
  const target = to === null ? null : targetFrom(definition.machine.id, ref.from, to);
  const next = transitionJson(target, guard, change.actions ?? old.actions);
  const on = change.on ?? ref.on;
  return changeAt(definition, ref.from, (node) => {
    const list = transitionsOn(node, ref.on);
    if (on === ref.on)
      return withTransitions(
        node,
        on,
        list.map((item, index) => (index === ref.index ? next : item)),
      );
    const left = withTransitions(
      node,
      ref.on,
      list.filter((_, index) => index !== ref.index),
    );
    return withTransitions(left, on, [...transitionsOn(left, on), next]);
  });
}
