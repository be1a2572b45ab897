import type { Answer, FieldOption, FormField, Locale } from '@motcua/cms';
import { knownCodes, offeredCodes, optionValues as values, yesNoOptions, type CodeList } from '../code-lists';
import { message } from '../messages';
import { CODE_OF } from '../schema-words';
import type { FieldError } from '../types';
import {
  at,
  missingText,
  nothing,
  registerFieldType,
  type FieldTypeDefinition,
  type Given,
  type Schema,
} from './field-type';

type Options = (field: FormField) => readonly FieldOption[];

const NONE: readonly FieldOption[] = [];
const own: Options = (field) => field.options ?? NONE;

/** The name of a value, or the value itself when the list has it no more. */
const nameOf = (options: readonly FieldOption[], value: string, locale: Locale): string =>
  options.find((option) => option.value === value)?.label[locale] ?? value;

const same = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase('vi') === b.normalize('NFC').toLocaleLowerCase('vi');

/** A register's name of a choice as the form's code. */
const codeOf = (options: readonly FieldOption[], value: unknown): string | null =>
  typeof value === 'string'
    ? (options.find((option) =>
        [option.value, option.label.vi, option.label.en].some((name) => same(name, value.trim())),
      )?.value ?? null)
    : null;

const unknownChoice = (field: FormField): FieldError =>
  at(field.key, message('choice.unknown', { label: field.label }));

/** One of a list. */
const oneOf = (
  options: Options,
  definition: Pick<FieldTypeDefinition, 'label' | 'group' | 'control'> & Partial<FieldTypeDefinition>,
): FieldTypeDefinition => ({
  properties: ['required', 'requiredIf', 'prefill'],
  cell: true,
  options,
  schema: (field) => ({ type: 'string', enum: [...values(options(field))] }),
  check: (field, answer) =>
    typeof answer === 'string' && values(options(field)).has(answer) ? [] : [unknownChoice(field)],
  read: (_, posted) => ({ answer: posted.text() === '' ? null : posted.text() }),
  format: (field, answer, locale) => (typeof answer === 'string' ? nameOf(options(field), answer, locale) : ''),
  from: (field, value) => codeOf(options(field), value),
  missing: missingText('choice'),
  ...definition,
});

/** One of a list that administrators keep; where a form may have choices of its own, those. */
const ofList = (
  list: CodeList,
  definition: Pick<FieldTypeDefinition, 'label' | 'group' | 'control'> & Partial<FieldTypeDefinition>,
): FieldTypeDefinition => {
  const known: Options = (field) => field.options ?? knownCodes(list);
  return {
    ...oneOf(known, definition),
    options: (field) => field.options ?? offeredCodes(list),
    schema: (field) =>
      field.options ? { type: 'string', enum: [...values(field.options)] } : { type: 'string', [CODE_OF]: list },
    from: (field, value) => codeOf(field.options ?? offeredCodes(list), value),
  };
};

function checkChoices(field: FormField, answer: Given): readonly FieldError[] {
  const { key, label, min, max } = field;
  const known = values(own(field));
  const choices: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const strange = choices.some((value) => typeof value !== 'string' || !known.has(value));
  if (choices.length === 0 || strange || new Set(choices).size !== choices.length) return [unknownChoice(field)];
  if (min !== undefined && choices.length < min) return [at(key, message('choices.min', { label, min }))];
  if (max !== undefined && choices.length > max) return [at(key, message('choices.max', { label, max }))];
  return [];
}

const choicesSchema = (field: FormField): Schema => ({
  type: 'array',
  items: { type: 'string', enum: [...values(own(field))] },
  uniqueItems: true,
  minItems: Math.max(1, field.min ?? 1),
  ...(field.max === undefined ? {} : { maxItems: field.max }),
});

function yesOrNo(typed: string): boolean | null {
  if (['yes', 'true', '1', 'on'].includes(typed)) return true;
  return ['no', 'false', '0'].includes(typed) ? false : null;
}

