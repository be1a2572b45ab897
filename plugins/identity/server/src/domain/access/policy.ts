/**
 * Who may do what: role × relation to the dossier × purpose. All of it stands here and is evaluated in `decide.ts`; what no line grants is denied.
 * Circular 21/2023 Art. 5–8 names the roles; Law 91/2025 asks for a purpose at each reading of personal data.
 */
import type { Role, Text } from '@motcua/cms';

/** Whom a line of the policy speaks of: a role of an officer, somebody without an office, or a machine that keeps officers and nothing else. */
export type Subject = 'visitor' | 'provisioner' | Role;

/** What somebody is to a dossier. */
export const RELATIONS = [
  /** The applicant, or the business that filed. */
  'own',
  /** Works for the competent agency or for the one-stop unit that received. */
  'own_unit',
  /** The unit holds an open task of it. */
  'own_task',
  /** The unit held a task that is closed. */
  'former_task',
  /** Works for an agency above the competent one. */
  'below',
  /** Another unit of the same province. */
  'other_unit',
  'other_province',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Officers who work on dossiers. */
const CASE: readonly Role[] = ['reception_officer', 'processing_officer', 'approver', 'issuing_clerk', 'leader'];
export const OFFICER_ROLES: readonly Role[] = [
  ...CASE,
  'supervisor',
  'auditor',
  'administrator',
  'system_administrator',
];

/** Officers' relations that come from the work itself. */
const WORK: readonly Relation[] = ['own_unit', 'own_task', 'former_task'];

export interface Grant {
  readonly to: readonly Subject[];
  /** Only for those who stand so to the dossier; absent: the action is on no single dossier. */
  readonly when?: readonly Relation[];
}

export interface Rule {
  readonly purpose: Text;
  readonly grants: readonly Grant[];
  /** Of VNeID, that a citizen must have signed in with. */
  readonly level?: 2;
}

const rule = (vi: string, en: string, ...grants: readonly Grant[]): Rule => ({ purpose: { vi, en }, grants });

/** The lines. A route names its action; an action that is not here does not compile. */
const POLICY = {
  'public.read': rule('Thông tin công khai', 'Public information', { to: ['visitor'] }),
  'session.own': rule('Phiên đăng nhập của mình', 'One’s own session', { to: ['visitor'] }),
  'kiosk.use': rule(
    'Ki-ốt trong sảnh: ai có liên kết của ki-ốt; nộp hồ sơ sau khi VNeID xác nhận',
    'A hall’s kiosk: whoever has its link; filing once VNeID has confirmed',
    { to: ['visitor'] },
  ),
  'operations.probe': rule('Kiểm tra hệ thống còn chạy', 'Is the system alive', { to: ['visitor'] }),
  'own.file': rule('Nộp hồ sơ của mình', 'Filing for oneself', { to: ['citizen'] }),
  'own.list': rule('Xem danh sách của mình', 'One’s own lists', { to: ['citizen'] }),
  'own.sessions': { ...rule('Các phiên đăng nhập của mình', 'Where one is signed in', { to: ['citizen'] }), level: 2 },
  'own.data': rule('Dữ liệu cá nhân của mình', 'One’s own personal data', { to: ['citizen'] }),
  'own.dossier': rule('Xem và làm việc với hồ sơ của mình', 'One’s own dossier', { to: ['citizen'], when: ['own'] }),

  'office.self': rule('Việc của chính cán bộ', 'The officer’s own desk', { to: OFFICER_ROLES }),
  'office.list': rule('Danh sách hồ sơ được phép xem', 'Lists of the dossiers that one may see', {
    to: [...CASE, 'supervisor'],
  }),
  'dossier.read': rule(
    'Giải quyết thủ tục hành chính',
    'Resolving an administrative procedure',
    { to: CASE, when: WORK },
    { to: ['leader', 'supervisor'], when: ['own_unit', 'own_task', 'former_task', 'below'] },
  ),
  'dossier.act': rule(
    'Giải quyết thủ tục hành chính',
    'Resolving an administrative procedure',
    { to: CASE, when: WORK },
    { to: ['leader'], when: ['below'] },
    // Work that changes hands and agencies that are merged; what an administrator may do is narrowed by the acts, and reading is not among it.
    { to: ['administrator'], when: ['own_unit', 'below'] },
  ),
  'decisions.read': rule('Phê duyệt, cấp số, phát hành', 'Approving, numbering, issuing', {
    to: ['approver', 'issuing_clerk'],
  }),
  'team.read': rule('Điều hành công việc của đơn vị', 'The work of a unit’s officers', {
    to: ['approver', 'leader', 'administrator'],
  }),
  'team.dossiers': rule('Điều hành công việc của đơn vị', 'The dossiers that an officer holds', {
    to: ['approver', 'leader'],
  }),
  'mining.read': rule('Đường đi của hồ sơ, không có dữ liệu cá nhân', 'How dossiers went, without personal data', {
    to: OFFICER_ROLES,
  }),
  'dossier.write': rule(
    'Trao đổi với người nộp, ghi nháp, đính kèm tệp',
    'Writing to the applicant, keeping a draft, attaching files',
    { to: CASE, when: WORK },
    { to: ['leader'], when: ['below'] },
  ),
  'help.ask': rule('Tra cứu hướng dẫn nghiệp vụ', 'Help with procedures', { to: [...CASE, 'supervisor'] }),
  'help.write': rule('Hướng dẫn của đơn vị', 'A unit’s instructions', { to: ['approver', 'leader'] }),
  'counter.receive': rule('Tiếp nhận tại Bộ phận Một cửa', 'Receiving at the one-stop unit', {
    to: ['reception_officer'],
  }),
  'unit.hand_over': rule('Phân công lại việc của cán bộ', 'Work that changes hands', {
    to: [...CASE, 'administrator'],
  }),
  'unit.succeed': rule('Sắp xếp lại cơ quan', 'Reorganising agencies', { to: ['administrator'] }),
  'calendar.read': rule('Xem lịch làm việc', 'Working calendars', { to: OFFICER_ROLES }),
  'calendar.decide': rule('Quyết định lịch làm việc', 'Decisions on working calendars', { to: ['administrator'] }),
  'administration.structure': rule('Cơ quan, danh mục, mẫu tin', 'Agencies, code lists, message texts', {
    to: ['administrator', 'system_administrator'],
  }),
  'administration.people': rule('Cán bộ và vai trò', 'Officers and their roles', { to: ['administrator'] }),
  'report.keep': rule('Báo cáo đã lưu của đơn vị', 'The unit’s saved reports', {
    to: [...CASE, 'supervisor', 'administrator', 'system_administrator'],
  }),
  'quality.read': rule('Xem chỉ số phục vụ', 'Service quality figures', { to: OFFICER_ROLES }),
  'quality.dossiers': rule('Hồ sơ đứng sau một chỉ số', 'The dossiers behind an indicator', {
    to: [...CASE, 'supervisor'],
  }),
  'targets.read': rule('Theo dõi kết nối', 'Watching the connections', { to: OFFICER_ROLES }),
  'targets.deliver': rule('Gửi lại thông điệp', 'Delivering messages again', {
    to: ['administrator', 'system_administrator'],
  }),
  'history.verify': rule('Kiểm chứng lịch sử', 'Proving the history', { to: ['administrator', 'auditor'] }),
  'audit.read': rule('Kiểm tra việc xem dữ liệu cá nhân', 'Auditing who reads personal data', { to: ['auditor'] }),
  'audit.answer': rule('Trả lời về dữ liệu cá nhân', 'Answering about personal data', { to: ['auditor'] }),
  'glass.ask': rule('Mở khẩn cấp một hồ sơ', 'Opening a dossier in an emergency', { to: [...CASE, 'supervisor'] }),
  'glass.confirm': rule('Xác nhận mở khẩn cấp', 'Confirming that a dossier is opened', {
    to: ['leader', 'supervisor'],
  }),
  'routes.read': rule('Xem bảng quyền', 'The table of rights', {
    to: ['administrator', 'system_administrator', 'auditor'],
  }),
  'officers.provide': rule('Cấp và thu tài khoản cán bộ từ hệ thống nhân sự', 'Officers kept by a personnel system', {
    to: ['provisioner'],
  }),
  'exchange.file': rule('Hồ sơ từ hệ thống khác', 'Dossiers from another system', { to: ['machine'] }),
  'exchange.act': rule('Trạng thái từ hệ thống khác', 'What another system did', { to: ['machine'] }),
} as const satisfies Readonly<Record<string, Rule>>;

export type Action = keyof typeof POLICY;
export const ACTIONS = Object.keys(POLICY) as readonly Action[];
/** The lines, for whoever evaluates them. */
export const RULES: Readonly<Record<Action, Rule>> = POLICY;
