import type { FormDefinition } from '@motcua/cms';
import { useEffect, useState } from 'react';

export interface LocalDraft {
  readonly at: string;
  readonly definition: FormDefinition;
}

const PAUSE = 1000;
const nameOf = (documentId: string): string => `motcua-eform-${documentId}`;

function read(documentId: string): LocalDraft | null {
  const text = localStorage.getItem(nameOf(documentId));
  return text === null ? null : (JSON.parse(text) as LocalDraft); // written below, by this same builder
}

/** What was unsaved is stored now. */
export const forgetLocalDraft = (documentId: string): void => localStorage.removeItem(nameOf(documentId));

/**
 * A form with something missing cannot be stored, yet an hour's work must survive a closed window: what is unsaved is kept in this browser.
 * Answers what an earlier sitting left, until it is taken up or thrown away.
 */
export function useLocalDraft(documentId: string, definition: FormDefinition, dirty: boolean) {
  const [left, setLeft] = useState(() => read(documentId));
  useEffect(() => {
    if (left !== null) return;
    if (!dirty) {
      forgetLocalDraft(documentId);
      return;
    }
    const timer = setTimeout(() => {
      const draft: LocalDraft = { at: new Date().toISOString(), definition };
      localStorage.setItem(nameOf(documentId), JSON.stringify(draft));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [documentId, definition, dirty, left]);
  return { left, forget: () => setLeft(null) };
}
