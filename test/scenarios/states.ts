/** The states in which scenarios begin, and the acts that lead there. */
import type { Act } from './scenario.ts';

const receive: Act = { by: 'tiepnhan', act: 'RECEIVE' };
const propose: Act = { by: 'chuyenvien', act: 'PROPOSE', data: { conclusion: 'Đủ điều kiện.' } };
const approve: Act = { by: 'lanhdao', act: 'APPROVE', data: { conclusion: 'Đồng ý.' } };
const issue: Act = { by: 'vanthu', act: 'ISSUE' };
const handOver: Act = { by: 'tiepnhan', act: 'HAND_OVER', data: { receiver: 'Nguyễn Thị Hoa' } };
const supplement = (by: 'tiepnhan' | 'chuyenvien'): Act => ({
  by,
  act: 'REQUEST_SUPPLEMENT',
  reason: 'Giấy tờ chưa rõ.',
  data: { components: [{ key: 'divorce_proof', note: 'Cần bản rõ hơn.' }] },
});
const supplemented: Act = { by: 'tiepnhan', act: 'SUPPLEMENT', data: { note: 'Nộp tại quầy.' } };
const duty: Act = { by: 'chuyenvien', act: 'REQUEST_DUTY', data: { text: 'Lệ phí trước bạ theo thông báo.' } };
const offer: Act = {
  by: 'chuyenvien',
  act: 'OFFER_EXTERNAL',
  reason: 'Bộ giải quyết tập trung.',
  data: { text: 'Hệ thống hộ tịch' },
};
const accepted: Act = { by: 'machine', act: 'EXTERNAL_ACCEPTED', data: { code: 'BTP-0001' } };

export interface NamedState {
  readonly name: string;
  readonly path: readonly Act[];
  /** Days that pass after the path: a wait that ends by itself. */
  readonly days?: number;
}

export const STATES = {
  filed: { name: 'Mới đăng ký (1)', path: [] },
  early_supplement: { name: 'Chờ bổ sung trước tiếp nhận (5)', path: [supplement('tiepnhan')] },
  refused: {
    name: 'Không được tiếp nhận (3)',
    path: [{ by: 'tiepnhan', act: 'REFUSE', reason: 'Không thuộc thẩm quyền.' }],
  },
  received: { name: 'Được tiếp nhận (2)', path: [receive] },
  supplement: { name: 'Chờ bổ sung khi thẩm định (5)', path: [receive, supplement('chuyenvien')] },
  processing: { name: 'Đang xử lý (4)', path: [receive, supplement('chuyenvien'), supplemented] },
  proposed: { name: 'Chờ lãnh đạo phê duyệt (4)', path: [receive, propose] },
  approved: { name: 'Chờ cấp số, phát hành (4)', path: [receive, propose, approve] },
  settled: { name: 'Đã xử lý xong (9)', path: [receive, propose, approve, issue] },
  handed_over: { name: 'Đã trả kết quả (10)', path: [receive, propose, approve, issue, handOver] },
  duty: { name: 'Chờ nghĩa vụ tài chính (6)', path: [receive, duty] },
  withdrawn: { name: 'Đã rút (7)', path: [receive, { by: 'tiepnhan', act: 'STOP', reason: 'Người nộp đề nghị.' }] },
  ineligible: {
    name: 'Dừng xử lý (8)',
    path: [receive, { by: 'lanhdao', act: 'DECLARE_INELIGIBLE', reason: 'Không đủ điều kiện.' }],
  },
  offered: { name: 'Chờ hệ thống của bộ xác nhận (2)', path: [receive, offer] },
  external: { name: 'Tại hệ thống của bộ (4)', path: [receive, offer, accepted] },
} as const satisfies Readonly<Record<string, NamedState>>;

export type StateName = keyof typeof STATES;
