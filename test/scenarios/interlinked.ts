/** Interlinked filings: one filing, three dossiers, in sequence and in parallel (Decree 118/2025 Art. 20; Decree 63/2024; law.md §5). */
import type { Act } from './scenario.ts';

export type PartKey = 'birth' | 'residence' | 'insurance';

/** An act on the whole or on a part, or days that pass. */
type Move = (Act & { readonly on: 'whole' | PartKey }) | { readonly days: number };

interface Ended {
  readonly whole: { readonly state: string; readonly status: number };
  /** Each part as the whole knows it, and the status of its own dossier; 0 where it was never opened. */
  readonly parts: Readonly<Record<PartKey, readonly [part: string, status: number]>>;
  /** What happened to the promised date of the whole. */
  readonly promise: 'stands' | 'later' | 'missed';
}

export interface Story {
  readonly id: string;
  readonly story: string;
  readonly moves: readonly Move[];
  readonly then: Ended;
  readonly law: string;
}

const LAW = 'Nghị định 118/2025/NĐ-CP, Điều 20; Nghị định 63/2024/NĐ-CP';

const receive: Move = { on: 'whole', by: 'tiepnhan', act: 'RECEIVE' };
const at = (part: PartKey, by: 'chuyenvien' | 'lanhdao' | 'vanthu') =>
  part === 'insurance' ? (`${by}.bhxh` as const) : by;
const settle = (part: PartKey): readonly Move[] => [
  { on: part, by: at(part, 'chuyenvien'), act: 'PROPOSE', data: { conclusion: 'Đủ điều kiện.' } },
  { on: part, by: at(part, 'lanhdao'), act: 'APPROVE', data: { conclusion: 'Đồng ý.' } },
  { on: part, by: at(part, 'vanthu'), act: 'ISSUE' },
];
const ineligible = (part: PartKey): Move => ({
  on: part,
  by: at(part, 'lanhdao'),
  act: 'DECLARE_INELIGIBLE',
  reason: 'Không đủ điều kiện.',
});

