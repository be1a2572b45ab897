/** The rarer moves between the ten statuses, so that each legal one is made. */
import type { Act, Scenario } from './scenario.ts';

const ROUTE = 'Thông tư 11/2025/TT-BKHCN, chức năng 6, 30; Nghị định 224/2026/NĐ-CP, Điều 15';
const D118 = (article: string): string => `Nghị định 118/2025/NĐ-CP, Điều ${article}`;

const reports = (status: 5 | 6): Act => ({ by: 'machine', act: 'EXTERNAL_PROGRESS', data: { status } });
const offersBack: Act = { by: 'machine', act: 'OFFER_BACK', reason: 'Không thuộc thẩm quyền bộ.' };

export const MOVES: readonly Scenario[] = [
  {
    id: 'TR-01',
    story: 'Gộp hồ sơ trùng ngay khi chưa tiếp nhận',
    at: 'filed',
    by: 'tiepnhan',
    act: 'MERGE',
    reason: 'Người nộp gửi hai lần.',
    data: { code: '@twin' },
    then: { state: 'standing_stopped', status: 8, clock: 'ends', notice: true },
    law: D118('28'),
  },
  {
    id: 'TR-02',
    story: 'Bộ trả lại hồ sơ đang chờ bổ sung ở đó: tỉnh làm tiếp từ bước cũ',
    at: 'external',
    before: [reports(5), offersBack],
    by: 'tiepnhan',
    act: 'TAKE_BACK',
    then: { state: 'received', status: 2, clock: 'same', notice: true, route: 'local' },
    law: ROUTE,
  },
  {
    id: 'TR-03',
    story: 'Bộ báo: bổ sung xong, còn nghĩa vụ tài chính',
    at: 'external',
    before: [reports(5)],
    by: 'machine',
    act: 'EXTERNAL_PROGRESS',
    data: { status: 6 },
    then: { state: 'standing_external', status: 6, clock: 'same', notice: true, route: 'external' },
    law: ROUTE,
  },
  {
    id: 'TR-04',
    story: 'Bộ giải quyết xong khi chỉ mới báo chờ bổ sung',
    at: 'external',
    before: [reports(5)],
    by: 'machine',
    act: 'EXTERNAL_SETTLED',
    data: { code: 'KQ-78' },
    then: { state: 'settled', status: 9, clock: 'ends', notice: true, route: 'local', delivery: 'ready' },
    law: ROUTE,
  },
  {
    id: 'TR-05',
    story: 'Đã nộp tiền khi đang xử lý: trở lại bước đang xử lý',
    at: 'processing',
    before: [{ by: 'chuyenvien', act: 'REQUEST_DUTY', data: { text: 'Lệ phí trước bạ.' } }],
    days: 7,
    by: 'tiepnhan',
    act: 'CONFIRM_DUTY',
    data: { code: 'CTT-0003' },
    then: { state: 'processing', status: 4, clock: 'resumed', notice: true },
    law: D118('24'),
  },
  {
    id: 'TR-06',
    story: 'Bộ báo: đã nộp tiền, lại cần bổ sung',
    at: 'external',
    before: [reports(6)],
    by: 'machine',
    act: 'EXTERNAL_PROGRESS',
    data: { status: 5 },
    then: { state: 'standing_external', status: 5, clock: 'same', notice: true, route: 'external' },
    law: ROUTE,
  },
  {
    id: 'TR-07',
    story: 'Bộ giải quyết xong sau khi đã nộp tiền ở đó',
    at: 'external',
    before: [reports(6)],
    by: 'machine',
    act: 'EXTERNAL_SETTLED',
    data: { code: 'KQ-79' },
    then: { state: 'settled', status: 9, clock: 'ends', notice: true, route: 'local', delivery: 'ready' },
    law: ROUTE,
  },
];
