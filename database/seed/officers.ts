/** Officers: in every unit someone for each role that its work needs. */
import type { Role } from '@motcua/cms';
import { agencies, departmentKeys, PROVINCE_AGENCY, PROVINCIAL_CENTRE } from './agencies';
import { random } from './random';

export interface DemoOfficer {
  readonly username: string;
  readonly fullName: string;
  readonly position: string;
  readonly roles: readonly Role[];
  readonly agency: string;
}

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hà', 'Phùng', 'Đinh', 'Tạ', 'Cao'];
const WOMEN = [
  'Thị Thanh Hương',
  'Thu Trang',
  'Thị Minh Nguyệt',
  'Thị Hải Yến',
  'Kim Oanh',
  'Thị Bích Ngọc',
  'Phương Thảo',
  'Thị Lan Anh',
  'Thùy Dung',
  'Thị Hồng Nhung',
];
const MEN = [
  'Đức Thắng',
  'Quang Huy',
  'Văn Hùng',
  'Mạnh Cường',
  'Tiến Dũng',
  'Xuân Trường',
  'Anh Tuấn',
  'Ngọc Sơn',
  'Việt Hà',
  'Hữu Phước',
];

const chance = random(766);
const name = (): string => `${chance.pick(FAMILY)} ${chance.pick(chance.next() < 0.5 ? WOMEN : MEN)}`;

/** Those whom the manuals name. */
const NAMED: Readonly<Record<string, string>> = {
  tiepnhan: 'Phạm Thu Hà',
  chuyenvien: 'Lê Quang Vinh',
  lanhdao: 'Đỗ Mạnh Hùng',
  vanthu: 'Bùi Thị Ngân',
  'tiepnhan.tinh': 'Vũ Thị Mai',
  'chuyenvien.sxd': 'Hoàng Anh Tuấn',
  'lanhdao.sxd': 'Nguyễn Đức Long',
  'vanthu.sxd': 'Trần Thị Lý',
  quantri: 'Hà Quốc Việt',
  'chuyenvien.bhxh': 'Phùng Thị Thủy',
  'lanhdao.bhxh': 'Cao Xuân Bách',
  'vanthu.bhxh': 'Tạ Thị Hiền',
  bientap: 'Lê Thu Biên',
  kiemtra: 'Đinh Thị Lan',
};

const officer = (username: string, position: string, roles: readonly Role[], agency: string): DemoOfficer => ({
  username,
  fullName: NAMED[username] ?? name(),
  position,
  roles,
  agency,
});

const suffixed = (username: string, suffix: string): string => (suffix === '' ? username : `${username}.${suffix}`);

function ofCommune(code: string): readonly DemoOfficer[] {
  const number = code.slice(PROVINCE_AGENCY.length + 1);
  const suffix = number === '101' ? '' : number;
  return [
    officer(suffixed('tiepnhan', suffix), 'Công chức tiếp nhận', ['reception_officer'], `${code}.MC`),
    officer(suffixed('chuyenvien', suffix), 'Chuyên viên', ['processing_officer'], code),
    officer(suffixed('lanhdao', suffix), 'Phó Chủ tịch UBND', ['approver'], code),
    officer(suffixed('vanthu', suffix), 'Văn thư', ['issuing_clerk'], code),
  ];
}

function ofDepartment(code: string): readonly DemoOfficer[] {
  const suffix = departmentKeys.get(code) ?? code;
  return [
    officer(`chuyenvien.${suffix}`, 'Chuyên viên', ['processing_officer'], code),
    officer(`lanhdao.${suffix}`, 'Phó Giám đốc', ['approver'], code),
    officer(`vanthu.${suffix}`, 'Văn thư', ['issuing_clerk'], code),
  ];
}

export const officers: readonly DemoOfficer[] = [
  officer('quantri', 'Chánh Văn phòng', ['leader', 'administrator'], PROVINCE_AGENCY),
  officer('bientap', 'Chuyên viên', ['content_editor'], PROVINCE_AGENCY),
  officer('tiepnhan.tinh', 'Công chức tiếp nhận', ['reception_officer'], PROVINCIAL_CENTRE),
  ...agencies.filter((agency) => agency.kind === 'department').flatMap((agency) => ofDepartment(agency.code)),
  ...agencies.filter((agency) => agency.kind === 'commune').flatMap((agency) => ofCommune(agency.code)),
  officer('kiemtra', 'Thanh tra viên', ['auditor'], PROVINCE_AGENCY),
];
