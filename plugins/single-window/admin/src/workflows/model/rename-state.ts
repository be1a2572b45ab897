/** Another key for a state: everything that leads to it or lies in it follows. */
import type { WorkflowDefinition } from '@motcua/cms';
import { parentOf } from '../../../../server/src/domain/workflow/definition';
import {
  changeAt,
  eventsOf,
  isObject,
  isWithin,
  join,
  keyOf,
  rawAt,
  statesOf,
  targetFrom,
  targetsOf,
  transitionsOn,
  withTransitions,
  type Json,
} from './raw';

/** What a key may look like: XState joins keys by a dot. */
export const KEY = /^[a-z][a-z0-9_]*$/;

/** The path after the renaming. */
const movedPath = (path: string, old: string, now: string): string =>
  isWithin(path, old) ? `${now}${path.slice(old.length)}` : path;

function retarget(
  definition: WorkflowDefinition,
  from: string,
  transition: unknown,
  old: string,
  now: string,
): unknown {
  const targets = targetsOf(definition, from, transition);
  if (!targets.some((target) => isWithin(target, old))) return transition;
  const names = targets.map((target) =>
    targetFrom(definition.machine.id, movedPath(from, old, now), movedPath(target, old, now)),
  );
  const target = names.length === 1 ? names[0] : names;
  return isObject(transition) ? { ...transition, target } : target;
}

/** Paths of `definition` are the old ones; the tree that is walked has them still. */
function withNewTargets(definition: WorkflowDefinition, path: string, node: Json, old: string, now: string): Json {
  const own = eventsOf(node).reduce((at, on) => {
    const list = transitionsOn(at, on);
    const next = list.map((transition) => retarget(definition, path, transition, old, now));
    return next.every((transition, index) => transition === list[index]) ? at : withTransitions(at, on, next);
  }, node);
  if (!isObject(own['states'])) return own;
  const states = Object.entries(own['states']).map(([key, child]) => [
    key,
    isObject(child) ? withNewTargets(definition, join(path, key), child, old, now) : child,
  ]);
  return { ...own, states: Object.fromEntries(states) as Json };
}

export function renameState(definition: WorkflowDefinition, path: string, key: string): WorkflowDefinition {
  const parent = parentOf(path);
  const siblings = rawAt(definition, parent);
  const now = join(parent, key);
  if (path === '' || !rawAt(definition, path) || !siblings || !KEY.test(key) || key in statesOf(siblings))
    return definition;
  const retargeted = changeAt(definition, '', (root) => withNewTargets(definition, '', root, path, now));
  const renamed = changeAt(retargeted, parent, (node) => ({
    ...node,
    ...(node['initial'] === keyOf(path) ? { initial: key } : {}),
    // The order of the states is the order in which the editor made them.
    states: Object.fromEntries(
      Object.entries(statesOf(node)).map(([name, child]) => [name === keyOf(path) ? key : name, child]),
    ),
  }));
  const { layout } = renamed;
  if (!layout?.positions) return renamed;
  const positions = Object.entries(layout.positions).map(([at, position]) => [movedPath(at, path, now), position]);
  return {
    ...renamed,
    layout: { ...layout, positions: Object.fromEntries(positions) as NonNullable<typeof layout.positions> },
  };
}
