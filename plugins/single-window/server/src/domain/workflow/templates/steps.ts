/** The steps that published processes share (law.md §6). */
import type { TimeUnit, UnitRef } from '@motcua/cms';
import { issuing, issuingOnce, state, withdraw } from './parts';

type Limit = readonly [number, TimeUnit];
type States = Readonly<Record<string, unknown>>;

/** B2: the one-stop unit hands the dossier over. */
export const handOver = (to: string, limit: Limit): unknown =>
  state({
    status: 2,
    label: ['Chuyển hồ sơ đến cơ quan giải quyết', 'Passed on to the agency'],
    next: ['Bộ phận Một cửa chuyển hồ sơ đến cơ quan giải quyết.', 'The one-stop unit passes the dossier on.'],
    task: ['reception_officer', 'one_stop'],
    limit,
    on: { FORWARD: to, ...withdraw },
  });

/** B3: the head of the division assigns. */
export const assignment = (to: string, limit: Limit, unit: UnitRef = 'competent'): unknown =>
  state({
    status: 4,
    label: ['Phân công xử lý', 'Being assigned'],
    next: ['Lãnh đạo phòng phân công chuyên viên xử lý.', 'The head of the division assigns it.'],
    task: ['approver', unit],
    limit,
    on: { ASSIGN: to, ...withdraw },
  });

/** B4: the specialist appraises and drafts. */
export const appraisal = (on: States, limit: Limit, unit: UnitRef = 'competent'): unknown =>
  state({
    status: 4,
    label: ['Thẩm định hồ sơ', 'Being appraised'],
    next: ['Chuyên viên thẩm định và dự thảo kết quả.', 'The specialist appraises and drafts the result.'],
    task: ['processing_officer', unit],
    limit,
    on: {
      ...on,
      REQUEST_SUPPLEMENT: issuingOnce('supplement', '02'),
      REJECT: issuing('rejected', '03'),
      ...withdraw,
    },
  });

/** B5: the head of the division reviews. */
export const review = (to: string, back: string, limit: Limit, unit: UnitRef = 'competent'): unknown =>
  state({
    status: 4,
    label: ['Lãnh đạo phòng xem xét', 'Being reviewed'],
    next: ['Lãnh đạo phòng xem xét dự thảo kết quả.', 'The head of the division reviews the draft.'],
    task: ['approver', unit],
    limit,
    on: { FORWARD: to, RETURN: back, ...withdraw },
  });

/** Not eligible: sent back with reasons (Decree 118/2025 Art. 19(3)). */
export const rejected: States = {
  rejected: state({
    status: 8,
    label: ['Không đủ điều kiện giải quyết', 'Not eligible'],
    next: ['Xem lý do trong văn bản thông báo; bạn có thể nộp hồ sơ mới.', 'Read the reason; you may file anew.'],
    final: true,
  }),
};
