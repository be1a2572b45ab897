/** Adding states, parallel branches, beginnings and ends. */
import type { StateMeta, WorkflowDefinition } from '@motcua/cms';
import { keyOf } from './raw';
import { changeAt, rawAt, statesOf, without, type Json } from './raw';
import { parentOf } from '../../../../server/src/domain/workflow/definition';

/** One agency's part of a parallel step: it works, then its branch is done. */
export interface Branch {
  readonly key: string;
  readonly meta: StateMeta;
  /** The act that ends the branch. */
  readonly on: string;
}

const put = (node: Json, key: string, child: Json): Json => ({ ...node, states: { ...statesOf(node), [key]: child } });

export function addState(
  definition: WorkflowDefinition,
  parent: string,
  key: string,
  meta: StateMeta,
): WorkflowDefinition {
  const node = rawAt(definition, parent);
  if (!node || key in statesOf(node)) return definition;
  return changeAt(definition, parent, (raw) =>
    put(typeof raw['initial'] === 'string' || raw['type'] === 'parallel' ? raw : { ...raw, initial: key }, key, {
      meta,
    }),
  );
}

const branchJson = ({ meta, on }: Branch): Json => ({
  initial: 'open',
  states: { open: { meta, on: { [on]: 'done' } }, done: { type: 'final' } },
});

export function addParallel(
  definition: WorkflowDefinition,
  key: string,
  meta: StateMeta,
  branches: readonly Branch[],
): WorkflowDefinition {
  if (key in definition.machine.states) return definition;
  const states = Object.fromEntries(branches.map((branch) => [branch.key, branchJson(branch)]));
  return changeAt(definition, '', (root) => put(root, key, { meta, type: 'parallel', states }));
}

export function addRegion(definition: WorkflowDefinition, path: string, branch: Branch): WorkflowDefinition {
  const node = rawAt(definition, path);
  if (node?.['type'] !== 'parallel' || branch.key in statesOf(node)) return definition;
  return changeAt(definition, path, (raw) => put(raw, branch.key, branchJson(branch)));
}

/** An end has no way out and nobody works in it. */
export function setFinal(definition: WorkflowDefinition, path: string, final: boolean): WorkflowDefinition {
  return changeAt(definition, path, (node) => {
    if (!final) return node['type'] === 'final' ? without(node, 'type') : node;
    if (Object.keys(statesOf(node)).length > 0) return node;
    return { ...without(without(node, 'on'), 'always'), type: 'final' };
  });
}

export const setInitial = (definition: WorkflowDefinition, path: string): WorkflowDefinition =>
  rawAt(definition, path)
    ? changeAt(definition, parentOf(path), (node) => ({ ...node, initial: keyOf(path) }))
    : definition;
