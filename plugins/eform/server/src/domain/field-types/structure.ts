import type { FormField } from '@motcua/cms';
import { message } from '../messages';
import { at, nothing, registerFieldType } from './field-type';

/** Rows that nobody limited. */
export const MOST_ROWS = 50;

/** Fields whose answer is rows: their own key holds an array, the fields within have no key of their own in the answers. */
export const hasRows = (field: FormField): boolean =>
  field.type === 'table' || (field.type === 'section' && field.repeat !== undefined);

/** A heading with fields that stand in the answers by themselves. */
export const isSection = (field: FormField): boolean => field.type === 'section' && field.repeat === undefined;

export const rowLimits = (field: FormField): { readonly min: number; readonly max: number } => ({
  min: Math.max(field.required === true ? 1 : 0, field.repeat?.min ?? 0),
  max: Math.min(MOST_ROWS, field.repeat?.max ?? MOST_ROWS),
});

export function registerStructure(): void {
  registerFieldType('notice', {
    label: { vi: 'Lời nhắc', en: 'Notice' },
    group: 'told',
    properties: [],
    control: 'notice',
    schema: () => null,
    check: (field) => [at(field.key, message('answer.unknown', { key: field.key }))],
    read: () => nothing,
  });
  // What these two hold is compiled, read and checked as rows or as fields of the step (prepare.ts); they say nothing themselves.
  registerFieldType('section', {
    label: { vi: 'Nhóm câu hỏi', en: 'Section' },
    group: 'structure',
    properties: ['fields', 'repeat', 'use'],
    control: 'section',
    schema: () => null,
    check: () => [],
    read: () => nothing,
  });
  registerFieldType('table', {
    label: { vi: 'Bảng', en: 'Table' },
    group: 'structure',
    properties: ['fields', 'repeat', 'required', 'requiredIf'],
    control: 'table',
    schema: () => null,
    check: () => [],
    read: () => nothing,
  });
}
