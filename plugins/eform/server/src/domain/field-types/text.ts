import type { FormField, Text } from '@motcua/cms';
import { formatPhone } from '../format-values';
import {
  enterpriseCheckDigitFits,
  enterpriseCodeFrom,
  isProvinceOfBirth,
  personalNumberFrom,
  phoneFrom,
  readPersonalNumber,
} from '../identifiers';
import { isRealDate } from '../dates';
import { message, type MessageKey } from '../messages';
import * as patterns from '../patterns';
import type { FieldError } from '../types';
import {
  at,
  missingText,
  nothing,
  pattern,
  registerFieldType,
  unreadable,
  type FieldTypeDefinition,
  type Given,
} from './field-type';

const { DEFAULT_LENGTH } = patterns;
const oneLine = (typed: string): string => typed.replace(/\s+/gu, ' ');
const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.normalize('NFC').trim() : null;

/** What is wrong with a text of one or more lines; also asked for the free parts of composed answers. */
export function checkText(label: Text, answer: Given, expression: string, max: number): Text | null {
  if (typeof answer !== 'string') return message('text.kind', { label });
  if (patterns.lengthOf(answer) > max) return message('text.long', { label, max });
  if (answer.trim() === '') return message('required.text', { label });
  return patterns.matches(expression, answer) ? null : message('text.control', { label });
}

const told = (field: FormField, problem: Text | null): readonly FieldError[] =>
  problem === null ? [] : [at(field.key, problem)];

type Line = Pick<FieldTypeDefinition, 'label' | 'group'> & Partial<FieldTypeDefinition>;

/** A type of free text. */
const free = (expression: string, length: number, definition: Line): FieldTypeDefinition => ({
  properties: ['required', 'requiredIf', 'prefill', 'maxLength'],
  control: 'input',
  cell: true,
  schema: (field) => pattern(expression, field.maxLength ?? length),
  check: (field, answer) => told(field, checkText(field.label, answer, expression, field.maxLength ?? length)),
  read: (_, posted) => {
    const typed = posted.text();
    return typed === '' ? nothing : { answer: oneLine(typed) };
  },
  from: (_, value) => words(value),
  ...definition,
});

/** A type whose answers have one form. `read` answers null when what was typed is none. */
const formed = (
  expression: string,
  otherwise: MessageKey,
  read: (typed: string) => string | null,
  definition: Line & { readonly maxLength?: (field: FormField) => number },
): FieldTypeDefinition => ({
  properties: ['required', 'requiredIf', 'prefill'],
  control: 'input',
  cell: true,
  schema: (field) => pattern(expression, definition.maxLength?.(field)),
  check: (field, answer) => {
    const max = definition.maxLength?.(field) ?? Infinity;
    const fits = typeof answer === 'string' && patterns.lengthOf(answer) <= max && patterns.matches(expression, answer);
    return fits ? [] : [at(field.key, message(otherwise, { label: field.label }))];
  },
  read: (field, posted) => {
    const typed = posted.text();
    if (typed === '') return nothing;
    const answer = read(typed);
    return answer === null
      ? unreadable(field, { value: typed }, message(otherwise, { label: field.label }))
      : { answer };
  },
  from: (_, value) => {
    const text = words(value);
    return text === null ? null : read(text);
  },
  ...definition,
});

/**
 * The number against its province list, birth date and sex. The partners are the fields of the same name stem:
 * `motherPersonalNumber` goes with `motherBirthDate` and `motherSex`.
 */
function checkPerson(
  field: FormField,
  answer: Given,
  answers: Readonly<Record<string, unknown>>,
): readonly FieldError[] {
  const read = typeof answer === 'string' ? readPersonalNumber(answer) : null;
  if (read === null) return [];
  const stem = field.key.replace(/[pP]ersonalNumber$/, '');
  const partner = (part: string): unknown =>
    answers[stem === '' ? part.charAt(0).toLowerCase() + part.slice(1) : stem + part];
  const birth = partner('BirthDate');
  const sex = partner('Sex');
  const { label } = field;
  if (!isProvinceOfBirth(read.province)) return [at(field.key, message('personal.province', { label }))];
  if (typeof birth === 'string' && isRealDate(birth) && Number(birth.slice(0, 4)) !== read.birthYear)
    return [at(field.key, message('personal.century', { label }))];
  if ((sex === 'male' || sex === 'female') && sex !== read.sex)
    return [at(field.key, message('personal.sex', { label }))];
  return [];
}

const readTime = (typed: string): string | null => {
  const parts = /^(\d{1,2})\s*(?::|h|giờ)\s*(\d{2})$/i.exec(typed);
  const time = parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}` : '';
  return patterns.matches(patterns.TIME, time) ? time : null;
};

export function registerTexts(): void {
  registerFieldType(
    'short_text',
    free(patterns.LINE, DEFAULT_LENGTH.short_text, { label: { vi: 'Một dòng chữ', en: 'Short text' }, group: 'text' }),
  );
  registerFieldType(
    'long_text',
    free(patterns.LINES, DEFAULT_LENGTH.long_text, {
      label: { vi: 'Đoạn văn', en: 'Long text' },
      group: 'text',
      control: 'textarea',
      cell: false,
      read: (_, posted) => ({ answer: posted.text() === '' ? null : posted.text() }),
    }),
  );
  registerFieldType(
    'full_name',
    formed(patterns.FULL_NAME, 'name.letters', (typed) => oneLine(typed).toLocaleUpperCase('vi'), {
      label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
      group: 'person',
      properties: ['required', 'requiredIf', 'prefill', 'maxLength'],
      maxLength: (field) => field.maxLength ?? DEFAULT_LENGTH.full_name,
      read: (_, posted) => ({ answer: posted.text() === '' ? null : oneLine(posted.text()).toLocaleUpperCase('vi') }),
    }),
  );
  registerFieldType(
    'personal_number',
    formed(patterns.PERSONAL_NUMBER, 'personal.digits', personalNumberFrom, {
      label: { vi: 'Số định danh cá nhân', en: 'Personal number' },
      group: 'person',
      beyond: (field, answer, answers) => checkPerson(field, answer, answers),
    }),
  );
  registerFieldType(
    'enterprise_code',
    formed(patterns.ENTERPRISE_CODE, 'enterprise.digits', enterpriseCodeFrom, {
      label: { vi: 'Mã số doanh nghiệp', en: 'Enterprise code' },
      group: 'person',
      warn: (field, answer) =>
        typeof answer === 'string' && !enterpriseCheckDigitFits(answer)
          ? [at(field.key, message('enterprise.check', { label: field.label }))]
          : [],
    }),
  );
  registerFieldType(
    'phone',
    formed(patterns.PHONE, 'phone.unreadable', phoneFrom, {
      label: { vi: 'Số điện thoại', en: 'Phone number' },
      group: 'person',
      format: (_, answer) => (typeof answer === 'string' ? formatPhone(answer) : ''),
      typed: (_, answer) => ({ value: typeof answer === 'string' ? formatPhone(answer) : '' }),
    }),
  );
  registerFieldType(
    'email',
    formed(patterns.EMAIL, 'email.unreadable', (typed) => typed.replace(/\s/g, ''), {
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      group: 'person',
      maxLength: () => DEFAULT_LENGTH.email,
    }),
  );
  registerFieldType(
    'time',
    formed(patterns.TIME, 'time.unreadable', readTime, {
      label: { vi: 'Giờ', en: 'Time' },
      group: 'number',
      missing: missingText('text'),
    }),
  );
}
