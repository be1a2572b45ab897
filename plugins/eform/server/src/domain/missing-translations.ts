import type { FormDefinition, FormField, Text } from '@motcua/cms';
import type { DefinitionFinding } from './check-definition';

/** A text of the definition with where it stands. */
interface Said {
  readonly path: string;
  readonly step?: string;
  readonly field?: string;
  readonly text: Text | undefined;
}

function textsOfField(field: FormField, around: string, step: string): readonly Said[] {
  const path = `${around}.fields.${field.key}`;
  const at = { step, field: field.key };
  return [
    { ...at, path: `${path}.label`, text: field.label },
    ...(field.hint === undefined ? [] : [{ ...at, path: `${path}.hint`, text: field.hint }]),
    ...(field.repeat?.addLabel === undefined
      ? []
      : [{ ...at, path: `${path}.repeat.addLabel`, text: field.repeat.addLabel }]),
    ...(field.options ?? []).map((option, index) => ({
      ...at,
      path: `${path}.options.${String(index)}.label`,
      text: option.label,
    })),
    ...(field.fields ?? []).flatMap((inner) => textsOfField(inner, path, step)),
  ];
}

const textsOf = (definition: FormDefinition): readonly Said[] => [
  { path: 'title', text: definition.title },
  ...definition.steps.flatMap((step) => {
    const path = `steps.${step.key}`;
    return [
      { path: `${path}.title`, step: step.key, text: step.title },
      ...(step.hint === undefined ? [] : [{ path: `${path}.hint`, step: step.key, text: step.hint }]),
      ...step.fields.flatMap((field) => textsOfField(field, path, step.key)),
    ];
  }),
  ...(definition.rules ?? []).map((rule, index) => ({
    path: `rules.${String(index)}.message`,
    field: rule.field,
    text: rule.message,
  })),
];

/** Each label, hint, message and option without English, for the list before publishing. */
export const missingTranslations = (definition: FormDefinition): readonly DefinitionFinding[] =>
  textsOf(definition)
    .filter(({ text }) => {
      const words: unknown = text?.en; // JSON: it may be missing whatever the types say
      return typeof words !== 'string' || words.trim() === '';
    })
    .map(({ text, path, ...place }) => ({
      ...place,
      path: `${path}.en`,
      code: 'missing_translation',
      severity: 'warning',
      message: {
        vi: `Thiếu lời tiếng Anh của “${text?.vi ?? ''}”`,
        en: `The English of “${text?.vi ?? ''}” is missing`,
      },
    }));
