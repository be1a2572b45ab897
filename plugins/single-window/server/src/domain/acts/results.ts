/** What happens to a result: corrected, posted, not fetched, fetched after all. */
import { z } from 'zod';
import { nothing, words } from './inputs';
import { standing, type StandingAct } from './standing';

const POSTED = z.strictObject({ code: z.string().trim().min(1).max(60) });

export const RESULTS: readonly StandingAct[] = [
  standing({
    type: 'CORRECT_RESULT',
    label: { vi: 'Thu hồi, sửa kết quả sai', en: 'Recall and correct the result' },
    who: [{ at: 'competent', roles: ['approver', 'leader'] }],
    statuses: [9, 10],
    guards: ['hasResult', 'isNotPosted', 'isNotArchived'],
    to: 'approval',
    actions: ['withdrawResult'],
    asks: ['reason'],
    data: nothing,
    message: {
      vi: 'Kết quả có sai sót; cơ quan xin lỗi và trả kết quả đúng trong 03 ngày làm việc.',
      en: 'The result had a mistake; the right one comes within 3 working days.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 23',
  }),
  standing({
    type: 'POST_RESULT',
    label: { vi: 'Gửi kết quả qua bưu chính', en: 'Send the result by post' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }],
    statuses: [9],
    guards: ['isReady'],
    asks: ['code'],
    data: POSTED,
    message: {
      vi: 'Kết quả đã được gửi qua bưu chính công ích.',
      en: 'The result has been sent by the public post.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 22; Quyết định 45/2016/QĐ-TTg',
  }),
  standing({
    type: 'POST_DELIVERED',
    label: { vi: 'Bưu chính đã phát', en: 'The post has delivered it' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }, { at: 'machine' }],
    statuses: [9],
    guards: ['isPosted'],
    to: 'handed_over',
    asks: ['receiver'],
    data: z.strictObject({ receiver: words }),
    message: { vi: 'Bưu chính đã phát kết quả.', en: 'The post has delivered the result.' },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 22',
  }),
  standing({
    type: 'POST_RETURNED',
    label: { vi: 'Bưu chính chuyển hoàn', en: 'The post has brought it back' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }, { at: 'machine' }],
    statuses: [9],
    guards: ['isPosted'],
    asks: ['reason'],
    data: nothing,
    message: {
      vi: 'Bưu chính không phát được; kết quả chờ bạn tại Bộ phận Một cửa.',
      en: 'The post could not deliver; the result waits at the one-stop unit.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 22',
  }),
  standing({
    type: 'HAND_OVER_ELECTRONIC',
    label: { vi: 'Trả kết quả điện tử', en: 'Hand over electronically' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }, { at: 'system' }],
    statuses: [9],
    guards: ['isReady'],
    to: 'handed_over',
    data: nothing,
    message: {
      vi: 'Kết quả điện tử đã được trả vào tài khoản của bạn.',
      en: 'The electronic result is in your account.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 22',
  }),
  standing({
    type: 'MARK_UNFETCHED',
    label: { vi: 'Ghi nhận chưa đến nhận kết quả', en: 'Nobody fetched the result' },
    who: [{ at: 'one_stop', roles: ['reception_officer'] }, { at: 'system' }],
    statuses: [9],
    guards: ['isReady', 'isUnfetched'],
    data: nothing,
    message: {
      vi: 'Kết quả đã có nhưng bạn chưa nhận; kết quả được giữ tại Bộ phận Một cửa.',
      en: 'Your result has not been fetched; it is kept at the one-stop unit.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 6',
  }),
];
