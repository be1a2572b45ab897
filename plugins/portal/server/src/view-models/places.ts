import type { Locale } from '@motcua/cms';
import {
  communesOf,
  communesOfToday,
  findProvince,
  oldCommunesOf,
  oldDistrictsOf,
  oldProvinces,
  provinces,
  type FieldView,
} from '@motcua/plugin-eform';
import { translate } from '../domain/locale';

/** Phú Thọ: what an address starts from. */
const HOME_PROVINCE = '25';

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly selected: boolean;
}

const choose = (selected: boolean, locale: Locale): Choice => ({
  value: '',
  text: translate(locale, 'form.choose'),
  selected,
});

const named = (names: readonly string[], chosen: string, locale: Locale): readonly Choice[] => [
  choose(!names.includes(chosen), locale),
  ...names.map((name) => ({ value: name, text: name, selected: name === chosen })),
];

const coded = (
  list: readonly { readonly code: string; readonly name: string }[],
  chosen: string,
  locale: Locale,
): readonly Choice[] => [
  choose(!list.some(({ code }) => code === chosen), locale),
  ...list.map(({ code, name }) => ({ value: code, text: name, selected: code === chosen })),
];

/** Three lists of the old map, and what the commune has become; a choice where it was divided. */
function oldPlaces({ raw }: FieldView, locale: Locale) {
  const old = {
    province: raw['oldProvince'] ?? '',
    district: raw['oldDistrict'] ?? '',
    commune: raw['oldCommune'] ?? '',
  };
  const today = communesOfToday(old);
  const [only] = today;
  return {
    map: 'old',
    oldProvinces: named(oldProvinces(), old.province, locale),
    oldDistricts: named(oldDistrictsOf(old.province), old.district, locale),
    oldCommunes: named(oldCommunesOf(old.province, old.district), old.commune, locale),
    communes: today.length > 1 ? coded(today, raw['commune'] ?? '', locale) : [],
    today:
      today.length === 1 && only !== undefined
        ? translate(locale, 'address.today', { place: `${only.name}, ${findProvince(only.province)?.name ?? ''}` })
        : null,
  };
}

/** The lists that an address is chosen from. */
export function placesOf(field: FieldView, locale: Locale) {
  if (field.definition.map === 'old') return oldPlaces(field, locale);
  const province = field.raw['province'] || HOME_PROVINCE;
  return {
    map: 'two_tier',
    provinces: provinces().map(({ code, name }) => ({ value: code, text: name, selected: code === province })),
    communes: coded(communesOf(province), field.raw['commune'] ?? '', locale),
    today: null,
  };
}
