import { emptyDraft, type ActDraft } from '../actForm';

/** What an officer has typed and not sent, with the key under which it is or will be sent. */
export interface SavedDraft {
  readonly act: string;
  /** Of the dossier that was seen. */
  readonly version: number;
  readonly key: string;
  readonly form: ActDraft;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A draft as the server or the tab kept it; null when it is none. Fields that it lacks are empty. */
export const readDraft = (value: unknown): SavedDraft | null => {
  if (!isObject(value) || !isObject(value.form)) return null;
  const { act, version, key, form } = value;
  if (typeof act !== 'string' || typeof version !== 'number' || typeof key !== 'string') return null;
  const empty = emptyDraft([]);
  const kinds: readonly (readonly [string, unknown])[] = Object.entries({ ...empty });
  const known = kinds.map(([name, otherwise]) => {
    const kept = form[name];
    return [
      name,
      typeof kept === typeof otherwise && Array.isArray(kept) === Array.isArray(otherwise) ? kept : otherwise,
    ];
  });
  // Each field was checked to be of the kind that an empty draft has there; its parts were written by this form.
  return { act, version, key, form: Object.fromEntries(known) as unknown as ActDraft };
};

/** Whether anything was typed that would be a pity to lose. */
export const isTyped = (form: ActDraft): boolean => typedWords(form).length > 0 || form.attached.length > 0;

/** All that was written in words, to show it where its form is no longer possible. */
export const typedWords = (form: ActDraft): readonly string[] =>
  [
    form.conclusion,
    form.reason,
    form.text,
    form.receiver,
    form.code,
    ...Object.values(form.notes),
    ...form.units.map(({ question }) => question),
    ...Object.values({ ...form.person }),
  ]
    .map((words) => words.trim())
    .filter((words) => words !== '');
