/** Forms that this room's tests try. */
import type { FieldType, FormDefinition, FormField, Repeat } from '@motcua/cms';

export const text = (words: string) => ({ vi: words, en: words });
export const TODAY = '2026-11-25';

export const field = (key: string, type: FieldType, more: Partial<FormField> = {}): FormField => ({
  key,
  type,
  label: text(key),
  ...more,
});
export const form = (fields: readonly FormField[], rest: Partial<FormDefinition> = {}): FormDefinition => ({
  key: 'trial',
  title: text('Thử'),
  steps: [{ key: 'one', title: text('Một'), fields }],
  ...rest,
});
export const rows = (fields: readonly FormField[], repeat: Repeat = {}): FormField =>
  field('members', 'section', { label: text('Thành viên'), repeat, fields });

export const options = [
  { value: 'a', label: text('A') },
  { value: 'b', label: text('B') },
];
export const everyType: readonly FormField[] = [
  field('shortText', 'short_text', { maxLength: 10 }),
  field('longText', 'long_text'),
  field('number', 'number', { min: 1, max: 20 }),
  field('money', 'money', { min: 1000 }),
  field('date', 'date'),
  field('month', 'date', { precision: 'month' }),
  field('year', 'date', { precision: 'year' }),
  field('time', 'time'),
  field('radio', 'radio', { options }),
  field('select', 'select', { options }),
  field('checkboxes', 'checkboxes', { options, max: 2 }),
  field('yesNo', 'yes_no'),
  field('fullName', 'full_name'),
  field('personalNumber', 'personal_number'),
  field('enterpriseCode', 'enterprise_code'),
  field('phone', 'phone'),
  field('email', 'email'),
  field('bankAccount', 'bank_account'),
  field('address', 'address'),
  field('oldAddress', 'address', { map: 'old' }),
  field('country', 'country'),
  field('nationality', 'nationality'),
  field('ethnicGroup', 'ethnic_group'),
  field('landParcel', 'land_parcel'),
  field('paper', 'file', { component: 'deed', max: 2 }),
  field('declaration', 'declaration'),
];
