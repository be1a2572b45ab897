/** To and from a ministry's system: code, deadline and history stay, only one system speaks for the dossier (law.md §1). */
import { z } from 'zod';
import { nothing } from './inputs';
import { standing, type StandingAct } from './standing';

const ROUTE = 'Thông tư 11/2025/TT-BKHCN, chức năng 6, 30; Nghị định 224/2026/NĐ-CP, Điều 15';
const code = z.string().trim().min(1).max(100);

export const MINISTRY: readonly StandingAct[] = [
  standing({
    type: 'OFFER_EXTERNAL',
    label: { vi: 'Chuyển sang hệ thống của bộ', en: 'Hand over to a ministry’s system' },
    who: [{ at: 'holder' }],
    statuses: [2, 4],
    guards: ['isLocal', 'isReceived', 'isUndecided'],
    asks: ['text', 'reason'],
    data: z.strictObject({ text: code }),
    law: ROUTE,
  }),
  standing({
    type: 'CANCEL_OFFER',
    label: { vi: 'Hủy chuyển sang hệ thống của bộ', en: 'Take the hand-over back' },
    who: [{ at: 'holder' }],
    statuses: [2, 4],
    guards: ['isOffered'],
    asks: ['reason'],
    data: nothing,
    law: ROUTE,
  }),
  standing({
    type: 'EXTERNAL_ACCEPTED',
    label: { vi: 'Hệ thống của bộ đã nhận', en: 'The ministry’s system has taken it' },
    who: [{ at: 'machine' }],
    statuses: [2, 4],
    guards: ['isOffered'],
    to: 'external',
    data: z.strictObject({ code }),
    message: {
      vi: 'Hồ sơ được giải quyết tiếp trên hệ thống của bộ; mã hồ sơ và ngày hẹn trả không đổi.',
      en: 'A ministry’s system settles the dossier from here on; code and date stay.',
    },
    law: ROUTE,
  }),
  standing({
    type: 'EXTERNAL_DECLINED',
    label: { vi: 'Hệ thống của bộ không nhận', en: 'The ministry’s system has declined' },
    who: [{ at: 'machine' }],
    statuses: [2, 4],
    guards: ['isOffered'],
    reasonNeeded: true,
    data: nothing,
    law: ROUTE,
  }),
  standing({
    type: 'EXTERNAL_PROGRESS',
    label: { vi: 'Tiến độ từ hệ thống của bộ', en: 'Progress in the ministry’s system' },
    who: [{ at: 'machine' }],
    statuses: [4, 5, 6],
    guards: ['isExternal'],
    data: z.strictObject({ status: z.union([z.literal(4), z.literal(5), z.literal(6)]) }),
    message: {
      vi: 'Hệ thống của bộ đã cập nhật tiến độ hồ sơ.',
      en: 'The ministry’s system has reported progress.',
    },
    law: ROUTE,
  }),
  standing({
    type: 'EXTERNAL_SETTLED',
    label: { vi: 'Hệ thống của bộ đã giải quyết xong', en: 'The ministry’s system has settled it' },
    who: [{ at: 'machine' }],
    statuses: [4, 5, 6],
    guards: ['isExternal'],
    to: 'settled',
    data: z.strictObject({ code: code.optional() }),
    message: {
      vi: 'Hồ sơ đã giải quyết xong trên hệ thống của bộ; kết quả đã có.',
      en: 'The ministry’s system has settled the dossier; the result is there.',
    },
    law: ROUTE,
  }),
  standing({
    type: 'EXTERNAL_STOPPED',
    label: { vi: 'Hệ thống của bộ đã dừng', en: 'The ministry’s system has stopped it' },
    who: [{ at: 'machine' }],
    statuses: [4, 5, 6],
    guards: ['isExternal'],
    to: 'stopped',
    clock: 'ended',
    reasonNeeded: true,
    data: nothing,
    message: {
      vi: 'Hồ sơ dừng xử lý trên hệ thống của bộ. Xem lý do.',
      en: 'The ministry’s system has stopped the dossier. See the reason.',
    },
    law: ROUTE,
  }),
  standing({
    type: 'OFFER_BACK',
    label: { vi: 'Hệ thống của bộ đề nghị trả lại', en: 'The ministry’s system offers it back' },
    who: [{ at: 'machine' }],
    statuses: [4, 5, 6],
    guards: ['isExternal'],
    reasonNeeded: true,
    data: nothing,
    law: ROUTE,
  }),
  standing({
    type: 'TAKE_BACK',
    label: { vi: 'Xác nhận nhận lại từ hệ thống của bộ', en: 'Confirm that it is back' },
    who: [
      { at: 'one_stop', roles: ['reception_officer'] },
      { at: 'competent', roles: ['processing_officer'] },
    ],
    statuses: [4, 5, 6],
    guards: ['isReturning'],
    to: 'resume',
    data: nothing,
    message: {
      vi: 'Hồ sơ được giải quyết tiếp tại tỉnh; mã hồ sơ và ngày hẹn trả không đổi.',
      en: 'The province settles the dossier again; code and date stay.',
    },
    law: ROUTE,
  }),
];
