/** The choices of the registers, in both languages. Pure. */
import type { Role } from '@motcua/cms';
import { OFFICER_ROLES } from '@motcua/plugin-identity';
import type { Choice } from './row';

const choice = (value: string, vi: string, en: string): Choice => ({ value, label: { vi, en } });

export const AGENCY_KINDS: readonly Choice[] = [
  choice('province', 'UBND tỉnh', 'Province'),
  choice('department', 'Sở, ban, ngành', 'Department'),
  choice('commune', 'UBND xã, phường', 'Commune'),
  choice('one_stop_unit', 'Bộ phận Một cửa', 'One-stop unit'),
];

const ROLE_WORDS: Readonly<Partial<Record<Role, readonly [vi: string, en: string]>>> = {
  reception_officer: ['Cán bộ Một cửa', 'Reception officer'],
  processing_officer: ['Chuyên viên', 'Processing officer'],
  approver: ['Lãnh đạo phê duyệt', 'Approver'],
  issuing_clerk: ['Văn thư', 'Issuing clerk'],
  leader: ['Lãnh đạo theo dõi', 'Leader'],
  supervisor: ['Giám sát', 'Supervisor'],
  auditor: ['Kiểm tra, kiểm toán', 'Auditor'],
  administrator: ['Quản trị', 'Administrator'],
  system_administrator: ['Quản trị hệ thống', 'System administrator'],
};

export const ROLE_CHOICES: readonly Choice[] = OFFICER_ROLES.map((role) => {
  const [vi, en] = ROLE_WORDS[role] ?? [role, role];
  return choice(role, vi, en);
});

export const CODE_LISTS: readonly Choice[] = [
  choice('ethnic_groups', 'Dân tộc', 'Ethnic groups'),
  choice('countries', 'Quốc gia, quốc tịch', 'Countries'),
  choice('banks', 'Ngân hàng', 'Banks'),
];
