import type { Answer, FormField, Locale } from '@motcua/cms';
import { fieldType, isRecord } from './field-types';
import { hasRows } from './field-types/structure';
import type { Slot } from './prepare';

/** An answer as people read it, plain text: dates `05/12/2026`, money `50.000 đồng`, codes by their names. Empty when there is none. */
export function formatAnswer(field: FormField, answer: Answer | undefined, locale: Locale): string {
  if (answer === null || answer === undefined) return '';
  if (hasRows(field)) return formatRows(field, answer, locale);
  const type = fieldType(field.type);
  if (type.format) return type.format(field, answer, locale);
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

export const formatSlot = (slot: Slot, answer: Answer, locale: Locale): string =>
  formatAnswer(slot.field, answer, locale);

/** One row: `Loại cây: Lúa; Diện tích: 500`. */
export const formatRow = (field: FormField, row: Readonly<Record<string, unknown>>, locale: Locale): string =>
  (field.fields ?? [])
    .map((column) => ({ column, text: formatAnswer(column, row[column.key] as Answer, locale) })) // a cell is an answer
    .filter(({ text }) => text !== '')
    .map(({ column, text }) => `${column.label[locale]}: ${text}`)
    .join('; ');

function formatRows(field: FormField, answer: Answer, locale: Locale): string {
  const rows: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return rows
    .filter(isRecord)
    .map((row) => formatRow(field, row, locale))
    .join(' | ');
}
