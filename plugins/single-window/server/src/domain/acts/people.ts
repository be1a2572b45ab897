/** Who works on a dossier: given, taken, passed on, looked after while somebody is away. */
import { z } from 'zod';
import { agencyCode, nothing, username, words } from './inputs';
import { OPEN, standing, UNDER_WAY, type StandingAct } from './standing';

const CIRCULAR = 'Thông tư 11/2025/TT-BKHCN, nhóm chức năng 14 (phân công)';

export const PEOPLE: readonly StandingAct[] = [
  standing({
    type: 'ASSIGN_OFFICER',
    label: { vi: 'Giao người xử lý', en: 'Give it to an officer' },
    who: [{ at: 'competent', roles: ['approver', 'leader'] }, { at: 'holder' }],
    statuses: OPEN,
    guards: ['isLocal', 'isFree'],
    asks: ['officer'],
    data: z.strictObject({ officer: username }),
    law: CIRCULAR,
  }),
  standing({
    type: 'REASSIGN',
    label: { vi: 'Giao lại cho người khác', en: 'Give it to another officer' },
    who: [
      { at: 'competent', roles: ['approver', 'leader'] },
      { at: 'holder' },
      { at: 'province', roles: ['administrator'] },
    ],
    statuses: OPEN,
    guards: ['isLocal', 'isTaken'],
    asks: ['officer', 'reason'],
    data: z.strictObject({ officer: username, from: username.optional() }),
    law: CIRCULAR,
  }),
  standing({
    type: 'RELEASE',
    label: { vi: 'Trả lại việc chung', en: 'Put it back' },
    who: [{ at: 'holder' }],
    statuses: OPEN,
    guards: ['isLocal', 'isTaken'],
    asks: ['reason'],
    data: nothing,
    law: CIRCULAR,
  }),
  standing({
    type: 'PASS_UNIT',
    label: { vi: 'Chuyển đơn vị có thẩm quyền', en: 'Send to the competent unit' },
    who: [{ at: 'holder' }],
    statuses: [1, 2, 4],
    guards: ['isLocal'],
    asks: ['unit', 'reason'],
    data: z.strictObject({ unit: agencyCode }),
    law: 'Nghị định 118/2025/NĐ-CP, Điều 18; Thông tư 11/2025/TT-BKHCN, chức năng 6',
  }),
  standing({
    type: 'CONFIRM_PASS',
    label: { vi: 'Xác nhận đã nhận hồ sơ', en: 'Confirm that it arrived' },
    who: [{ at: 'task', task: '~pass' }],
    statuses: [1, 2, 4],
    data: nothing,
    message: {
      vi: 'Hồ sơ đã được chuyển đến đơn vị có thẩm quyền giải quyết.',
      en: 'Your dossier has been passed on to the competent unit.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 18',
  }),
  standing({
    type: 'DECLINE_PASS',
    label: { vi: 'Không nhận, trả lại nơi chuyển', en: 'Decline it' },
    who: [{ at: 'task', task: '~pass' }],
    statuses: [1, 2, 4],
    asks: ['reason'],
    data: nothing,
    law: 'Nghị định 118/2025/NĐ-CP, Điều 18',
  }),
  standing({
    type: 'DELEGATE',
    label: { vi: 'Ủy quyền cho người khác khi vắng mặt', en: 'Delegate while away' },
    who: [
      { at: 'competent', roles: ['approver', 'leader'] },
      { at: 'holder' },
      { at: 'province', roles: ['administrator'] },
    ],
    statuses: UNDER_WAY,
    guards: ['isLocal'],
    asks: ['officer', 'date', 'reason'],
    data: z.strictObject({ officer: username, date: z.iso.date(), from: username.optional() }),
    law: 'Nghị định 118/2025/NĐ-CP, Điều 12',
  }),
  standing({
    type: 'END_DELEGATION',
    label: { vi: 'Hết thời hạn ủy quyền', en: 'The delegation is over' },
    who: [{ at: 'system' }],
    statuses: [...OPEN, 9],
    guards: ['isDelegated'],
    data: nothing,
    law: 'Nghị định 118/2025/NĐ-CP, Điều 12',
  }),
  standing({
    type: 'NOTE',
    label: { vi: 'Ghi chú nội bộ', en: 'Internal note' },
    who: [
      { at: 'one_stop', roles: ['reception_officer'] },
      { at: 'competent', roles: ['processing_officer', 'approver', 'issuing_clerk', 'leader'] },
      { at: 'holder' },
    ],
    statuses: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    guards: ['isNotArchived'],
    asks: ['text'],
    data: z.strictObject({ text: words }),
    law: 'Nghị định 118/2025/NĐ-CP, Điều 26',
  }),
];
