import type { FormDefinition, FormField, SharedSection } from '@motcua/cms';

/** Keys of the shared sections that a form uses. */
export const sectionsUsed = (definition: FormDefinition): readonly string[] => [
  ...new Set(
    definition.steps
      .flatMap((step) => step.fields)
      .map((field) => field.use)
      .filter((use) => use !== undefined),
  ),
];

/** A section that nobody has stays as it is, for checkDefinition to tell of. */
function resolved(field: FormField, sections: ReadonlyMap<string, SharedSection>): FormField {
  const shared = field.use === undefined ? undefined : sections.get(field.use);
  if (shared === undefined) return field;
  const { key, type, shownIf, repeat } = field;
  return {
    ...{ key, type, label: shared.title, fields: shared.fields },
    ...(shared.hint && { hint: shared.hint }),
    ...(shownIf !== undefined && { shownIf }),
    ...(repeat && { repeat }),
  };
}

/** The form as it is asked, and frozen: each shared section stands where it is used, with the title, hint and fields that it has now. */
export const resolveSections = (
  definition: FormDefinition,
  sections: ReadonlyMap<string, SharedSection>,
): FormDefinition => ({
  ...definition,
  steps: definition.steps.map((step) => ({ ...step, fields: step.fields.map((field) => resolved(field, sections)) })),
});

/** A form of nothing but the section: what is wrong with it is wrong in every form. */
export const formOfSection = (section: SharedSection): FormDefinition => ({
  key: section.key,
  title: section.title,
  steps: [{ key: 'section', title: section.title, fields: section.fields }],
});
