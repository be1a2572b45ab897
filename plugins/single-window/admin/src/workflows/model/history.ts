/** Undo and redo: what the workflow was before each edit. Definitions share what did not change, so keeping them is cheap. */
import type { WorkflowDefinition } from '@motcua/cms';
import { applyEdit, mergeKey, type Edit } from './edits';

export interface History {
  readonly past: readonly WorkflowDefinition[];
  readonly present: WorkflowDefinition;
  readonly future: readonly WorkflowDefinition[];
  /** Key of the last edit, when a next one of the same key belongs to it. */
  readonly merging: string | null;
  /** What lies in the database. */
  readonly saved: WorkflowDefinition;
}

export type HistoryEvent =
  | { readonly type: 'edit'; readonly edit: Edit }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'saved'; readonly definition: WorkflowDefinition };

const DEPTH = 500;

export const openHistory = (definition: WorkflowDefinition): History => ({
  past: [],
  present: definition,
  future: [],
  merging: null,
  saved: definition,
});

export const isChanged = (history: History): boolean => history.present !== history.saved;

function edited(history: History, edit: Edit): History {
  const present = applyEdit(history.present, edit);
  if (JSON.stringify(present) === JSON.stringify(history.present)) return history;
  const merging = mergeKey(edit);
  if (merging !== null && merging === history.merging) return { ...history, present, future: [] };
  return { ...history, past: [...history.past, history.present].slice(-DEPTH), present, future: [], merging };
}

export function historyReducer(history: History, event: HistoryEvent): History {
  switch (event.type) {
    case 'edit':
      return edited(history, event.edit);
    case 'undo': {
      const present = history.past.at(-1);
      if (!present) return history;
      return {
        ...history,
        past: history.past.slice(0, -1),
        present,
        future: [history.present, ...history.future],
        merging: null,
      };
    }
    case 'redo': {
      const [present, ...future] = history.future;
      if (!present) return history;
      return { ...history, past: [...history.past, history.present], present, future, merging: null };
    }
    case 'saved':
      return { ...history, saved: event.definition, merging: null };
  }
}
