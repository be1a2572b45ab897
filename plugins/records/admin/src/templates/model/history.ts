/** The editor's memory: the template as it is, what it was, what was undone. */
import type { DocumentTemplate } from '@motcua/cms';

/** The block that is chosen; null: the paper as a whole. */
interface Moment {
  readonly template: DocumentTemplate;
  readonly chosen: string | null;
}

export interface History extends Moment {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** What the last edit was about: typing goes on in the same undo step while it stays the same. */
  readonly about: string | null;
  readonly saved: DocumentTemplate;
}

export type Edit =
  | {
      readonly type: 'change';
      readonly template: DocumentTemplate;
      readonly about?: string;
      readonly chosen?: string | null;
    }
  | { readonly type: 'choose'; readonly chosen: string | null }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'saved'; readonly template: DocumentTemplate };

export const start = (template: DocumentTemplate): History => ({
  template,
  chosen: null,
  past: [],
  future: [],
  about: null,
  saved: template,
});

const momentOf = ({ template, chosen }: Moment): Moment => ({ template, chosen });

export function edit(history: History, action: Edit): History {
  switch (action.type) {
    case 'change': {
      if (action.template === history.template) return history;
      const about = action.about ?? null;
      const goesOn = about !== null && about === history.about;
      return {
        ...history,
        template: action.template,
        chosen: action.chosen === undefined ? history.chosen : action.chosen,
        past: goesOn ? history.past : [...history.past, momentOf(history)],
        future: [],
        about,
      };
    }
    case 'choose':
      return { ...history, chosen: action.chosen, about: null };
    case 'undo': {
      const before = history.past.at(-1);
      if (!before) return history;
      return {
        ...history,
        ...before,
        past: history.past.slice(0, -1),
        future: [momentOf(history), ...history.future],
        about: null,
      };
    }
    case 'redo': {
      const [next, ...future] = history.future;
      if (!next) return history;
      return { ...history, ...next, past: [...history.past, momentOf(history)], future, about: null };
    }
    case 'saved':
      return { ...history, saved: action.template, about: null };
  }
}

export const isDirty = ({ template, saved }: History): boolean => template !== saved;
