/** The words of the audit log. */
import type { Text } from '@motcua/cms';
import type { AuditKind } from '@motcua/plugin-identity';

const text = (vi: string, en: string): Text => ({ vi, en });

export const KIND_WORDS: Readonly<Record<AuditKind, Text>> = {
  sign_in: text('Đăng nhập', 'Sign-in'),
  rights: text('Quyền', 'Rights'),
  export: text('Lấy dữ liệu ra', 'Export'),
  settings: text('Thiết lập', 'Settings'),
};

const ACTS: Readonly<Record<string, Text>> = {
  opened: text('Đăng nhập', 'Signed in'),
  step_up: text('Nâng mức xác thực', 'Stepped up'),
  signed_out: text('Đăng xuất', 'Signed out'),
  ended: text('Phiên đã kết thúc', 'Session ended'),
  ended_elsewhere: text('Kết thúc các phiên ở nơi khác', 'Ended own sessions elsewhere'),
  failed: text('Đăng nhập không thành', 'Sign-in failed'),
  refused: text('Bị từ chối: tài khoản hoặc phiên đã hết hiệu lực', 'Refused: account or session no longer valid'),
  row_made: text('Thêm dòng', 'Row added'),
  row_changed: text('Đổi dòng', 'Row changed'),
  absence: text('Vắng mặt, giao người thay', 'Absence with a deputy'),
  absence_planned: text('Lên lịch vắng mặt', 'Absence planned'),
  absence_ended: text('Kết thúc vắng mặt trước hạn', 'Absence ended before its day'),
  absence_cancelled: text('Hủy lịch vắng mặt', 'Planned absence cancelled'),
  unit_succeeded: text('Sáp nhập đơn vị', 'Unit merged'),
  glass_opened: text('Mở khẩn cấp cho', 'Emergency opening for'),
  editor_given: text('Thêm tài khoản biên tập', 'Editor account added'),
  editor_taken: text('Xóa tài khoản biên tập', 'Editor account removed'),
  editor_changed: text('Khóa hoặc mở tài khoản biên tập', 'Editor account blocked or opened'),
  editor_role_given: text('Cấp vai trò biên tập', 'Editor role given'),
  editor_role_taken: text('Thu vai trò biên tập', 'Editor role taken'),
  api_token_given: text('Tạo khóa API', 'API token made'),
  api_token_taken: text('Xóa khóa API', 'API token removed'),
  list_ordered: text('Lập tệp danh sách', 'List ordered as a file'),
  list_taken: text('Tải tệp danh sách', 'File of a list taken'),
  my_data: text('Lấy bản sao dữ liệu của mình', 'Took a copy of own data'),
  calendar_decided: text('Quyết định lịch làm việc', 'Working calendar decided'),
  procedure_published: text('Công bố phiên bản thủ tục', 'Procedure version published'),
  data_key_made: text('Tạo khóa dữ liệu', 'Data key made'),
  secret_used: text('Bắt đầu dùng khóa bí mật', 'A new secret is in use'),
};

export const actWords = (act: string): Text => ACTS[act] ?? text(act, act);

export const OUTCOME_WORDS = {
  done: text('Được', 'Done'),
  refused: text('Bị từ chối', 'Refused'),
} as const;

const NOBODY: Readonly<Record<string, Text>> = {
  citizen: text('Công dân, tài khoản', 'Citizen, account'),
  system: text('Hệ thống', 'System'),
  unknown: text('Chưa rõ ai', 'Not known who'),
};

/** Where somebody signed in. */
const DOORS: Readonly<Record<string, Text>> = {
  office: text('Trang cán bộ', 'Back office'),
  portal: text('Cổng', 'Portal'),
  panel: text('Trang biên tập', 'Editors’ panel'),
  kiosk: text('Ki-ốt', 'Kiosk'),
};

export const objectWords = (kind: AuditKind, object: string): Text =>
  (kind === 'sign_in' ? DOORS[object] : undefined) ?? text(object, object);

/** As the auditor reads who it was: officers and machines by name, citizens by the number of the account. */
export function whoWords(kind: string, id: string, name: string, language: 'vi' | 'en'): string {
  if (name !== '' && name !== id) return `${name} (${id})`;
  const prefix = NOBODY[kind]?.[language] ?? '';
  return [prefix, id].filter((part) => part !== '').join(' ');
}
