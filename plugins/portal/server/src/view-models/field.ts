import type { FieldType, Locale, Provenance } from '@motcua/cms';
import { communesOf, provinces, type FieldView } from '@motcua/plugin-eform';
import { moment } from '../domain/format';
import { translate } from '../domain/locale';

/** Phú Thọ: what an address starts from. */
const HOME_PROVINCE = '25';

const CONTROLS: Partial<Readonly<Record<FieldType, string>>> = {
  notice: 'notice',
  long_text: 'textarea',
  select: 'select',
  nationality: 'select',
  ethnic_group: 'select',
  radio: 'radios',
  yes_no: 'radios',
  checkboxes: 'checkboxes',
  declaration: 'declaration',
  date: 'date',
  address: 'address',
};

const INPUTS: Partial<
  Readonly<
    Record<FieldType, { readonly inputType?: string; readonly inputMode?: string; readonly autocomplete?: string }>
  >
> = {
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
  if (provenance.contested) return translate(locale, 'form.changed');
  return translate(locale, `form.${provenance.source}`, { at: moment(provenance.at) });
}

const DATE_PARTS = ['day', 'month', 'year'] as const;

function items(field: FieldView, locale: Locale): readonly object[] {
  const options = field.options.map(({ value, label, selected }) => ({
    value,
    text: label,
    checked: selected,
    selected,
  }));
  switch (CONTROLS[field.type]) {
    case 'select':
      return [
        { value: '', text: translate(locale, 'form.choose'), selected: !options.some((option) => option.selected) },
        ...options,
      ];
    case 'declaration':
      return [{ value: 'yes', text: field.label, checked: field.value === true }];
    case 'date':
      return DATE_PARTS.map((part) => ({
        id: `${field.id}-${part}`,
        name: `${field.key}[${part}]`,
        label: translate(locale, `date.${part}`),
        value: field.raw[part] ?? '',
        classes: `${part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2'}${field.error ? ' govuk-input--error' : ''}`,
      }));
    // The first choice carries the field's id, so that the error summary leads to it.
    default:
      return options.map((option, index) => ({
        ...option,
        id: index === 0 ? field.id : `${field.id}-${String(index + 1)}`,
      }));
  }
}

function places(field: FieldView, locale: Locale) {
  const province = field.raw['province'] || HOME_PROVINCE;
  const commune = field.raw['commune'] ?? '';
  const choose = { value: '', text: translate(locale, 'form.choose'), selected: commune === '' };
  return {
    provinces: provinces().map(({ code, name }) => ({ value: code, text: name, selected: code === province })),
    communes: [
      choose,
      ...communesOf(province).map(({ code, name }) => ({ value: code, text: name, selected: code === commune })),
    ],
  };
}

/** A label that says itself that the field may stay empty. */
const SAYS_OPTIONAL = /\((nếu có|if any)\)/i;

/** A field as the templates draw it: which control, with what in it. */
export function fieldView(field: FieldView, locale: Locale) {
  const told = field.type === 'notice' || field.type === 'declaration';
  return {
    ...field,
    control: CONTROLS[field.type] ?? 'input',
    caption:
      field.required || told || SAYS_OPTIONAL.test(field.label)
        ? field.label
        : translate(locale, 'form.optional', { label: field.label }),
    items: items(field, locale),
    source: sourceText(field.provenance, locale),
    inputType: 'text',
    inputMode: undefined,
    ...INPUTS[field.type],
    ...(field.type === 'address' ? places(field, locale) : {}),
  };
}