const isTexts = (answer: Answer): answer is readonly string[] =>
  Array.isArray(answer) && answer.every((item) => typeof item === 'string');
const word = (answer: Answer, locale: Locale): string =>
  typeof answer === 'boolean' ? message(answer ? 'yes' : 'no')[locale] : '';

export function registerChoices(): void {
  const choice = ['required', 'requiredIf', 'options', 'prefill'] as const;
  registerFieldType(
    'radio',
    oneOf(own, {
      label: { vi: 'Chọn một (nút)', en: 'One of a few' },
      group: 'choice',
      control: 'radios',
      properties: choice,
      cell: false,
    }),
  );
  registerFieldType(
    'select',
    oneOf(own, {
      label: { vi: 'Chọn một (danh sách, tìm được)', en: 'One of a list, with search' },
      group: 'choice',
      control: 'select',
      properties: choice,
    }),
  );
  registerFieldType('checkboxes', {
    label: { vi: 'Chọn nhiều', en: 'Several of a list' },
    group: 'choice',
    properties: ['required', 'requiredIf', 'options', 'min', 'max'],
    control: 'checkboxes',
    options: own,
    schema: choicesSchema,
    check: checkChoices,
    read: (_, posted) => {
      const chosen = [...new Set(posted.list())];
      return chosen.length === 0 ? nothing : { answer: chosen };
    },
    format: (field, answer, locale) =>
      isTexts(answer) ? answer.map((value) => nameOf(own(field), value, locale)).join(', ') : '',
    missing: missingText('choice'),
  });
  registerFieldType('yes_no', {
    label: { vi: 'Có hoặc không', en: 'Yes or no' },
    group: 'choice',
    properties: ['required', 'requiredIf', 'prefill'],
    control: 'radios',
    options: () => yesNoOptions,
    schema: () => ({ type: 'boolean' }),
    check: (field, answer) =>
      typeof answer === 'boolean' ? [] : [at(field.key, message('required.question', { label: field.label }))],
    read: (_, posted) => ({ answer: yesOrNo(posted.text()) }),
    format: (_, answer, locale) => word(answer, locale),
    typed: (_, answer) => ({ value: typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : '' }),
    from: (_, value) => (typeof value === 'boolean' ? value : null),
    missing: missingText('choice'),
  });
  registerFieldType(
    'country',
    ofList('countries', { label: { vi: 'Quốc gia', en: 'Country' }, group: 'place', control: 'select' }),
  );
  registerFieldType(
    'nationality',
    ofList('countries', {
      label: { vi: 'Quốc tịch', en: 'Nationality' },
      group: 'person',
      control: 'select',
      properties: choice,
    }),
  );
  registerFieldType(
    'ethnic_group',
    ofList('ethnic_groups', {
      label: { vi: 'Dân tộc', en: 'Ethnic group' },
      group: 'person',
      control: 'select',
      properties: choice,
    }),
  );
  registerFieldType('declaration', {
    label: { vi: 'Lời cam đoan', en: 'Declaration' },
    group: 'told',
    properties: ['required', 'requiredIf'],
    control: 'declaration',
    schema: () => ({ const: true }),
    check: (field, answer) => (answer === true ? [] : [at(field.key, message('declaration.kind'))]),
    read: (_, posted) => ({ answer: yesOrNo(posted.text()) === true ? true : null }),
    format: (_, answer, locale) => (answer === true ? message('declared')[locale] : ''),
    missing: () => message('required.declaration'),
  });
}

export const knownBank = (code: string): boolean => values(knownCodes('banks')).has(code);
export const bankName = (code: string, locale: Locale): string => nameOf(knownCodes('banks'), code, locale);
/** A register sends the bank by name or by code. */
export const bankCode = (value: unknown): string | null => codeOf(offeredCodes('banks'), value);