export const INTERLINKED: readonly Story[] = [
  {
    id: 'LT-01',
    story: 'Tiếp nhận hồ sơ chung: chỉ phần khai sinh được mở, hai phần sau chờ kết quả của nó',
    moves: [receive],
    then: {
      whole: { state: 'parts', status: 4 },
      parts: { birth: ['open', 2], residence: ['waiting', 0], insurance: ['waiting', 0] },
      promise: 'stands',
    },
    law: LAW,
  },
  {
    id: 'LT-02',
    story: 'Lần lượt: có giấy khai sinh thì phần thường trú và bảo hiểm tự mở, kèm giấy khai sinh',
    moves: [receive, ...settle('birth')],
    then: {
      whole: { state: 'parts', status: 4 },
      parts: { birth: ['settled', 9], residence: ['open', 2], insurance: ['open', 2] },
      promise: 'stands',
    },
    law: LAW,
  },
  {
    id: 'LT-03',
    story: 'Song song: hai cơ quan giải quyết không đợi nhau; xong cả ba thì hồ sơ chung xong',
    moves: [receive, ...settle('birth'), ...settle('insurance'), ...settle('residence')],
    then: {
      whole: { state: 'settled', status: 9 },
      parts: { birth: ['settled', 9], residence: ['settled', 9], insurance: ['settled', 9] },
      promise: 'stands',
    },
    law: LAW,
  },
  {
    id: 'LT-04',
    story: 'Trả kết quả hồ sơ chung: ba kết quả được trao cùng lúc',
    moves: [
      receive,
      ...settle('birth'),
      ...settle('residence'),
      ...settle('insurance'),
      { on: 'whole', by: 'tiepnhan', act: 'HAND_OVER', data: { receiver: 'Nguyễn Thị Hoa' } },
    ],
    then: {
      whole: { state: 'handed_over', status: 10 },
      parts: { birth: ['settled', 10], residence: ['settled', 10], insurance: ['settled', 10] },
      promise: 'stands',
    },
    law: `${LAW}; Điều 22`,
  },
  {
    id: 'LT-05',
    story: 'Phần đầu không đủ điều kiện: hai phần sau không mở, hồ sơ chung dừng và người nộp được báo',
    moves: [receive, ineligible('birth')],
    then: {
      whole: { state: 'closed', status: 8 },
      parts: { birth: ['stopped', 8], residence: ['blocked', 0], insurance: ['blocked', 0] },
      promise: 'stands',
    },
    law: LAW,
  },
  {
    id: 'LT-06',
    story: 'Phần thường trú không đủ điều kiện: phần bảo hiểm vẫn có kết quả, không phần nào mất',
    moves: [receive, ...settle('birth'), ineligible('residence'), ...settle('insurance')],
    then: {
      whole: { state: 'settled', status: 9 },
      parts: { birth: ['settled', 9], residence: ['stopped', 8], insurance: ['settled', 9] },
      promise: 'stands',
    },
    law: LAW,
  },
  {
    id: 'LT-07',
    story: 'Một phần phải bổ sung: thời hạn phần đó tính lại, ngày hẹn chung lùi theo',
    moves: [
      receive,
      ...settle('birth'),
      {
        on: 'residence',
        by: 'chuyenvien',
        act: 'REQUEST_SUPPLEMENT',
        reason: 'Giấy tờ chỗ ở bị mờ.',
        data: { components: [{ key: 'home_proof', note: 'Cần bản rõ hơn.' }] },
      },
      { days: 7 },
      { on: 'residence', by: 'tiepnhan', act: 'SUPPLEMENT', data: { note: 'Nộp tại quầy.' } },
    ],
    then: {
      whole: { state: 'parts', status: 4 },
      parts: { birth: ['settled', 9], residence: ['open', 4], insurance: ['open', 2] },
      promise: 'later',
    },
    law: `${LAW}; Nghị định 118/2025/NĐ-CP, Điều 19(5)`,
  },
  {
    id: 'LT-08',
    story: 'Người nộp dừng hồ sơ chung: phần đang làm dừng theo, phần chưa mở không mở nữa',
    moves: [receive, { on: 'whole', by: 'tiepnhan', act: 'STOP', reason: 'Người nộp đề nghị.' }],
    then: {
      whole: { state: 'standing_withdrawn', status: 7 },
      parts: { birth: ['open', 7], residence: ['waiting', 0], insurance: ['waiting', 0] },
      promise: 'stands',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 20, 21',
  },
  {
    id: 'LT-09',
    story: 'Dừng hồ sơ chung khi khai sinh đã có kết quả: kết quả còn nguyên, hai phần kia dừng',
    moves: [
      receive,
      ...settle('birth'),
      { on: 'whole', by: 'tiepnhan', act: 'STOP', reason: 'Gia đình chuyển đi nơi khác.' },
    ],
    then: {
      whole: { state: 'standing_withdrawn', status: 7 },
      parts: { birth: ['settled', 9], residence: ['open', 7], insurance: ['open', 7] },
      promise: 'stands',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 20, 21',
  },
  {
    id: 'LT-10',
    story: 'Người nộp rút riêng một phần: các phần khác tiếp tục',
    moves: [
      receive,
      ...settle('birth'),
      { on: 'residence', by: 'tiepnhan', act: 'STOP', reason: 'Sẽ đăng ký thường trú ở quê.' },
      ...settle('insurance'),
    ],
    then: {
      whole: { state: 'settled', status: 9 },
      parts: { birth: ['settled', 9], residence: ['withdrawn', 7], insurance: ['settled', 9] },
      promise: 'stands',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 20, 21',
  },
  {
    id: 'LT-11',
    story: 'Một phần được mở lại sau khiếu nại: hồ sơ chung lại chờ nó',
    moves: [
      receive,
      ...settle('birth'),
      ineligible('residence'),
      { on: 'residence', by: 'lanhdao', act: 'REOPEN', reason: 'Khiếu nại đúng.' },
      ...settle('insurance'),
    ],
    then: {
      whole: { state: 'parts', status: 4 },
      parts: { birth: ['settled', 9], residence: ['open', 4], insurance: ['settled', 9] },
      promise: 'stands',
    },
    law: `${LAW}; Luật Khiếu nại 02/2011/QH13, Điều 31`,
  },
  {
    id: 'LT-12',
    story: 'Một phần chậm: không phần nào bị chặn, hồ sơ chung xong khi phần chậm xong',
    moves: [receive, ...settle('birth'), ...settle('insurance'), { days: 30 }, ...settle('residence')],
    then: {
      whole: { state: 'settled', status: 9 },
      parts: { birth: ['settled', 9], residence: ['settled', 9], insurance: ['settled', 9] },
      promise: 'missed',
    },
    law: `${LAW}; Thông tư 11/2025/TT-BKHCN, chức năng 8`,
  },
  {
    id: 'LT-13',
    story: 'Hồ sơ chung không được tiếp nhận: không phần nào mở',
    moves: [{ on: 'whole', by: 'tiepnhan', act: 'REFUSE', reason: 'Không thuộc thẩm quyền.' }],
    then: {
      whole: { state: 'refused', status: 3 },
      parts: { birth: ['none', 0], residence: ['none', 0], insurance: ['none', 0] },
      promise: 'stands',
    },
    law: 'Nghị định 118/2025/NĐ-CP, Điều 17',
  },
];
