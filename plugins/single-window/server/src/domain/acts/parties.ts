/** The applicant changes, or dies. */
import { z } from 'zod';
import { person } from './inputs';
import { OPEN, standing, type StandingAct } from './standing';

export const PARTIES: readonly StandingAct[] = [
  standing({
    type: 'CHANGE_APPLICANT',
    label: { vi: 'Đổi người nộp hồ sơ (thừa kế, chuyển quyền)', en: 'Another applicant takes over' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }],
    statuses: [...OPEN, 9],
    guards: ['isLocal', 'isNotArchived'],
    asks: ['person', 'reason'],
    data: z.strictObject({ person }),
    message: {
      vi: 'Người nộp hồ sơ đã thay đổi theo giấy tờ xuất trình.',
      en: 'The applicant has changed, by the papers that were shown.',
    },
    law: 'Bộ luật Dân sự 2015, Điều 614; Nghị định 118/2025/NĐ-CP, Điều 21',
  }),
  standing({
    type: 'APPLICANT_DIED',
    label: { vi: 'Dừng vì người nộp đã chết, quyền không thừa kế', en: 'Close: the applicant died' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }],
    statuses: OPEN,
    guards: ['isLocal', 'isUndecided'],
    to: 'stopped',
    clock: 'ended',
    asks: ['code', 'reason'],
    data: z.strictObject({ code: z.string().trim().min(1).max(100) }),
    law: 'Bộ luật Dân sự 2015, Điều 16, 614',
  }),
  standing({
    type: 'CHANGE_CONTACT',
    label: { vi: 'Sửa thông tin liên hệ', en: 'Correct how to reach the applicant' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }, { at: 'applicant' }],
    statuses: [...OPEN, 9],
    guards: ['isNotArchived'],
    asks: ['text'],
    data: z.strictObject({
      text: z
        .string()
        .trim()
        .regex(/^[+\d][\d .]{7,19}$/),
    }),
    message: { vi: 'Số điện thoại liên hệ đã được sửa.', en: 'The phone number was corrected.' },
    law: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15',
  }),
];
