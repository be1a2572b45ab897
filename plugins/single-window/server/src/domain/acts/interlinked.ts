/** What the system does on an interlinked filing and its parts: each sub-dossier has its own life, the whole follows (Decree 118/2025 Art. 20). */
import { z } from 'zod';
import { nothing } from './inputs';
import { OPEN, standing, type StandingAct } from './standing';

const LAW = 'Nghị định 118/2025/NĐ-CP, Điều 20; Nghị định 63/2024/NĐ-CP';

const passed = z.strictObject({
  title: z.string().max(500),
  number: z.string().max(200),
  verifyCode: z.string().max(100),
});

const part = z.strictObject({
  key: z.string().min(1).max(100),
  status: z.enum(['open', 'settled', 'refused', 'withdrawn', 'stopped', 'blocked']),
  dossierId: z.number().int().optional(),
  number: z.string().max(60).optional(),
  supplements: z.number().int().optional(),
  /** Until when the whole is done, where the part has put that off. */
  promisedAt: z.iso.datetime().optional(),
  results: z.array(passed).max(20).optional(),
});

export type PartData = z.infer<typeof part>;

const data = z.strictObject({ part });
const SYSTEM = [{ at: 'system' }] as const;

const ofWhole = (
  type: string,
  label: readonly [string, string],
  message: readonly [string, string] | null,
): StandingAct =>
  standing({
    type,
    label: { vi: label[0], en: label[1] },
    who: SYSTEM,
    statuses: [2, 4],
    guards: ['isWhole'],
    data,
    ...(message ? { message: { vi: message[0], en: message[1] } } : {}),
    law: LAW,
  });

export const INTERLINKED: readonly StandingAct[] = [
  ofWhole(
    'PART_OPENED',
    ['Mở hồ sơ thành phần', 'Open a part'],
    [
      'Một phần của hồ sơ liên thông đã được chuyển đến cơ quan giải quyết.',
      'A part of your interlinked filing has been sent to the agency that settles it.',
    ],
  ),
  ofWhole(
    'PART_SETTLED',
    ['Phần liên thông có kết quả', 'A part is settled'],
    ['Một phần của hồ sơ liên thông đã có kết quả.', 'A part of your interlinked filing has its result.'],
  ),
  ofWhole(
    'PART_FAILED',
    ['Phần liên thông không thành', 'A part has failed'],
    [
      'Một phần của hồ sơ liên thông không giải quyết được; các phần khác vẫn tiếp tục. Xem lý do ở phần đó.',
      'A part of your interlinked filing has failed; the others go on. The reason stands in that part.',
    ],
  ),
  ofWhole(
    'PART_RESUMED',
    ['Phần liên thông được giải quyết lại', 'A part goes on again'],
    ['Một phần của hồ sơ liên thông được giải quyết lại.', 'A part of your interlinked filing goes on again.'],
  ),
  ofWhole(
    'PART_SUPPLEMENTED',
    ['Phần liên thông đã bổ sung', 'A part was supplemented'],
    [
      'Một phần của hồ sơ liên thông đã được bổ sung; thời hạn của phần đó tính lại, ngày hẹn chung theo phần chậm nhất.',
      'A part was supplemented: its limit starts again, and the date of the whole follows the last part.',
    ],
  ),
  standing({
    type: 'STOP_WITH_WHOLE',
    label: { vi: 'Dừng theo hồ sơ liên thông', en: 'Stop with the whole' },
    who: SYSTEM,
    statuses: OPEN,
    guards: ['isPart', 'isUndecided'],
    to: 'withdrawn',
    clock: 'ended',
    data: nothing,
    message: {
      vi: 'Phần này dừng vì hồ sơ liên thông đã dừng.',
      en: 'This part was stopped, for the interlinked filing was.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 20, 21',
  }),
  standing({
    type: 'HAND_OVER_WITH_WHOLE',
    label: { vi: 'Trả cùng hồ sơ liên thông', en: 'Hand over with the whole' },
    who: SYSTEM,
    statuses: [9],
    guards: ['isPart', 'isReady'],
    to: 'handed_over',
    data: nothing,
    message: {
      vi: 'Kết quả đã được trao cùng hồ sơ liên thông.',
      en: 'The result was handed over with the interlinked filing.',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 20, 22',
  }),
];
