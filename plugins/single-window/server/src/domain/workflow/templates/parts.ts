/** What workflows are made of: states with their words, reception, supplement, settlement. */
import type { NpspStatus, Role, StateMeta, TimeUnit, UnitRef } from '@motcua/cms';

export interface StateInput {
  readonly status: NpspStatus;
  readonly label: readonly [string, string];
  readonly next: readonly [string, string];
  readonly task?: readonly [Role, UnitRef];
  readonly limit?: readonly [number, TimeUnit];
  readonly on?: Readonly<Record<string, unknown>>;
  /** Who sees to it that a wait ends. */
  readonly owner?: readonly [Role, UnitRef];
  readonly timer?: readonly [number, TimeUnit];
  readonly waitsFor?: StateMeta['waitsFor'];
  readonly final?: boolean;
}

const metaOf = (input: StateInput): StateMeta => ({
  npspStatus: input.status,
  label: { vi: input.label[0], en: input.label[1] },
  next: { vi: input.next[0], en: input.next[1] },
  ...(input.task ? { role: input.task[0], unit: input.task[1] } : {}),
  ...(input.owner ? { owner: { role: input.owner[0], unit: input.owner[1] } } : {}),
  ...(input.timer ? { timer: { amount: input.timer[0], unit: input.timer[1], event: 'TIMER' } } : {}),
  ...(input.waitsFor ? { waitsFor: input.waitsFor } : {}),
  ...(input.limit ? { limit: { amount: input.limit[0], unit: input.limit[1] } } : {}),
});

/** One state as XState's JSON. */
export const state = (input: StateInput): Readonly<Record<string, unknown>> => ({
  meta: metaOf(input),
  ...(input.final ? { type: 'final' } : {}),
  ...(input.on ? { on: input.on } : {}),
});

/** A transition that also issues a statutory paper. */
export const issuing = (target: string, form: string): Readonly<Record<string, unknown>> => ({
  target,
  actions: [{ type: 'issuePaper', params: { form } }],
});

export const issuingOnce = (target: string, form: string): Readonly<Record<string, unknown>> => ({
  ...issuing(target, form),
  guard: { type: 'supplementNotAskedYet' },
});

/** The one-stop unit closes what is not supplemented in time (Decree 118/2025 Art. 19(5)). */
const RECEPTION = ['reception_officer', 'one_stop'] as const;

/** The applicant asks to stop: form 05 at once (Decree 118/2025 Art. 21, Circular 03/2025 Art. 7). */
const WITHDRAW = { WITHDRAW: issuing('withdrawn', '05') };

/** Before reception: filed, refused, completed. `taken` is the state after reception. */
export const reception = (taken: string): Readonly<Record<'filed' | 'supplement_before' | 'refused', unknown>> => ({
  filed: state({
    status: 1,
    label: ['Mới đăng ký', 'Filed'],
    next: [
      'Bộ phận Một cửa kiểm tra và trả lời trong 8 giờ làm việc.',
      'The one-stop unit checks it and answers within 8 working hours.',
    ],
    task: ['reception_officer', 'one_stop'],
    on: {
      RECEIVE: issuing(taken, '01'),
      REFUSE: issuing('refused', '03'),
      REQUEST_SUPPLEMENT: issuing('supplement_before', '02'),
      ...WITHDRAW,
    },
  }),
  supplement_before: state({
    status: 5,
    label: ['Chờ bổ sung trước khi tiếp nhận', 'Waiting for a supplement before reception'],
    next: [
      'Bạn bổ sung theo phiếu yêu cầu; hồ sơ được tiếp nhận khi đầy đủ.',
      'Add what the notice asks for; the dossier is received when it is complete.',
    ],
    owner: RECEPTION,
    on: { SUPPLEMENT: 'filed', TIMER: 'closed', ...WITHDRAW },
  }),
  refused: state({
    status: 3,
    label: ['Không được tiếp nhận', 'Not taken in'],
    next: [
      'Xem lý do trong phiếu từ chối; bạn có thể nộp hồ sơ mới.',
      'Read the reason in the refusal; you may file anew.',
    ],
    final: true,
  }),
});

/** While settling: waiting for the applicant. `back` is the state that goes on. */
export const supplement = (back: string): Readonly<Record<string, unknown>> => ({
  supplement: state({
    status: 5,
    label: ['Chờ bổ sung giấy tờ', 'Waiting for a supplement'],
    next: [
      'Bạn bổ sung theo phiếu yêu cầu trước hạn; nếu không, hồ sơ dừng xử lý.',
      'Add what the notice asks for in time, or the dossier is closed.',
    ],
    owner: RECEPTION,
    on: { SUPPLEMENT: back, TIMER: 'closed', ...WITHDRAW },
  }),
});

type SettlementState = 'awaiting_approval' | 'awaiting_issue' | 'settled' | 'handed_over' | 'withdrawn' | 'closed';

/** From the leader's desk to the applicant's hand. `back` is where a returned proposal goes. */
export const settlement = (
  back: string,
  limits: {
    readonly approval?: readonly [number, TimeUnit];
    readonly issue?: readonly [number, TimeUnit];
    /** Who decides; the competent agency when absent. */
    readonly unit?: UnitRef;
  } = {},
): Readonly<Record<SettlementState, unknown>> => ({
  awaiting_approval: state({
    status: 4,
    label: ['Chờ lãnh đạo phê duyệt', 'Awaiting approval'],
    next: ['Lãnh đạo xem xét và phê duyệt kết quả.', 'The leader examines and approves the result.'],
    task: ['approver', limits.unit ?? 'competent'],
    ...(limits.approval ? { limit: limits.approval } : {}),
    on: { APPROVE: 'awaiting_issue', RETURN: back, ...WITHDRAW },
  }),
  awaiting_issue: state({
    status: 4,
    label: ['Chờ cấp số, phát hành', 'Awaiting issue'],
    next: ['Văn thư cấp số và phát hành kết quả.', 'The clerk numbers and issues the result.'],
    task: ['issuing_clerk', limits.unit ?? 'competent'],
    ...(limits.issue ? { limit: limits.issue } : {}),
    on: { ISSUE: issuing('settled', 'result') },
  }),
  settled: state({
    status: 9,
    label: ['Đã xử lý xong', 'Settled'],
    next: ['Nhận kết quả trên cổng hoặc tại Bộ phận Một cửa.', 'Take the result here or at the one-stop unit.'],
    task: ['reception_officer', 'one_stop'],
    on: { HAND_OVER: 'handed_over' },
  }),
  handed_over: state({
    status: 10,
    label: ['Đã trả kết quả', 'Result handed over'],
    next: ['Hồ sơ đã kết thúc.', 'The dossier is finished.'],
    final: true,
  }),
  withdrawn: state({
    status: 7,
    label: ['Đã rút hồ sơ', 'Withdrawn'],
    next: ['Hồ sơ kết thúc theo yêu cầu của bạn.', 'The dossier ended as you asked.'],
    final: true,
  }),
  closed: state({
    status: 8,
    label: ['Dừng xử lý', 'Closed'],
    next: ['Hồ sơ đã dừng; bạn có thể nộp hồ sơ mới.', 'The dossier was closed; you may file anew.'],
    final: true,
  }),
});

export const withdraw = WITHDRAW;
