/** Form 07, the register of dossiers: columns to the letter (Circular 03/2025/TT-VPCP, Annex I). Pure. */
import type { Text } from '@motcua/cms';
import type { SheetCell, SheetColumn } from '@motcua/plugin-single-window';

export const REGISTER: Text = { vi: 'Sổ theo dõi hồ sơ', en: 'Dossier register' };

/** Over the last five columns. */
export const RECEIVED_AND_RETURNED = 'Nhận và trả kết quả';
export const GROUPED = 5;

export const REGISTER_COLUMNS: readonly SheetColumn[] = [
  { title: { vi: 'STT', en: 'No.' }, kind: 'text', width: 7 },
  { title: { vi: 'Mã hồ sơ', en: 'Dossier code' }, kind: 'text', width: 22 },
  { title: { vi: 'Tên TTHC', en: 'Procedure' }, kind: 'text', width: 44 },
  { title: { vi: 'Tên tổ chức, cá nhân', en: 'Organisation or person' }, kind: 'text', width: 26 },
  { title: { vi: 'Địa chỉ/SĐT', en: 'Address/phone' }, kind: 'text', width: 34 },
  { title: { vi: 'Cơ quan chủ trì giải quyết', en: 'Deciding agency' }, kind: 'text', width: 28 },
  { title: { vi: 'Nhận hồ sơ', en: 'Received' }, kind: 'moment', width: 17 },
  { title: { vi: 'Hẹn trả kết quả', en: 'Promised' }, kind: 'moment', width: 17 },
  { title: { vi: 'Trả kết quả', en: 'Handed over' }, kind: 'moment', width: 17 },
  { title: { vi: 'Phương thức nhận kết quả', en: 'How it is received' }, kind: 'text', width: 22 },
  { title: { vi: 'Ký nhận', en: 'Signed for' }, kind: 'text', width: 20 },
];

export interface RegisterRow {
  readonly dossier_id: number;
  readonly serial: string | null;
  readonly code: string | null;
  readonly number: string;
  readonly procedure_name: string;
  readonly applicant_name: string;
  readonly applicant_address: string | null;
  readonly applicant_phone: string | null;
  readonly agency_name: string;
  readonly unit_name: string;
  readonly received_at: Date;
  readonly promised_at: Date | null;
  readonly handed_over_at: Date | null;
  readonly by_post: boolean;
  readonly receiver: string | null;
}

/** `0912 345 678`; anything else as it is. */
const phone = (text: string): string => text.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3');

/** The serial is that of the receipt, which says `Vào Sổ theo dõi hồ sơ, Quyển số …, Số thứ tự …`. */
export const registerCells = (row: RegisterRow): readonly SheetCell[] => [
  row.serial,
  row.code ?? row.number,
  row.procedure_name,
  row.applicant_name,
  [row.applicant_address ?? '', phone(row.applicant_phone ?? '')].filter((part) => part !== '').join('; '),
  row.agency_name,
  row.received_at,
  row.promised_at,
  row.handed_over_at,
  row.by_post ? 'Dịch vụ bưu chính' : `Tại ${row.unit_name}`,
  row.handed_over_at === null ? null : row.receiver,
];

/** `Quyển số 2026`; of several years `2025–2026`. Days are `YYYY-MM-DD`. */
export function bookNumber(from: string, to: string): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

/** `01/10/2026`. */
export const dayWords = (day: string): string => day.split('-').reverse().join('/');
