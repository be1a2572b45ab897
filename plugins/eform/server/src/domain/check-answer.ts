import type { Answer, FieldType, FormField, Text } from '@motcua/cms';
import { findCommune } from './address-book';
import { optionsOf } from './code-lists';
import { isRealDate } from './dates';
import { formatMoney } from './format-values';
import { isProvinceOfBirth, readPersonalNumber } from './identifiers';
import { message, type MessageKey } from './messages';
import * as patterns from './patterns';
import type { FieldError } from './types';

/** An answer as it may come from outside: any JSON value. */
export type Given = unknown;

const at = (key: string, text: Text): FieldError => ({ key, message: text });

function checkText(field: FormField, answer: Given, pattern: string, max: number): Text | null {
  const { label } = field;
  if (typeof answer !== 'string') return message('text.kind', { label });
  if (patterns.lengthOf(answer) > max) return message('text.long', { label, max });
  if (answer.trim() === '') return message('required.text', { label });
  return patterns.matches(pattern, answer) ? null : message('text.control', { label });
}

function checkPattern(
  field: FormField,
  answer: Given,
  pattern: string,
  otherwise: MessageKey,
  max?: number,
): Text | null {
  const fits = typeof answer === 'string' && (max === undefined || patterns.lengthOf(answer) <= max);
  return fits && patterns.matches(pattern, answer) ? null : message(otherwise, { label: field.label });
}

function checkRange(field: FormField, answer: number, kind: 'number' | 'money'): Text | null {
  const { label, min, max } = field;
  if ((min === undefined || answer >= min) && (max === undefined || answer <= max)) return null;
  const show = (value: number): string => (kind === 'money' ? formatMoney(value) : String(value).replace('.', ','));
  if (min !== undefined && max !== undefined)
    return message(`${kind}.range`, { label, min: show(min), max: show(max) });
  return min === undefined
    ? message(`${kind}.max`, { label, max: show(max ?? 0) })
    : message(`${kind}.min`, { label, min: show(min) });
}

function checkNumber(field: FormField, answer: Given): Text | null {
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return message('number.unreadable', { label: field.label });
  return checkRange(field, answer, 'number');
}

function checkMoney(field: FormField, answer: Given): Text | null {
  const whole = typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0;
  return whole ? checkRange(field, answer, 'money') : message('money.unreadable', { label: field.label });
}

function checkDate(field: FormField, answer: Given, today: string): Text | null {
  const { label } = field;
  if (typeof answer !== 'string' || !isRealDate(answer)) return message('date.unreadable', { label });
  if (field.when === 'past' && answer > today) return message('date.past', { label });
  if (field.when === 'future' && answer < today) return message('date.future', { label });
  return null;
}

function checkChoices(field: FormField, answer: Given): Text | null {
  const { label } = field;
  const known = new Set(optionsOf(field).map((option) => option.value));
  const choices: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const strange = choices.some((value) => typeof value !== 'string' || !known.has(value));
  if (choices.length === 0 || strange || new Set(choices).size !== choices.length)
    return message('choice.unknown', { label });
  if (field.min !== undefined && choices.length < field.min) return message('choices.min', { label, min: field.min });
  if (field.max !== undefined && choices.length > field.max) return message('choices.max', { label, max: field.max });
  return null;
}

function checkPersonalNumber(field: FormField, answer: Given): Text | null {
  const read = typeof answer === 'string' ? readPersonalNumber(answer) : null;
  return read === null ? message('personal.digits', { label: field.label }) : null;
}

const record = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function checkAddress(field: FormField, answer: Given): readonly FieldError[] {
  const { key, label } = field;
  if (!record(answer) || Object.keys(answer).some((part) => !['province', 'commune', 'detail'].includes(part))) {
    return [at(key, message('answer.kind', { label }))];
  }
  const errors: FieldError[] = [];
  const { province, commune, detail } = answer;
  if (typeof province !== 'string' || !patterns.matches(patterns.PROVINCE, province)) {
    errors.push(at(`${key}.province`, message('required.address.province', { label })));
  }
  if (typeof commune !== 'string' || !patterns.matches(patterns.COMMUNE, commune)) {
    errors.push(at(`${key}.commune`, message('required.address.commune', { label })));
  }
  if (typeof detail !== 'string' || detail.trim() === '') {
    errors.push(at(`${key}.detail`, message('required.address.detail', { label })));
  } else {
    const problem = checkText(field, detail, patterns.LINE, patterns.DEFAULT_LENGTH.detail);
    if (problem) errors.push(at(`${key}.detail`, problem));
  }
  return errors;
}

