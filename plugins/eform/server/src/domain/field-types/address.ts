import type { Address, Answer, FormField } from '@motcua/cms';
import { communesOfToday, findCommune, findProvince } from '../address-book';
import { message } from '../messages';
import * as patterns from '../patterns';
import type { Posted } from '../posted';
import type { FieldError } from '../types';
import { at, isRecord, pattern, registerFieldType, type Given, type Reading, type Schema } from './field-type';
import { checkText } from './text';

const PARTS = ['province', 'commune', 'detail'] as const;
const OLD_PARTS = ['province', 'district', 'commune'] as const;
const OLD_LENGTH = 100;

const isOld = (field: FormField): boolean => field.map === 'old';
const isAddress = (answer: Answer): answer is Address => isRecord(answer) && 'commune' in answer;

const objectOf = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

function schema(field: FormField): Schema {
  const line = pattern(patterns.LINE, OLD_LENGTH);
  return objectOf({
    province: pattern(patterns.PROVINCE),
    commune: pattern(patterns.COMMUNE),
    detail: pattern(patterns.LINE, patterns.DEFAULT_LENGTH.detail),
    ...(isOld(field) ? { old: objectOf({ province: line, district: line, commune: line }) } : {}),
  });
}

const onlyParts = (value: Readonly<Record<string, unknown>>, parts: readonly string[]): boolean =>
  Object.keys(value).every((part) => parts.includes(part));

function checkOld(field: FormField, old: Given): readonly FieldError[] {
  const { key, label } = field;
  if (!isRecord(old) || !onlyParts(old, OLD_PARTS)) return [at(key, message('answer.kind', { label }))];
  return OLD_PARTS.filter((part) => checkText(label, old[part], patterns.LINE, OLD_LENGTH) !== null).map((part) =>
    at(`${key}.${OLD_NAMES[part]}`, message(`required.address.old.${part}`, { label })),
  );
}
const OLD_NAMES = { province: 'oldProvince', district: 'oldDistrict', commune: 'oldCommune' } as const;

/** Province and commune of today; of an old address they are not typed but found, or chosen where the old commune was divided. */
function checkToday(field: FormField, province: Given, commune: Given, old: Given): readonly FieldError[] {
  const { key, label } = field;
  const fits = (value: Given, expression: string): boolean =>
    typeof value === 'string' && patterns.matches(expression, value);
  const missing = message('required.address.commune', { label });
  if (isOld(field)) {
    if (fits(province, patterns.PROVINCE) && fits(commune, patterns.COMMUNE)) return [];
    const divided = communesOfToday(old as NonNullable<Address['old']>).length > 1; // its texts were checked before
    return [divided ? at(`${key}.commune`, missing) : at(`${key}.oldCommune`, message('address.old'))];
  }
  return [
    ...(fits(province, patterns.PROVINCE)
      ? []
      : [at(`${key}.province`, message('required.address.province', { label }))]),
    ...(fits(commune, patterns.COMMUNE) ? [] : [at(`${key}.commune`, missing)]),
  ];
}

function check(field: FormField, answer: Given): readonly FieldError[] {
  const { key, label } = field;
  if (!isRecord(answer) || !onlyParts(answer, isOld(field) ? [...PARTS, 'old'] : PARTS))
    return [at(key, message('answer.kind', { label }))];
  const { province, commune, detail } = answer;
  const errors: FieldError[] = isOld(field) ? [...checkOld(field, answer['old'])] : [];
  // The places of today follow from the old ones: what is missing there has been told already.
  if (errors.length === 0) errors.push(...checkToday(field, province, commune, answer['old']));
  const problem =
    typeof detail !== 'string' || detail.trim() === ''
      ? message('required.address.detail', { label })
      : checkText(label, detail, patterns.LINE, patterns.DEFAULT_LENGTH.detail);
  return problem === null ? errors : [...errors, at(`${key}.detail`, problem)];
}

/** A commune must lie in the province chosen, and be one that the old commune has become: the map is too large for a schema. */
function beyond(field: FormField, answer: Answer): readonly FieldError[] {
  if (!isAddress(answer)) return [];
  if (findCommune(answer.commune)?.province !== answer.province)
    return [at(`${field.key}.commune`, message('address.commune'))];
  if (answer.old === undefined) return [];
  return communesOfToday(answer.old).some((commune) => commune.code === answer.commune)
    ? []
    : [at(`${field.key}.oldCommune`, message('address.old'))];
}

function read(field: FormField, posted: Posted): Reading {
  const raw = { province: posted.text('province'), commune: posted.text('commune'), detail: posted.text('detail') };
  if (!isOld(field)) {
    // A province alone, as the page preselects one, is no answer yet.
    const none = raw.commune === '' && raw.detail === '' && (raw.province === '' || field.required !== true);
    return none ? { answer: null, raw } : { answer: raw, raw };
  }
  const old = {
    province: posted.text('oldProvince'),
    district: posted.text('oldDistrict'),
    commune: posted.text('oldCommune'),
  };
  const typed = { ...raw, oldProvince: old.province, oldDistrict: old.district, oldCommune: old.commune };
  if (raw.detail === '' && OLD_PARTS.every((part) => old[part] === '')) return { answer: null, raw: typed };
  const today = communesOfToday(old);
  const found = today.find((commune) => commune.code === raw.commune) ?? (today.length === 1 ? today[0] : undefined);
  return {
    answer: { province: found?.province ?? '', commune: found?.code ?? '', detail: raw.detail, old },
    raw: typed,
  };
}

function format(answer: Answer): string {
  if (!isAddress(answer)) return '';
  const commune = findCommune(answer.commune)?.name ?? answer.commune;
  const province = findProvince(answer.province)?.name ?? answer.province;
  const today = [answer.detail, commune, province].filter((part) => part !== '').join(', ');
  const { old } = answer;
  return old === undefined ? today : `${today} (${old.commune}, ${old.district}, ${old.province})`;
}

/** A register's record as the three parts; each is checked afterwards. */
function from(field: FormField, value: unknown): Answer {
  if (!isRecord(value) || isOld(field) !== 'old' in value) return null;
  const { province, commune, detail, old } = value;
  const today = { province: String(province), commune: String(commune), detail: String(detail) };
  return isRecord(old)
    ? {
        ...today,
        old: { province: String(old['province']), district: String(old['district']), commune: String(old['commune']) },
      }
    : today;
}

export function registerAddresses(): void {
  registerFieldType('address', {
    label: { vi: 'Địa chỉ', en: 'Address' },
    group: 'place',
    properties: ['required', 'requiredIf', 'prefill', 'map'],
    control: 'address',
    schema,
    check,
    beyond,
    read,
    format: (_, answer) => format(answer),
    typed: (_, answer) => {
      if (!isAddress(answer)) return { province: '', commune: '', detail: '' };
      const { province, commune, detail, old } = answer;
      return {
        ...{ province, commune, detail },
        ...(old && { oldProvince: old.province, oldDistrict: old.district, oldCommune: old.commune }),
      };
    },
    from,
    firstPart: (field) => (isOld(field) ? 'oldProvince' : 'province'),
  });
}
