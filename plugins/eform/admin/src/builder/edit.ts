/** The builder's memory: the form as it is, what it was, what was undone. */
import type { FormDefinition } from '@motcua/cms';
import { apply, type Change } from './changes';

/** What is chosen in the structure: the form itself, its rules, a step or a field. */
export type Selection =
  { readonly kind: 'form' } | { readonly kind: 'rules' } | { readonly kind: 'step' | 'field'; readonly key: string };

interface Moment {
  readonly definition: FormDefinition;
  readonly selection: Selection;
}

export interface EditState extends Moment {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
  /** What the last edit was about: typing goes on in the same undo step while it stays the same. */
  readonly about: string | null;
  /** Another number: something else was chosen. A new key of the same field is still the same field to whoever types. */
  readonly sitting: number;
  /** The form as it is stored; `null` for one that never was. */
  readonly saved: FormDefinition | null;
}

export type EditAction =
  | { readonly type: 'change'; readonly change: Change; readonly selection?: Selection; readonly about?: string }
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'saved'; readonly definition: FormDefinition };

export const startEditing = (definition: FormDefinition, saved: FormDefinition | null): EditState => ({
  definition,
  selection: definition.steps[0] ? { kind: 'step', key: definition.steps[0].key } : { kind: 'form' },
  past: [],
  future: [],
  about: null,
  sitting: 0,
  saved,
});

const momentOf = ({ definition, selection }: Moment): Moment => ({ definition, selection });

function change(state: EditState, action: Extract<EditAction, { type: 'change' }>): EditState {
  const definition = apply(state.definition, action.change);
  if (definition === state.definition) return state;
  const about = action.about ?? null;
  const goesOn = about !== null && about === state.about;
  const same = action.selection === undefined || action.change.do === 'field' || action.change.do === 'step';
  return {
    ...state,
    definition,
    selection: action.selection ?? state.selection,
    past: goesOn ? state.past : [...state.past, momentOf(state)],
    future: [],
    about,
    sitting: state.sitting + (same ? 0 : 1),
  };
}

export function edit(state: EditState, action: EditAction): EditState {
  switch (action.type) {
    case 'change':
      return change(state, action);
    case 'select':
      return { ...state, selection: action.selection, about: null, sitting: state.sitting + 1 };
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      return {
        ...state,
        ...before,
        past: state.past.slice(0, -1),
        future: [momentOf(state), ...state.future],
        about: null,
        sitting: state.sitting + 1,
      };
    }
    case 'redo': {
      const [next, ...future] = state.future;
      if (!next) return state;
      return {
        ...state,
        ...next,
        past: [...state.past, momentOf(state)],
        future,
        about: null,
        sitting: state.sitting + 1,
      };
    }
    case 'saved':
      return { ...state, saved: action.definition, about: null };
  }
}

export const isDirty = (state: EditState): boolean => state.definition !== state.saved;
