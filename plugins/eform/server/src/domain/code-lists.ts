import type { FieldOption, FormField } from '@motcua/cms';

/** The 54 ethnic groups in the order of the statistics office's list (Decision 121-TCTK/PPCĐ). The name is the stored value. */
const ETHNIC_GROUPS =
  'Kinh,Tày,Thái,Hoa,Khmer,Mường,Nùng,Mông,Dao,Gia Rai,Ngái,Ê Đê,Ba Na,Xơ Đăng,Sán Chay,Cơ Ho,Chăm,Sán Dìu,Hrê,Mnông,Ra Glai,Xtiêng,Bru - Vân Kiều,Thổ,Giáy,Cơ Tu,Gié Triêng,Mạ,Khơ Mú,Co,Tà Ôi,Chơ Ro,Kháng,Xinh Mun,Hà Nhì,Chu Ru,Lào,La Chí,La Ha,Phù Lá,La Hủ,Lự,Lô Lô,Chứt,Mảng,Pà Thẻn,Cơ Lao,Cống,Bố Y,Si La,Pu Péo,Brâu,Ơ Đu,Rơ Măm'.split(
    ',',
  );

/** ISO 3166-1 alpha-2; names come from the runtime's CLDR data. */
const COUNTRIES =
  'VN AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VU WS YE ZA ZM ZW'.split(
    ' ',
  );

const sameInBoth = (value: string): FieldOption => ({ value, label: { vi: value, en: value } });

function countryOptions(): readonly FieldOption[] {
  const vi = new Intl.DisplayNames('vi', { type: 'region' });
  const en = new Intl.DisplayNames('en', { type: 'region' });
  const options = COUNTRIES.map((value) => ({
    value,
    label: { vi: vi.of(value) ?? value, en: en.of(value) ?? value },
  }));
  const [home, ...others] = options;
  return home === undefined ? [] : [home, ...others.sort((a, b) => a.label.vi.localeCompare(b.label.vi, 'vi'))];
}

const ethnicGroups: readonly FieldOption[] = ETHNIC_GROUPS.map(sameInBoth);
const nationalities: readonly FieldOption[] = countryOptions();
const yesNo: readonly FieldOption[] = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
];

/** The options a field offers: its own, or those of the national code list behind its type. */
export function optionsOf(field: FormField): readonly FieldOption[] {
  switch (field.type) {
    case 'radio':
    case 'select':
    case 'checkboxes':
      return field.options ?? [];
    case 'nationality':
      return field.options ?? nationalities;
    case 'ethnic_group':
      return field.options ?? ethnicGroups;
    case 'yes_no':
      return yesNo;
    default:
      return [];
  }
}
