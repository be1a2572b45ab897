import type { FormDefinition, FormField } from '@motcua/cms';

/** The fields that have an answer of their own, by key: those of sections too, but of rows only the list that they stand in. */
export function askedFields(form: FormDefinition | null | undefined): ReadonlyMap<string, FormField> {
  const answered = (field: FormField): readonly FormField[] =>
    field.type === 'section' && field.repeat === undefined ? (field.fields ?? []).flatMap(answered) : [field];
  const fields = (form?.steps ?? []).flatMap((step) => step.fields.flatMap(answered));
  return new Map(fields.map((field) => [field.key, field]));
}
