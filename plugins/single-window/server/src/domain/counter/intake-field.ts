/** A form as the counter's page draws it: every control is a line, a list, a choice, or parts of these. Pure. */
import type { ComputedFee, DossierComponent, Locale, Text } from '@motcua/cms';
import {
  communesOf,
  communesOfToday,
  datePartsOf,
  oldCommunesOf,
  oldDistrictsOf,
  oldProvinces,
  provinces,
  type FieldView,
  type StepView,
} from '@motcua/plugin-eform';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One input; `name` is what is sent. */
interface IntakePart {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** A list to choose from; else a line to type. */
  readonly options: readonly Choice[] | null;
  readonly size: 'short' | 'middle' | 'long';
  readonly numeric: boolean;
  /** The other parts depend on it. */
  readonly asks: boolean;
}

export interface IntakeField {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly draw: 'parts' | 'text' | 'radios' | 'checkboxes' | 'notice' | 'calculated' | 'paper' | 'group' | 'rows';
  readonly label: string;
  readonly hint: string | null;
  readonly required: boolean;
  readonly error: string | null;
  /** As people read it. */
  readonly text: string;
  readonly parts: readonly IntakePart[];
  readonly options: readonly (Choice & { readonly selected: boolean })[];
  /** Which register gave the value, and when; null where it was typed. */
  readonly source: { readonly name: string; readonly at: string; readonly changed: boolean } | null;
  readonly fields: readonly IntakeField[];
  readonly rows: readonly {
    readonly index: number;
    readonly title: string;
    readonly canRemove: boolean;
    readonly fields: readonly IntakeField[];
  }[];
  readonly addLabel: string | null;
}

export interface IntakeStep {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly IntakeField[];
}

/** All that the page shows of a procedure under way. */
export interface Intake {
  readonly procedure: {
    readonly code: string;
    readonly name: Text;
    readonly plainName: Text;
    readonly version: number;
  };
  readonly agency: { readonly code: string; readonly name: string } | null;
  /** Another unit decides. */
  readonly elsewhere: boolean;
  /** The communes to choose from, where one decides. */
  readonly communes: readonly { readonly code: string; readonly name: string }[];
  readonly steps: readonly IntakeStep[];
  readonly errors: readonly { readonly href: string; readonly text: string }[];
  readonly components: readonly DossierComponent[];
  readonly fee: ComputedFee;
  readonly limit: string | null;
  /** Cases of the limit that no answer tells. */
  readonly limitCases: readonly string[];
  readonly promisedAt: string | null;
  readonly explanation: readonly Text[];
}

