import type { Answer, FormField, Locale } from '@motcua/cms';
import { formatDate, formatMoney } from '../format-values';
import { message } from '../messages';
import * as patterns from '../patterns';
import type { FieldError } from '../types';
import { at, nothing, pattern, registerFieldType, unreadable, type Given, type Reading } from './field-type';

const bounds = (field: FormField): Readonly<Record<string, number>> => ({
  ...(field.min === undefined ? {} : { minimum: field.min }),
  ...(field.max === undefined ? {} : { maximum: field.max }),
});

export const formatNumber = (value: number, locale: Locale = 'vi'): string =>
  String(value).replace('.', locale === 'vi' ? ',' : '.');

function checkRange(field: FormField, answer: number, kind: 'number' | 'money'): readonly FieldError[] {
  const { key, label, min, max } = field;
  if ((min === undefined || answer >= min) && (max === undefined || answer <= max)) return [];
  const show = (value: number): string => (kind === 'money' ? formatMoney(value) : formatNumber(value));
  if (min !== undefined && max !== undefined)
    return [at(key, message(`${kind}.range`, { label, min: show(min), max: show(max) }))];
  return [
    at(
      key,
      min === undefined
        ? message(`${kind}.max`, { label, max: show(max ?? 0) })
        : message(`${kind}.min`, { label, min: show(min) }),
    ),
  ];
}

function checkNumber(field: FormField, answer: Given): readonly FieldError[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return [at(field.key, message('number.unreadable', { label: field.label }))];
  return checkRange(field, answer, 'number');
}

function checkMoney(field: FormField, answer: Given): readonly FieldError[] {
  const whole = typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 0;
  return whole
    ? checkRange(field, answer, 'money')
    : [at(field.key, message('money.unreadable', { label: field.label }))];
}

/** `1.234,5` as Vietnamese write it, `1234.5` as a number control sends it. */
function readNumber(typed: string): number | null {
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(typed) ? typed.replace(/\./g, '') : typed;
  const plain = grouped.replace(/\s/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}

function readMoney(typed: string): number | null {
  const bare = typed.replace(/\s*(đồng|vnđ|vnd|đ)\.?$/i, '').trim();
  const plain = /^\d{1,3}([., ]\d{3})+$/.test(bare) ? bare.replace(/[., ]/g, '') : bare;
  return /^\d{1,15}$/.test(plain) ? Number(plain) : null;
}

function reading(field: FormField, typed: string, kind: 'number' | 'money'): Reading {
  if (typed === '') return nothing;
  const answer = kind === 'number' ? readNumber(typed) : readMoney(typed);
  return answer === null
    ? unreadable(field, { value: typed }, message(`${kind}.unreadable`, { label: field.label }))
    : { answer };
}

const amount = (answer: Answer): string => (typeof answer === 'number' ? formatMoney(answer).replace(' đồng', '') : '');
const plain = (answer: Answer, locale: Locale = 'vi'): string =>
  typeof answer === 'number' ? formatNumber(answer, locale) : '';
const asNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** A computed value as the field stores it; what is of another kind is no value. */
export function calculated(field: FormField, value: unknown): Answer {
  switch (field.reads ?? 'number') {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'money': {
      const whole = typeof value === 'number' ? Math.round(value) : -1;
      return Number.isSafeInteger(whole) && whole >= 0 ? whole : null;
    }
    case 'date':
      return typeof value === 'string' && patterns.matches(patterns.DATE_LIKE, value) ? value : null;
    case 'text':
      return typeof value === 'string' && patterns.matches(patterns.LINE, value)
        ? Array.from(value).slice(0, patterns.DEFAULT_LENGTH.short_text).join('')
        : null;
  }
}

const CALCULATED_SCHEMA = {
  number: { type: 'number' },
  money: { type: 'integer', minimum: 0, maximum: patterns.MOST_MONEY },
  date: pattern(patterns.DATE_LIKE),
  text: pattern(patterns.LINE, patterns.DEFAULT_LENGTH.short_text),
} as const;

export function registerNumbers(): void {
  registerFieldType('number', {
    label: { vi: 'Số', en: 'Number' },
    group: 'number',
    properties: ['required', 'requiredIf', 'prefill', 'min', 'max'],
    control: 'input',
    cell: true,
    schema: (field) => ({ type: 'number', ...bounds(field) }),
    check: checkNumber,
    read: (field, posted) => reading(field, posted.text(), 'number'),
    format: (_, answer, locale) => plain(answer, locale),
    typed: (_, answer) => ({ value: plain(answer) }),
    from: (_, value) => asNumber(value),
  });
  registerFieldType('money', {
    label: { vi: 'Số tiền', en: 'Money' },
    group: 'number',
    properties: ['required', 'requiredIf', 'prefill', 'min', 'max'],
    control: 'input',
    cell: true,
    schema: (field) => ({
      type: 'integer',
      minimum: Math.max(0, field.min ?? 0),
      maximum: field.max ?? patterns.MOST_MONEY,
    }),
    check: checkMoney,
    read: (field, posted) => reading(field, posted.text(), 'money'),
    format: (_, answer) => (typeof answer === 'number' ? formatMoney(answer) : ''),
    typed: (_, answer) => ({ value: amount(answer) }),
    from: (_, value) => asNumber(value),
  });
  registerFieldType('calculated', {
    label: { vi: 'Giá trị tự tính', en: 'Calculated value' },
    group: 'number',
    properties: ['formula', 'reads'],
    control: 'calculated',
    cell: true,
    schema: (field) => CALCULATED_SCHEMA[field.reads ?? 'number'],
    // Compared after it has been computed anew: what a client sends never comes this far.
    check: (field, answer) =>
      calculated(field, answer) === answer ? [] : [at(field.key, message('answer.kind', { label: field.label }))],
    read: () => nothing,
    format: (field, answer, locale) => {
      if (typeof answer === 'number') return field.reads === 'money' ? formatMoney(answer) : plain(answer, locale);
      if (typeof answer !== 'string') return '';
      return field.reads === 'date' ? formatDate(answer) : answer;
    },
  });
}
