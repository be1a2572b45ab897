/** What an editor may do to a workflow: each edit answers a new definition and leaves the old one alone. */
import type { StateMeta, Text, WorkflowDefinition, WorkflowLayout } from '@motcua/cms';
import { changeAt, isObject, type TransitionRef } from './raw';
import { removeState } from './remove-state';
import { renameState } from './rename-state';
import { addParallel, addRegion, addState, setFinal, setInitial, type Branch } from './state-edits';
import { addTransition, changeTransition, removeTransition, type TransitionChange } from './transition-edits';

/** `undefined` takes a value away. */
type MetaChange = { readonly [Name in keyof StateMeta]?: StateMeta[Name] | undefined };

export type Edit =
  | { readonly kind: 'name'; readonly name: Text }
  | { readonly kind: 'supplement'; readonly supplement: WorkflowDefinition['supplement'] }
  | { readonly kind: 'meta'; readonly path: string; readonly change: MetaChange }
  | { readonly kind: 'addState'; readonly parent: string; readonly key: string; readonly meta: StateMeta }
  | {
      readonly kind: 'addParallel';
      readonly key: string;
      readonly meta: StateMeta;
      readonly branches: readonly Branch[];
    }
  | { readonly kind: 'addRegion'; readonly path: string; readonly branch: Branch }
  | { readonly kind: 'removeState'; readonly path: string }
  | { readonly kind: 'renameState'; readonly path: string; readonly key: string }
  | { readonly kind: 'setFinal'; readonly path: string; readonly final: boolean }
  | { readonly kind: 'setInitial'; readonly path: string }
  | { readonly kind: 'addTransition'; readonly from: string; readonly to: string; readonly on: string }
  | { readonly kind: 'changeTransition'; readonly ref: TransitionRef; readonly change: TransitionChange }
  | { readonly kind: 'removeTransition'; readonly ref: TransitionRef }
  | { readonly kind: 'move'; readonly path: string; readonly x: number; readonly y: number }
  | { readonly kind: 'direction'; readonly direction: 'right' | 'down' }
  | { readonly kind: 'resetLayout' };

function changeMeta(definition: WorkflowDefinition, path: string, change: MetaChange): WorkflowDefinition {
  return changeAt(definition, path, (node) => {
    const meta: Readonly<Record<string, unknown>> = { ...(isObject(node['meta']) ? node['meta'] : {}), ...change };
    return { ...node, meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)) };
  });
}

function withLayout(definition: WorkflowDefinition, layout: WorkflowLayout): WorkflowDefinition {
  if (Object.keys(layout).length > 0) return { ...definition, layout };
  const rest: { layout?: WorkflowLayout } & WorkflowDefinition = { ...definition };
  delete rest.layout;
  return rest;
}

export function applyEdit(definition: WorkflowDefinition, edit: Edit): WorkflowDefinition {
  switch (edit.kind) {
    case 'name':
      return { ...definition, name: edit.name };
    case 'supplement':
      return { ...definition, supplement: edit.supplement };
    case 'meta':
      return changeMeta(definition, edit.path, edit.change);
    case 'addState':
      return addState(definition, edit.parent, edit.key, edit.meta);
    case 'addParallel':
      return addParallel(definition, edit.key, edit.meta, edit.branches);
    case 'addRegion':
      return addRegion(definition, edit.path, edit.branch);
    case 'removeState':
      return removeState(definition, edit.path);
    case 'renameState':
      return renameState(definition, edit.path, edit.key);
    case 'setFinal':
      return setFinal(definition, edit.path, edit.final);
    case 'setInitial':
      return setInitial(definition, edit.path);
    case 'addTransition':
      return addTransition(definition, edit.from, edit.to, edit.on);
    case 'changeTransition':
      return changeTransition(definition, edit.ref, edit.change);
    case 'removeTransition':
      return removeTransition(definition, edit.ref);
    case 'move': {
      const positions = { ...definition.layout?.positions, [edit.path]: { x: edit.x, y: edit.y } };
      return withLayout(definition, { ...definition.layout, positions });
    }
    case 'direction':
      // Boxes moved by hand belong to the old direction.
      return withLayout(definition, { direction: edit.direction });
    case 'resetLayout':
      return withLayout(definition, definition.layout?.direction ? { direction: definition.layout.direction } : {});
  }
}

/** Edits with the same key that follow each other are one step of undo: typing a name is one change, not twenty. */
export function mergeKey(edit: Edit): string | null {
  switch (edit.kind) {
    case 'name':
      return 'name';
    case 'meta':
      return `meta ${edit.path} ${Object.keys(edit.change).sort().join(' ')}`;
    default:
      return null;
  }
}
