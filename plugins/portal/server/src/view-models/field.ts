import type { Locale, Provenance } from '@motcua/cms';
import { datePartsOf, type Control, type FieldView } from '@motcua/plugin-eform';
import { moment } from '../domain/format';
import { translate } from '../domain/locale';
import { asksReason } from '../domain/provenance';
import { placesOf } from './places';

interface Input {
  readonly inputType?: string;
  readonly inputMode?: string;
  readonly autocomplete?: string;
}

const INPUTS: Partial<Readonly<Record<string, Input>>> = {
  phone: { inputType: 'tel', autocomplete: 'tel' },
  email: { inputType: 'email', autocomplete: 'email' },
  personal_number: { inputMode: 'numeric', autocomplete: 'off' },
  enterprise_code: { inputMode: 'numeric', autocomplete: 'off' },
  money: { inputMode: 'numeric' },
  number: { inputMode: 'decimal' },
};

/** `Lấy từ CSDL quốc gia về dân cư, 05/12/2026 14:30` */
export function sourceText(provenance: Provenance | null, locale: Locale): string | null {
  if (!provenance) return null;
  const source = translate(locale, `source.${provenance.source}`);
  return provenance.contested
    ? translate(locale, 'form.changed', { source })
    : translate(locale, 'form.known', { source, at: moment(provenance.at) });
}

/** From this many options on a list can be searched. */
const LONG_LIST = 12;

const errorClass = (wrong: boolean, kind: 'input' | 'select'): string => (wrong ? ` govuk-${kind}--error` : '');

const dateItems = (field: FieldView, locale: Locale): readonly object[] =>
  datePartsOf(field.definition).map((part) => ({
    id: `${field.id}-${part}`,
    name: `${field.name}[${part}]`,
    label: translate(locale, `date.${part}`),
    value: field.raw[part] ?? '',
    classes: `${part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2'}${errorClass(field.error !== null, 'input')}`,
  }));

function selectItems(field: FieldView, chosen: string | undefined, locale: Locale): readonly object[] {
  const options = field.options.map(({ value, label, selected }) => ({
    value,
    text: label,
    selected: chosen === undefined ? selected : value === chosen,
  }));
  return [
    { value: '', text: translate(locale, 'form.choose'), selected: !options.some((option) => option.selected) },
    ...options,
  ];
}

/** The first choice carries the field's id, so that the error summary leads to it. */
const choiceItems = (field: FieldView): readonly object[] =>
  field.options.map(({ value, label, selected }, index) => ({
    value,
    text: label,
    checked: selected,
    id: index === 0 ? field.id : `${field.id}-${String(index + 1)}`,
  }));

function items(field: FieldView, locale: Locale): readonly object[] {
  switch (field.control) {
    case 'select':
      return selectItems(field, undefined, locale);
    case 'bank_account':
      return selectItems(field, field.raw['bank'] ?? '', locale);
    case 'declaration':
      return [{ value: 'yes', text: field.label, checked: field.value === true }];
    case 'date':
      return dateItems(field, locale);
    default:
      return choiceItems(field);
  }
}

/** Files that are there already, each with a button to take it away. */
const filesOf = (field: FieldView): readonly { readonly file: string; readonly name: string }[] =>
  Array.isArray(field.value)
    ? field.value.flatMap((item: unknown) =>
        typeof item === 'object' && item !== null && 'file' in item && 'name' in item
          ? [{ file: String(item.file), name: String(item.name) }]
          : [],
      )
    : [];

/** A label that says itself that the field may stay empty. */
const SAYS_OPTIONAL = /\((nếu có|if any)\)/i;
const UNASKED: readonly Control[] = ['notice', 'declaration', 'calculated', 'section'];

const caption = (field: FieldView, locale: Locale): string =>
  field.required || UNASKED.includes(field.control) || SAYS_OPTIONAL.test(field.label)
    ? field.label
    : translate(locale, 'form.optional', { label: field.label });

/** Where the applicant says why a register is wrong. Open once the value differs; before that for the script to open. */
function reasonOf(field: FieldView, unexplained: ReadonlySet<string>, locale: Locale) {
  const { provenance } = field;
  if (!asksReason(provenance)) return null;
  return {
    id: `${field.id}-reason`,
    name: `_reason[${field.key}]`,
    value: provenance?.contested?.reason ?? '',
    open: provenance?.contested !== undefined,
    given: field.given,
    error: unexplained.has(field.key) ? translate(locale, 'form.reasonMissing', { label: field.label }) : null,
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** A field as the templates draw it: which control, with what in it. */
export function fieldView(field: FieldView, locale: Locale, unexplained: ReadonlySet<string> = NOBODY): object {
  return {
    ...field,
    repeats: field.control === 'table' || (field.control === 'section' && field.definition.repeat !== undefined),
    caption: caption(field, locale),
    columns: (field.definition.fields ?? []).map(({ label }) => label[locale]),
    items: items(field, locale),
    search: field.options.length > LONG_LIST ? translate(locale, 'form.search') : null,
    source: sourceText(field.provenance, locale),
    reason: reasonOf(field, unexplained, locale),
    inputType: 'text',
    inputMode: undefined,
    ...INPUTS[field.type],
    ...(field.control === 'address' ? placesOf(field, locale) : {}),
    ...(field.control === 'file' ? { files: filesOf(field) } : {}),
    fields: field.fields.map((inner) => fieldView(inner, locale, unexplained)),
    rows: field.rows.map((row) => ({
      ...row,
      fields: row.fields.map((inner) => fieldView(inner, locale, unexplained)),
    })),
  };
}

/** All fields of a page that ask something, those in sections and rows included. */
export const askedFields = (fields: readonly FieldView[]): readonly FieldView[] =>
  fields.flatMap((field) =>
    field.fields.length > 0 || field.rows.length > 0
      ? askedFields([...field.fields, ...field.rows.flatMap((row) => row.fields)])
      : [field],
  );