const WORDS = {
  day: { vi: 'ngày', en: 'day' },
  month: { vi: 'tháng', en: 'month' },
  year: { vi: 'năm', en: 'year' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  detail: { vi: 'Số nhà, đường, thôn', en: 'House, street, hamlet' },
  oldProvince: { vi: 'Tỉnh cũ', en: 'Former province' },
  oldDistrict: { vi: 'Huyện cũ', en: 'Former district' },
  oldCommune: { vi: 'Xã cũ', en: 'Former commune' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  number: { vi: 'Số tài khoản', en: 'Account number' },
  holder: { vi: 'Chủ tài khoản', en: 'Holder' },
  sheet: { vi: 'Tờ bản đồ', en: 'Map sheet' },
  plot: { vi: 'Số thửa', en: 'Plot' },
  lat: { vi: 'Vĩ độ', en: 'Latitude' },
  lng: { vi: 'Kinh độ', en: 'Longitude' },
} as const satisfies Record<string, Text>;

/** What an address starts from. */
const HOME_PROVINCE = '25';

const NUMERIC = new Set(['personal_number', 'enterprise_code', 'phone', 'money', 'number', 'integer']);
const SHORT = new Set(['number', 'integer', 'time']);

const coded = (list: readonly { readonly code: string; readonly name: string }[]): readonly Choice[] =>
  list.map(({ code, name }) => ({ value: code, label: name }));
const named = (list: readonly string[]): readonly Choice[] => list.map((name) => ({ value: name, label: name }));

type PartMore = Partial<Pick<IntakePart, 'options' | 'size' | 'numeric' | 'asks' | 'value'>>;

function addressParts(field: FieldView, part: (name: keyof typeof WORDS, more?: PartMore) => IntakePart): IntakePart[] {
  const { raw } = field;
  if (field.definition.map !== 'old') {
    const province = raw['province'] || HOME_PROVINCE;
    return [
      part('province', { options: coded(provinces()), value: province, asks: true }),
      part('commune', { options: coded(communesOf(province)) }),
      part('detail', { size: 'long' }),
    ];
  }
  const old = {
    province: raw['oldProvince'] ?? '',
    district: raw['oldDistrict'] ?? '',
    commune: raw['oldCommune'] ?? '',
  };
  const today = communesOfToday(old);
  return [
    part('oldProvince', { options: named(oldProvinces()), asks: true }),
    part('oldDistrict', { options: named(oldDistrictsOf(old.province)), asks: true }),
    part('oldCommune', { options: named(oldCommunesOf(old.province, old.district)), asks: true }),
    ...(today.length > 1 ? [part('commune', { options: coded(today) })] : []),
    part('detail', { size: 'long' }),
  ];
}

function partsOf(field: FieldView, locale: Locale): readonly IntakePart[] {
  const options = field.options.map(({ value, label }) => ({ value, label }));
  const whole = (more: PartMore = {}): IntakePart => ({
    id: field.id,
    name: field.name,
    label: field.label,
    value: field.raw['value'] ?? '',
    options: null,
    size: SHORT.has(field.type) ? 'short' : 'long',
    numeric: NUMERIC.has(field.type),
    asks: false,
    ...more,
  });
  const part = (name: keyof typeof WORDS, more: PartMore = {}): IntakePart => ({
    ...whole(),
    id: `${field.id}-${name}`,
    name: `${field.name}[${name}]`,
    label: WORDS[name][locale],
    value: field.raw[name] ?? '',
    size: 'middle',
    numeric: false,
    ...more,
  });
  switch (field.control) {
    case 'select': {
      const chosen = field.options.find((option) => option.selected)?.value ?? '';
      return [whole({ options, value: chosen, asks: true })];
    }
    case 'date':
      return datePartsOf(field.definition).map((name) => part(name, { size: 'short', numeric: true }));
    case 'address':
      return addressParts(field, part);
    case 'bank_account':
      return [part('bank', { options }), part('number', { numeric: true }), part('holder', { size: 'long' })];
    case 'land_parcel':
      return [part('sheet'), part('plot'), part('lat'), part('lng')].map((one) => ({ ...one, size: 'short' as const }));
    default:
      return [whole()];
  }
}

function drawnAs(field: FieldView): IntakeField['draw'] {
  switch (field.control) {
    case 'textarea':
      return 'text';
    case 'radios':
      return 'radios';
    case 'checkboxes':
    case 'declaration':
      return 'checkboxes';
    case 'notice':
      return 'notice';
    case 'calculated':
      return 'calculated';
    case 'file':
      return 'paper';
    case 'table':
      return 'rows';
    case 'section':
      return field.definition.repeat ? 'rows' : 'group';
    default:
      return 'parts';
  }
}

const SOURCES: Readonly<Record<string, Text>> = {
  population: { vi: 'CSDL dân cư', en: 'population register' },
  account: { vi: 'tài khoản', en: 'account' },
  business: { vi: 'CSDL doanh nghiệp', en: 'business register' },
  vault: { vi: 'kho dữ liệu', en: 'data vault' },
  earlier_dossier: { vi: 'hồ sơ trước', en: 'an earlier dossier' },
};

/** A field of the compiled form's rendering model, for the page. */
function intakeField(field: FieldView, locale: Locale): IntakeField {
  const { provenance } = field;
  const draw = drawnAs(field);
  const asked = draw === 'parts' || draw === 'text';
  const choices =
    field.control === 'declaration'
      ? [{ value: 'yes', label: field.label, selected: field.value === true }]
      : field.options;
  return {
    key: field.key,
    id: field.id,
    name: field.name,
    draw,
    label: field.label,
    hint: field.hint,
    required: field.required,
    error: field.error,
    text: field.text,
    parts: asked ? partsOf(field, locale) : [],
    options: draw === 'radios' || draw === 'checkboxes' ? choices : [],
    source: provenance
      ? {
          name: SOURCES[provenance.source]?.[locale] ?? provenance.source,
          at: provenance.at,
          changed: provenance.contested !== undefined,
        }
      : null,
    fields: field.fields.map((inner) => intakeField(inner, locale)),
    rows: field.rows.map(({ fields, ...row }) => ({
      ...row,
      fields: fields.map((inner) => intakeField(inner, locale)),
    })),
    addLabel: field.canAdd ? field.addLabel : null,
  };
}

export const intakeStep = (step: StepView, locale: Locale): IntakeStep => ({
  key: step.key,
  title: step.title,
  fields: step.fields.map((field) => intakeField(field, locale)),
});
