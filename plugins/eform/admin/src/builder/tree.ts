/** A form as a tree: steps hold fields; sections and tables hold fields of their own. Keys are unique in the whole form. */
import type { FormDefinition, FormField, FormStep } from '@motcua/cms';

export type Node = FormField & { readonly fields?: readonly FormField[] };

/** Where a field stands: in a step, perhaps in a section of it. */
export interface Place {
  readonly step: string;
  readonly section: string | null;
  readonly index: number;
}

export interface Placed {
  readonly field: Node;
  readonly place: Place;
}

const childrenOf = (field: Node): readonly Node[] | null => field.fields ?? null;

/** Sections and tables: what can take fields. */
export const holdsFields = (field: Node): boolean => childrenOf(field) !== null;

/** Every field in the order of the page, sections before what they hold. */
export function placed(definition: FormDefinition): readonly Placed[] {
  return definition.steps.flatMap((step) =>
    step.fields.flatMap((field: Node, index) => [
      { field, place: { step: step.key, section: null, index } },
      ...(childrenOf(field) ?? []).map((child, at) => ({
        field: child,
        place: { step: step.key, section: field.key, index: at },
      })),
    ]),
  );
}

export const findField = (definition: FormDefinition, key: string): Placed | undefined =>
  placed(definition).find(({ field }) => field.key === key);

export const findStep = (definition: FormDefinition, key: string): FormStep | undefined =>
  definition.steps.find((step) => step.key === key);

/** Fields whose answer is rows: what stands in them has no answer of its own. */
export const hasRows = (field: Node): boolean =>
  field.type === 'table' || (field.type === 'section' && field.repeat !== undefined);

/** What a condition may read: all answers of the form, and in a row those of the same row. */
export function readableFrom(definition: FormDefinition, key: string | null): readonly Placed[] {
  const all = placed(definition);
  const rows = new Set(all.filter(({ field }) => hasRows(field)).map(({ field }) => field.key));
  const own = key === null ? null : (findField(definition, key)?.place.section ?? null);
  return all.filter(
    ({ field, place }) =>
      field.key !== key &&
      field.type !== 'section' &&
      (place.section === null || !rows.has(place.section) || place.section === own),
  );
}

/** All keys in use: a new field's must be another. */
export const keysOf = (definition: FormDefinition): ReadonlySet<string> =>
  new Set([...definition.steps.map(({ key }) => key), ...placed(definition).map(({ field }) => field.key)]);

/** `base`, or `base2`, `base3` … when it is taken. */
export function freeKey(taken: ReadonlySet<string>, base: string): string {
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}${n}`;
    if (!taken.has(key)) return key;
  }
}

type Fields = readonly Node[];

/** The same form with the fields of one place (a step, or a section of it) changed. */
export function changeFields(
  definition: FormDefinition,
  { step, section }: Pick<Place, 'step' | 'section'>,
  change: (fields: Fields) => Fields,
): FormDefinition {
  const within = (fields: Fields): Fields =>
    section === null
      ? change(fields)
      : fields.map((field) => (field.key === section ? { ...field, fields: change(childrenOf(field) ?? []) } : field));
  return {
    ...definition,
    steps: definition.steps.map((each) => (each.key === step ? { ...each, fields: within(each.fields) } : each)),
  };
}

/** A list with `item` put in at `index`; beyond its ends it goes to the end. */
export const insertAt = <T>(list: readonly T[], index: number, item: T): readonly T[] => [
  ...list.slice(0, Math.max(0, index)),
  item,
  ...list.slice(Math.max(0, index)),
];
