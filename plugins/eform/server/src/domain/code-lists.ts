import type { FieldOption } from '@motcua/cms';

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

function countries(): readonly FieldOption[] {
  const vi = new Intl.DisplayNames('vi', { type: 'region' });
  const en = new Intl.DisplayNames('en', { type: 'region' });
  const options = COUNTRIES.map((value) => ({
    value,
    label: { vi: vi.of(value) ?? value, en: en.of(value) ?? value },
  }));
  const [home, ...others] = options;
  return home === undefined ? [] : [home, ...others.sort((a, b) => a.label.vi.localeCompare(b.label.vi, 'vi'))];
}

/** Banks that take transfers within Việt Nam, by the codes of the national switching network. */
const BANKS: readonly (readonly [code: string, name: string])[] = [
  ['VCB', 'Vietcombank – Ngoại thương Việt Nam'],
  ['ICB', 'VietinBank – Công thương Việt Nam'],
  ['BIDV', 'BIDV – Đầu tư và Phát triển Việt Nam'],
  ['VBA', 'Agribank – Nông nghiệp và Phát triển Nông thôn Việt Nam'],
  ['VBSP', 'Ngân hàng Chính sách xã hội'],
  ['COOPBANK', 'Co-opBank – Hợp tác xã Việt Nam'],
  ['ABB', 'ABBANK – An Bình'],
  ['ACB', 'ACB – Á Châu'],
  ['BAB', 'Bac A Bank – Bắc Á'],
  ['BVB', 'BVBank – Bản Việt'],
  ['EIB', 'Eximbank – Xuất Nhập khẩu Việt Nam'],
  ['HDB', 'HDBank – Phát triển Thành phố Hồ Chí Minh'],
  ['KLB', 'KienlongBank – Kiên Long'],
  ['LPB', 'LPBank – Lộc Phát Việt Nam'],
  ['MB', 'MB – Quân đội'],
  ['MSB', 'MSB – Hàng hải Việt Nam'],
  ['NAB', 'Nam A Bank – Nam Á'],
  ['NCB', 'NCB – Quốc Dân'],
  ['OCB', 'OCB – Phương Đông'],
  ['PGB', 'PGBank – Thịnh vượng và Phát triển'],
  ['PVCB', 'PVcomBank – Đại chúng Việt Nam'],
  ['SCB', 'SCB – Sài Gòn'],
  ['SEAB', 'SeABank – Đông Nam Á'],
  ['SGICB', 'Saigonbank – Sài Gòn Công thương'],
  ['SHB', 'SHB – Sài Gòn – Hà Nội'],
  ['STB', 'Sacombank – Sài Gòn Thương tín'],
  ['TCB', 'Techcombank – Kỹ thương Việt Nam'],
  ['TPB', 'TPBank – Tiên Phong'],
  ['VAB', 'VietABank – Việt Á'],
  ['VIB', 'VIB – Quốc tế Việt Nam'],
  ['VIETBANK', 'VietBank – Việt Nam Thương tín'],
  ['VPB', 'VPBank – Việt Nam Thịnh vượng'],
  ['SHBVN', 'Shinhan Bank Việt Nam'],
  ['WVN', 'Woori Bank Việt Nam'],
  ['HSBC', 'HSBC Việt Nam'],
  ['SCVN', 'Standard Chartered Việt Nam'],
];

/** Lists that administrators keep; until they do, what stands above. */
export type CodeList = 'ethnic_groups' | 'countries' | 'banks';

const bankOptions: readonly FieldOption[] = BANKS.map(([value, name]) => ({
  value,
  label: { vi: name, en: name },
}));
const ethnicGroupOptions: readonly FieldOption[] = ETHNIC_GROUPS.map(sameInBoth);
let named: readonly FieldOption[] | undefined;

const BROUGHT: Readonly<Record<CodeList, () => readonly FieldOption[]>> = {
  ethnic_groups: () => ethnicGroupOptions,
  countries: () => (named ??= countries()),
  banks: () => bankOptions,
};

/** What the software brings, for those who begin to keep a list. */
export const broughtCodes = (list: CodeList): readonly FieldOption[] => BROUGHT[list]();

interface KeptList {
  /** In force today: what a form offers. */
  readonly offered: readonly FieldOption[];
  /** And whatever was in force once: what an answer may say. */
  readonly known: readonly FieldOption[];
}

const kept = new Map<CodeList, KeptList>();

/** Takes a list as it is kept now; every form goes by it from then on. */
export function keepCodes(list: CodeList, codes: KeptList): void {
  kept.set(list, codes);
}

export const offeredCodes = (list: CodeList): readonly FieldOption[] => kept.get(list)?.offered ?? BROUGHT[list]();
export const knownCodes = (list: CodeList): readonly FieldOption[] => kept.get(list)?.known ?? BROUGHT[list]();

const valuesOf = new WeakMap<readonly FieldOption[], ReadonlySet<string>>();
/** Made once for each list: nationalities are 190 and asked for at every answer. */
export function optionValues(options: readonly FieldOption[]): ReadonlySet<string> {
  const known = valuesOf.get(options) ?? new Set(options.map((option) => option.value));
  valuesOf.set(options, known);
  return known;
}

export const yesNoOptions: readonly FieldOption[] = [
  { value: 'yes', label: { vi: 'Có', en: 'Yes' } },
  { value: 'no', label: { vi: 'Không', en: 'No' } },
];