type Check = (field: FormField, answer: Given, today: string) => Text | null;
const { DEFAULT_LENGTH } = patterns;

const choose: Check = (field, answer) =>
  optionsOf(field).some((option) => option.value === answer) ? null : message('choice.unknown', { label: field.label });

const checks: Readonly<Record<Exclude<FieldType, 'address'>, Check>> = {
  short_text: (field, answer) => checkText(field, answer, patterns.LINE, field.maxLength ?? DEFAULT_LENGTH.short_text),
  long_text: (field, answer) => checkText(field, answer, patterns.LINES, field.maxLength ?? DEFAULT_LENGTH.long_text),
  full_name: (field, answer) =>
    checkPattern(field, answer, patterns.FULL_NAME, 'name.letters', field.maxLength ?? DEFAULT_LENGTH.full_name),
  email: (field, answer) => checkPattern(field, answer, patterns.EMAIL, 'email.unreadable', DEFAULT_LENGTH.email),
  phone: (field, answer) => checkPattern(field, answer, patterns.PHONE, 'phone.unreadable'),
  time: (field, answer) => checkPattern(field, answer, patterns.TIME, 'time.unreadable'),
  enterprise_code: (field, answer) => checkPattern(field, answer, patterns.ENTERPRISE_CODE, 'enterprise.digits'),
  personal_number: checkPersonalNumber,
  number: checkNumber,
  money: checkMoney,
  date: checkDate,
  radio: choose,
  select: choose,
  nationality: choose,
  ethnic_group: choose,
  checkboxes: checkChoices,
  yes_no: (field, answer) =>
    typeof answer === 'boolean' ? null : message('required.question', { label: field.label }),
  declaration: (_, answer) => (answer === true ? null : message('declaration.kind')),
  notice: (field) => message('answer.unknown', { key: field.key }),
};

/** What is wrong with the shape of an answer that is there; the same answers pass here as in the JSON Schema, but for `when`. */
export function checkAnswer(field: FormField, answer: Given, today: string): readonly FieldError[] {
  if (field.type === 'address') return checkAddress(field, answer);
  const problem = checks[field.type](field, answer, today);
  return problem === null ? [] : [at(field.key, problem)];
}

/** The message for an answer that must be there and is not. */
export function requiredMessage(field: FormField): Text {
  const { label, type } = field;
  if (type === 'declaration') return message('required.declaration');
  if (label.vi.endsWith('?')) return message('required.question', { label });
  if (type === 'date') return message('required.date', { label });
  const chosen: readonly FieldType[] = ['radio', 'select', 'checkboxes', 'yes_no', 'nationality', 'ethnic_group'];
  return message(chosen.includes(type) ? 'required.choice' : 'required.text', { label });
}

/** A commune must lie in the province chosen: the map is too large for the schema. */
export function checkPlace(field: FormField, answer: Answer): readonly FieldError[] {
  if (field.type !== 'address' || !record(answer)) return [];
  const commune = findCommune(String(answer['commune']));
  return commune?.province === answer['province'] ? [] : [at(`${field.key}.commune`, message('address.commune'))];
}

/**
 * The number against its province list, birth date and sex. The partners are the fields of the same name stem:
 * `motherPersonalNumber` goes with `motherBirthDate` and `motherSex`.
 */
export function checkPerson(field: FormField, answers: Readonly<Record<string, unknown>>): readonly FieldError[] {
  const answer = answers[field.key];
  const read = field.type === 'personal_number' && typeof answer === 'string' ? readPersonalNumber(answer) : null;
  if (read === null) return [];
  const stem = field.key.replace(/[pP]ersonalNumber$/, '');
  const partner = (part: string): unknown =>
    answers[stem === '' ? part.charAt(0).toLowerCase() + part.slice(1) : stem + part];
  const birth = partner('BirthDate');
  const sex = partner('Sex');
  const { label } = field;
  if (!isProvinceOfBirth(read.province)) return [at(field.key, message('personal.province', { label }))];
  if (typeof birth === 'string' && isRealDate(birth) && Number(birth.slice(0, 4)) !== read.birthYear) {
    return [at(field.key, message('personal.century', { label }))];
  }
  if ((sex === 'male' || sex === 'female') && sex !== read.sex)
    return [at(field.key, message('personal.sex', { label }))];
  return [];
}
