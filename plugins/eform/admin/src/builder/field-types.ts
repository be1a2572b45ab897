/** What the builder knows of each field type: where it stands in the menu, which attributes it has, how conditions compare it. */
import type { FieldType, Text } from '@motcua/cms';
import type { Operator } from './conditions';
import type { Node } from './tree';

export type TypeGroup = 'text' | 'number' | 'choice' | 'person' | 'paper' | 'told' | 'structure' | 'other';
export type Attribute =
  | 'required'
  | 'requiredIf'
  | 'options'
  | 'min'
  | 'max'
  | 'maxLength'
  | 'when'
  | 'precision'
  | 'map'
  | 'repeat'
  | 'formula'
  | 'reads'
  | 'component'
  | 'use'
  | 'prefill';
export type Comparing = 'text' | 'number' | 'date' | 'choice' | 'choices' | 'boolean' | 'address' | 'none';

export interface FieldTypeInfo {
  readonly group: TypeGroup;
  readonly attributes: readonly Attribute[];
  readonly compares: Comparing;
  /** What a new field of the type brings besides its key and label. */
  readonly initial?: Partial<Node>;
}

const asked = ['required', 'requiredIf', 'prefill'] as const;
const option = (value: string, vi: string, en: string) => ({ value, label: { vi, en } });
const options = [option('a', 'Lựa chọn 1', 'Option 1'), option('b', 'Lựa chọn 2', 'Option 2')];

const TYPES: Readonly<Record<string, FieldTypeInfo>> = {
  short_text: { group: 'text', attributes: [...asked, 'maxLength'], compares: 'text' },
  long_text: { group: 'text', attributes: [...asked, 'maxLength'], compares: 'text' },
  number: { group: 'number', attributes: [...asked, 'min', 'max'], compares: 'number' },
  money: { group: 'number', attributes: [...asked, 'min', 'max'], compares: 'number' },
  date: { group: 'number', attributes: [...asked, 'when', 'precision'], compares: 'date' },
  time: { group: 'number', attributes: asked, compares: 'text' },
  radio: { group: 'choice', attributes: [...asked, 'options'], compares: 'choice', initial: { options } },
  select: { group: 'choice', attributes: [...asked, 'options'], compares: 'choice', initial: { options } },
  checkboxes: {
    group: 'choice',
    attributes: [...asked, 'options', 'min', 'max'],
    compares: 'choices',
    initial: { options },
  },
  yes_no: { group: 'choice', attributes: asked, compares: 'boolean' },
  full_name: { group: 'person', attributes: [...asked, 'maxLength'], compares: 'text' },
  personal_number: { group: 'person', attributes: asked, compares: 'text' },
  enterprise_code: { group: 'person', attributes: asked, compares: 'text' },
  phone: { group: 'person', attributes: asked, compares: 'text' },
  email: { group: 'person', attributes: asked, compares: 'text' },
  address: { group: 'person', attributes: [...asked, 'map'], compares: 'address' },
  land_parcel: { group: 'person', attributes: asked, compares: 'address' },
  bank_account: { group: 'person', attributes: asked, compares: 'address' },
  country: { group: 'person', attributes: asked, compares: 'text' },
  nationality: { group: 'person', attributes: asked, compares: 'text' },
  ethnic_group: { group: 'person', attributes: asked, compares: 'text' },
  calculated: { group: 'number', attributes: ['formula', 'reads'], compares: 'number', initial: { formula: 0 } },
  file: { group: 'paper', attributes: ['required', 'requiredIf', 'component', 'max'], compares: 'address' },
  notice: { group: 'told', attributes: [], compares: 'none' },
  declaration: { group: 'told', attributes: ['required'], compares: 'boolean', initial: { required: true } },
  section: { group: 'structure', attributes: ['repeat', 'use'], compares: 'none', initial: { fields: [] } },
  table: {
    group: 'structure',
    attributes: ['required', 'requiredIf', 'repeat'],
    compares: 'none',
    initial: { fields: [], repeat: { max: 10 } },
  },
};

/** A type that another plugin registered is edited by what every question has. */
const OTHER: FieldTypeInfo = { group: 'other', attributes: asked, compares: 'text' };

export const typeInfo = (type: string): FieldTypeInfo => TYPES[type] ?? OTHER;
export const GROUPS: readonly TypeGroup[] = [
  'text',
  'number',
  'choice',
  'person',
  'paper',
  'told',
  'structure',
  'other',
];

/** The types of a group, of those that the server knows: its own plugins may have brought more. */
export const typesOf = (group: TypeGroup, known: readonly FieldType[]): readonly FieldType[] => {
  const order = Object.keys(TYPES);
  const place = (type: string): number => (type in TYPES ? order.indexOf(type) : order.length);
  return known.filter((type) => typeInfo(type).group === group).sort((a, b) => place(a) - place(b));
};

const camel = (type: string): string => type.replace(/[_:](\w)/g, (_, letter: string) => letter.toUpperCase());

/** A new field; its key is made free when it is put in. */
export const newField = (type: FieldType, label: Text): Node => ({
  key: camel(type),
  type,
  label,
  ...typeInfo(type).initial,
});

/** Keys that were made from a type or for a step, and not yet chosen by a label or a person. */
export const isMadeKey = (key: string, type: string): boolean => new RegExp(`^${camel(type)}\\d*$`).test(key);

const WORDS = 5;
/** `Họ và tên mẹ` → `hoVaTenMe`: a key of an editor's own words; null when the label has no letters. */
export function keyFromLabel(label: string): string | null {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const key = (words ?? [])
    .slice(0, WORDS)
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^\d+/, '');
  return key === '' ? null : key.charAt(0).toLowerCase() + key.slice(1);
}

const OPERATORS: Readonly<Record<Comparing, readonly Operator[]>> = {
  text: ['is', 'isNot', 'answered', 'unanswered'],
  number: ['is', 'isNot', 'less', 'atMost', 'more', 'atLeast', 'answered', 'unanswered'],
  date: ['is', 'less', 'atMost', 'more', 'atLeast', 'yearsAtLeast', 'yearsBelow', 'answered', 'unanswered'],
  choice: ['is', 'isNot', 'oneOf', 'answered', 'unanswered'],
  choices: ['includes', 'lacks', 'answered', 'unanswered'],
  boolean: ['is', 'answered', 'unanswered'],
  address: ['answered', 'unanswered'],
  none: [],
};
export const operatorsOf = (comparing: Comparing): readonly Operator[] => OPERATORS[comparing];
