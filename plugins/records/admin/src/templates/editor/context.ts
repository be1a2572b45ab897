import { createContext, useContext } from 'react';
import type { DocumentBlock, DocumentTemplate } from '@motcua/cms';
import type { TemplateKit } from '../store';

export interface Editor {
  readonly template: DocumentTemplate;
  readonly chosen: string | null;
  readonly kit: TemplateKit;
  /** Changes the template; `about` names the place where somebody types, so that one word is one step back. */
  readonly change: (
    template: DocumentTemplate,
    options?: { readonly about?: string; readonly chosen?: string | null },
  ) => void;
  readonly changeBlock: (block: DocumentBlock, about?: string) => void;
  readonly choose: (id: string | null) => void;
  /** Says it to a screen reader. */
  readonly announce: (message: string) => void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('Parts of the template editor stand inside it');
  return editor;
}
