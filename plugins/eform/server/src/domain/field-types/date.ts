import type { Answer, FormField, Text } from '@motcua/cms';
import { isoDate, isRealDate, typedDate, typedMonth } from '../dates';
import { formatDate } from '../format-values';
import { message } from '../messages';
import * as patterns from '../patterns';
import type { FieldError } from '../types';
import type { Posted } from '../posted';
import {
  at,
  missingText,
  nothing,
  pattern,
  registerFieldType,
  unreadable,
  type Given,
  type Reading,
} from './field-type';

type Precision = NonNullable<FormField['precision']>;
const precisionOf = (field: FormField): Precision => field.precision ?? 'day';

/** The parts that a date of this precision is typed in, in the order in which Vietnamese write them. */
export const datePartsOf = (field: FormField): readonly ('day' | 'month' | 'year')[] =>
  (({ day: ['day', 'month', 'year'], month: ['month', 'year'], year: ['year'] }) as const)[precisionOf(field)];

const unreadableText = (field: FormField): Text =>
  message(
    ({ day: 'date.unreadable', month: 'month.unreadable', year: 'year.unreadable' } as const)[precisionOf(field)],
    { label: field.label },
  );

function isDate(field: FormField, answer: string): boolean {
  switch (precisionOf(field)) {
    case 'day':
      return isRealDate(answer);
    case 'month':
      return patterns.matches(patterns.MONTH, answer);
    case 'year':
      return patterns.matches(patterns.YEAR, answer);
  }
}

/** The date that its parts make, or null. */
function joined(
  field: FormField,
  { day, month, year }: Readonly<Record<'day' | 'month' | 'year', string>>,
): string | null {
  if (!/^\d{4}$/.test(year)) return null;
  switch (precisionOf(field)) {
    case 'day':
      return /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month)
        ? isoDate(Number(year), Number(month), Number(day))
        : null;
    case 'month':
      return typedMonth(`${month}/${year}`);
    case 'year':
      return isDate(field, year) ? year : null;
  }
}

/** One text as a person or a register writes it; a register's whole date answers a field that asks for less. */
function whole(field: FormField, text: string): string | null {
  const precision = precisionOf(field);
  const day = typedDate(text);
  if (precision === 'day') return day;
  const month = day?.slice(0, 7) ?? typedMonth(text);
  if (precision === 'month') return month;
  return month?.slice(0, 4) ?? (isDate(field, text) ? text : null);
}

function read(field: FormField, posted: Posted): Reading {
  const typed = posted.text();
  if (typed !== '') {
    const date = whole(field, typed);
    return date === null ? unreadable(field, { value: typed }, unreadableText(field)) : { answer: date };
  }
  const raw = { day: posted.text('day'), month: posted.text('month'), year: posted.text('year') };
  if (datePartsOf(field).every((part) => raw[part] === '')) return nothing;
  const date = joined(field, raw);
  return date === null ? unreadable(field, raw, unreadableText(field)) : { answer: date };
}

function check(field: FormField, answer: Given): readonly FieldError[] {
  return typeof answer === 'string' && isDate(field, answer) ? [] : [at(field.key, unreadableText(field))];
}

/** A month or a year of today counts as past and as future: it holds today. */
function beyond(field: FormField, answer: Answer, today: string): readonly FieldError[] {
  if (typeof answer !== 'string') return [];
  const now = today.slice(0, answer.length);
  const { key, label } = field;
  if (field.when === 'past' && answer > now) return [at(key, message('date.past', { label }))];
  if (field.when === 'future' && answer < now) return [at(key, message('date.future', { label }))];
  return [];
}

export function registerDates(): void {
  registerFieldType('date', {
    label: { vi: 'Ngày, tháng, năm', en: 'Date' },
    group: 'number',
    properties: ['required', 'requiredIf', 'prefill', 'precision', 'when'],
    control: 'date',
    cell: true,
    schema: (field) =>
      ({
        day: { type: 'string', format: 'date', pattern: patterns.DATE_YEAR },
        month: pattern(patterns.MONTH),
        year: pattern(patterns.YEAR),
      })[precisionOf(field)],
    check,
    beyond: (field, answer, _, today) => beyond(field, answer, today),
    read,
    format: (_, answer) => (typeof answer === 'string' ? formatDate(answer) : ''),
    typed: (_, answer) => {
      const [year = '', month = '', day = ''] = typeof answer === 'string' ? answer.split('-') : [];
      return { day, month, year };
    },
    from: (field, value) => (typeof value === 'string' ? whole(field, value.trim()) : null),
    firstPart: (field) => datePartsOf(field)[0] ?? 'year',
    missing: (field) =>
      precisionOf(field) === 'day' || field.label.vi.endsWith('?') ? missingText('date')(field) : unreadableText(field),
  });
}
