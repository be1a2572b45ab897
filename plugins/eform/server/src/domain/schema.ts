import type { FormDefinition, FormField } from '@motcua/cms';
import { optionsOf } from './code-lists';
import * as patterns from './patterns';

type Schema = Readonly<Record<string, unknown>>;

const bound = (field: FormField): Schema => ({
  ...(field.min === undefined ? {} : { minimum: field.min }),
  ...(field.max === undefined ? {} : { maximum: field.max }),
});
const values = (field: FormField): readonly string[] => optionsOf(field).map((option) => option.value);
const text = (pattern: string, maxLength?: number): Schema => ({
  type: 'string',
  pattern,
  ...(maxLength === undefined ? {} : { maxLength }),
});

/** JSON Schema of one answer that is there; null when the field takes none (a notice). */
function answerSchema(field: FormField): Schema | null {
  const { DEFAULT_LENGTH } = patterns;
  switch (field.type) {
    case 'short_text':
      return text(patterns.LINE, field.maxLength ?? DEFAULT_LENGTH.short_text);
    case 'long_text':
      return text(patterns.LINES, field.maxLength ?? DEFAULT_LENGTH.long_text);
    case 'full_name':
      return text(patterns.FULL_NAME, field.maxLength ?? DEFAULT_LENGTH.full_name);
    case 'email':
      return text(patterns.EMAIL, DEFAULT_LENGTH.email);
    case 'personal_number':
      return text(patterns.PERSONAL_NUMBER);
    case 'enterprise_code':
      return text(patterns.ENTERPRISE_CODE);
    case 'phone':
      return text(patterns.PHONE);
    case 'time':
      return text(patterns.TIME);
    case 'date':
      return { type: 'string', format: 'date', pattern: patterns.DATE_YEAR };
    case 'number':
      return { type: 'number', ...bound(field) };
    case 'money':
      return { type: 'integer', minimum: Math.max(0, field.min ?? 0), maximum: field.max ?? patterns.MOST_MONEY };
    case 'radio':
    case 'select':
    case 'nationality':
    case 'ethnic_group':
      return { type: 'string', enum: values(field) };
    case 'checkboxes':
      return {
        type: 'array',
        items: { type: 'string', enum: values(field) },
        uniqueItems: true,
        minItems: Math.max(1, field.min ?? 1),
        ...(field.max === undefined ? {} : { maxItems: field.max }),
      };
    case 'yes_no':
      return { type: 'boolean' };
    case 'declaration':
      return { const: true };
    case 'address':
      return {
        type: 'object',
        properties: {
          province: text(patterns.PROVINCE),
          commune: text(patterns.COMMUNE),
          detail: text(patterns.LINE, patterns.DEFAULT_LENGTH.detail),
        },
        required: ['province', 'commune', 'detail'],
        additionalProperties: false,
      };
    case 'notice':
      return null;
  }
}

/**
 * JSON Schema 2020-12 of the answers as filed. Unknown keys are refused, an empty answer is null or absent. What depends on other
 * answers (shown if, required if, rules), on today or on the map of communes is not said here; `validate` says it.
 */
export function answersSchema(definition: FormDefinition): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const step of definition.steps) {
    for (const field of step.fields) {
      const schema = answerSchema(field);
      if (schema === null) continue;
      const always = field.required === true && field.shownIf === undefined && step.shownIf === undefined;
      properties[field.key] = always ? schema : { anyOf: [{ type: 'null' }, schema] };
      if (always) required.push(field.key);
    }
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: definition.title.vi,
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  };
}
