import { createContext, useContext, type Dispatch } from 'react';
import type { Change } from '../builder/changes';
import type { EditAction, EditState, Selection } from '../builder/edit';
import type { Finding } from '../builder/findings';
import type { Kit } from './use-api';

export interface Builder {
  readonly state: EditState;
  readonly dispatch: Dispatch<EditAction>;
  /** Changes the form; `about` names the place where somebody types, so that one word is one step back. */
  readonly change: (change: Change, options?: { readonly about?: string; readonly selection?: Selection }) => void;
  readonly select: (selection: Selection) => void;
  readonly findings: readonly Finding[];
  readonly kit: Kit;
  /** Says it to a screen reader. */
  readonly announce: (message: string) => void;
}

export const BuilderContext = createContext<Builder | null>(null);

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (builder === null) throw new Error('Parts of the form builder stand inside it');
  return builder;
}
