/** The state of the designer: the workflow with its history, what is selected, what the sample dossier does. */
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { useReactFlow } from '@xyflow/react';
import { nodesOf } from '../../../../server/src/domain/workflow/definition';
import { useCatalogue } from '../catalogue';
import { useDescribe } from '../describe';
import type { Edit } from '../model/edits';
import { historyReducer, openHistory, type History, type HistoryEvent } from '../model/history';
import { transitionAt } from '../model/transition-edits';
import type { StoredWorkflow } from '../store';
import type { Designer, Selection } from './context';

export interface WorkbenchState {
  readonly designer: Designer;
  readonly history: History;
  readonly dispatch: (event: HistoryEvent) => void;
  readonly setCurrent: (paths: readonly string[]) => void;
}

/** Undo by the keys that everyone knows; in a text field they are the field's own. */
function useUndoKeys(dispatch: (event: HistoryEvent) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
      if (event.target instanceof HTMLTextAreaElement) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      dispatch({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [dispatch]);
}

interface Notices {
  /** Something was pressed, to be looked at. */
  readonly onSelect: () => void;
  /** Something is to be seen in the drawing. */
  readonly onShow: () => void;
}

export function useWorkbench(workflow: StoredWorkflow, { onSelect, onShow }: Notices): WorkbenchState {
  const [history, dispatch] = useReducer(historyReducer, workflow.definition, openHistory);
  const [selected, setSelected] = useState<Selection | null>(null);
  const [current, setCurrent] = useState<readonly string[]>([]);
  const catalogue = useCatalogue();
  const describe = useDescribe(catalogue);
  const flow = useReactFlow();
  const definition = history.present;
  useUndoKeys(dispatch);

  // What was undone or removed cannot stay selected.
  const selection = useMemo(() => {
    if (selected?.kind === 'state') return nodesOf(definition).has(selected.path) ? selected : null;
    return selected && transitionAt(definition, selected.ref) ? selected : null;
  }, [selected, definition]);

  const show = useCallback(
    (next: Selection) => {
      setSelected(next);
      onShow();
      const path = next.kind === 'state' ? next.path : next.ref.from;
      // A step that was only just added has no place before the next layout.
      const centre = (tries: number): void => {
        const node = flow.getInternalNode(path);
        if (node) {
          const { x, y } = node.internals.positionAbsolute;
          const { width = 0, height = 0 } = node.measured;
          void flow.setCenter(x + width / 2, y + height / 2, { zoom: Math.max(0.8, flow.getZoom()) });
        } else if (tries > 0) setTimeout(() => centre(tries - 1), 100);
      };
      setTimeout(() => centre(20), 0);
    },
    [flow, onShow],
  );
  const select = useCallback(
    (next: Selection | null) => {
      setSelected(next);
      if (next) onSelect();
    },
    [onSelect],
  );
  const edit = useCallback((next: Edit) => dispatch({ type: 'edit', edit: next }), []);
  const designer = useMemo(
    () => ({ definition, edit, selection, select, show, describe, catalogue, current }),
    [definition, edit, selection, select, show, describe, catalogue, current],
  );
  return { designer, history, dispatch, setCurrent };
}
