/** What every part of the designer shares. */
import { createContext, useContext } from 'react';
import type { WorkflowDefinition } from '@motcua/cms';
import type { Catalogue } from '../catalogue';
import type { Describe } from '../describe';
import type { Edit } from '../model/edits';
import type { TransitionRef } from '../model/raw';

export type Selection =
  { readonly kind: 'state'; readonly path: string } | { readonly kind: 'arrow'; readonly ref: TransitionRef };

export interface Designer {
  readonly definition: WorkflowDefinition;
  readonly edit: (edit: Edit) => void;
  readonly selection: Selection | null;
  readonly select: (selection: Selection | null) => void;
  /** Selects and brings it into the middle of the drawing. */
  readonly show: (selection: Selection) => void;
  readonly describe: Describe;
  readonly catalogue: Catalogue;
  /** Active states of the sample dossier. */
  readonly current: readonly string[];
}

const Context = createContext<Designer | null>(null);

export const DesignerProvider = Context.Provider;

export function useDesigner(): Designer {
  const designer = useContext(Context);
  if (!designer) throw new Error('Used outside the workflow designer');
  return designer;
}
