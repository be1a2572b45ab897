/** Which answers are sensitive, and how they are sealed: in the dossier's row, in its history, in drafts. */
import type { Answers, FormDefinition, FormField, Provenance } from '@motcua/cms';
import { isSection } from '@motcua/plugin-eform';
import { classOfFieldType, isSealed } from '@motcua/plugin-identity';
import type { Change } from './history/file-state';

/** What seals and opens: identity's keys. */
export interface Sealer {
  seal(value: unknown, label: string, owner: string): unknown;
}

export interface Opener {
  opened(value: unknown, label: string): unknown;
}

const isSensitive = (field: FormField): boolean =>
  field.sensitive === true || classOfFieldType(field.type) === 'sensitive' || (field.fields ?? []).some(isSensitive);

const keysOf = (fields: readonly FormField[]): readonly string[] =>
  fields.flatMap((field) => {
    if (isSection(field)) return keysOf(field.fields ?? []);
    return isSensitive(field) ? [field.key] : [];
  });

const known = new WeakMap<FormDefinition, ReadonlySet<string>>();

/** Keys of the answers that are sealed; rows that hold a sensitive field are sealed whole. */
export function sensitiveKeys(form: FormDefinition | null): ReadonlySet<string> {
  if (!form) return new Set();
  const found = known.get(form) ?? new Set(keysOf(form.steps.flatMap((step) => step.fields)));
  known.set(form, found);
  return found;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '';

type Values = Readonly<Record<string, unknown>>;

const mapped = (values: Values, change: (key: string, value: unknown) => unknown): Values =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(key, value)]));

/** One set of keys for one form and one owner, for example `dossier:12`. */
export class Sealing {
  readonly #sealer: () => Sealer;
  readonly #keys: ReadonlySet<string>;
  readonly #owner: string;
  /** One key for all that is sealed together: a row and its event hold the same text. */
  #pinned: Sealer | null = null;
  /** The row, its event and where an answer came from hold the same values: each is sealed once. */
  readonly #made = new Map<string, unknown>();

  constructor(sealer: () => Sealer, form: FormDefinition | null, owner: string) {
    this.#sealer = sealer;
    this.#keys = sensitiveKeys(form);
    this.#owner = owner;
  }

  readonly answers = <T extends Values>(answers: T): T =>
    (this.#keys.size === 0 ? answers : mapped(answers, (key, value) => this.#sealed(key, value))) as T;

  /** Its keys are those of fields, within rows `rows.0.inner`. */
  readonly provenance = <T extends Values>(provenance: T): T =>
    (this.#keys.size === 0
      ? provenance
      : mapped(provenance, (key, told) => {
          const { value, ...rest } = told as Provenance;
          return { ...rest, value: this.#sealed(key.split('.')[0] ?? key, value) };
        })) as T;

  /** A row's or an event's fields, as far as they are among them. */
  readonly fields = <T extends object>(fields: T): T => {
    if (this.#keys.size === 0) return fields;
    const { answers, provenance } = fields as { readonly answers?: Answers; readonly provenance?: Values };
    return {
      ...fields,
      ...(answers && { answers: this.answers(answers) }),
      ...(provenance && { provenance: this.provenance(provenance) }),
    };
  };

  readonly change = ({ before, after }: Change): Change => {
    const side = (state: Change['after']): Change['after'] =>
      state?.dossier ? { ...state, dossier: this.fields(state.dossier) } : state;
    return { before: side(before), after: side(after) };
  };

  #sealed(key: string, value: unknown): unknown {
    if (!this.#keys.has(key) || isNothing(value) || isSealed(value)) return value;
    const told = `${key}\n${JSON.stringify(value)}`;
    const known = this.#made.get(told);
    if (known !== undefined) return known;
    this.#pinned ??= this.#sealer();
    const made = this.#pinned.seal(value, `answer:${key}`, this.#owner);
    this.#made.set(told, made);
    return made;
  }
}

const openAnswers = (opener: () => Opener, answers: Values): Values =>
  Object.values(answers).some(isSealed)
    ? mapped(answers, (key, value) => (isSealed(value) ? opener().opened(value, `answer:${key}`) : value))
    : answers;

const isTold = (told: unknown): told is { readonly value?: unknown } => typeof told === 'object' && told !== null;

const openProvenance = (opener: () => Opener, provenance: Values): Values =>
  Object.values(provenance).some((told) => isTold(told) && isSealed(told.value))
    ? mapped(provenance, (key, told) =>
        isTold(told) && isSealed(told.value)
          ? { ...told, value: opener().opened(told.value, `answer:${key.split('.')[0] ?? key}`) }
          : told,
      )
    : provenance;

/** A row as it is read: needs no form, for what is sealed says so itself. */
export function openFields<T extends { readonly answers?: unknown; readonly provenance?: unknown }>(
  opener: () => Opener,
  row: T,
): T {
  const answers = row.answers && openAnswers(opener, row.answers as Values);
  const provenance = row.provenance && openProvenance(opener, row.provenance as Values);
  return answers === row.answers && provenance === row.provenance ? row : { ...row, answers, provenance };
}
