/** Taking a state away with all that leads to it. */
import type { WorkflowDefinition } from '@motcua/cms';
import { parentOf } from '../../../../server/src/domain/workflow/definition';
import {
  allRaw,
  changeAt,
  eventsOf,
  isObject,
  isWithin,
  keyOf,
  rawAt,
  statesOf,
  targetsOf,
  transitionsOn,
  withTransitions,
  without,
  type Json,
} from './raw';

/** A state's transitions without those into the removed one. */
function withoutWaysInto(definition: WorkflowDefinition, from: string, node: Json, removed: string): Json {
  return eventsOf(node).reduce((at, on) => {
    const list = transitionsOn(at, on);
    const kept = list.filter(
      (transition) => !targetsOf(definition, from, transition).some((target) => isWithin(target, removed)),
    );
    return kept.length === list.length ? at : withTransitions(at, on, kept);
  }, node);
}

function withoutChild(node: Json, key: string): Json {
  const states = without(statesOf(node), key);
  const rest = { ...node, states };
  if (node['initial'] !== key) return rest;
  const remaining = Object.entries(states);
  const first = remaining.find(([, child]) => isObject(child) && child['type'] !== 'final')?.[0] ?? remaining[0]?.[0];
  return first === undefined ? without(rest, 'initial') : { ...rest, initial: first };
}

function withoutPosition(definition: WorkflowDefinition, removed: string): WorkflowDefinition {
  const { layout } = definition;
  if (!layout?.positions) return definition;
  const positions = Object.fromEntries(Object.entries(layout.positions).filter(([path]) => !isWithin(path, removed)));
  return { ...definition, layout: { ...layout, positions } };
}

/** The last state of all stays: a workflow without any has nothing to draw. */
export function removeState(definition: WorkflowDefinition, path: string): WorkflowDefinition {
  if (path === '' || !rawAt(definition, path)) return definition;
  const parent = parentOf(path);
  if (parent === '' && Object.keys(definition.machine.states).length === 1) return definition;
  const emptied = changeAt(definition, parent, (node) => withoutChild(node, keyOf(path)));
  const mended = allRaw(emptied).reduce(
    (at, [from]) => changeAt(at, from, (node) => withoutWaysInto(definition, from, node, path)),
    emptied,
  );
  return withoutPosition(mended, path);
}
