/** What a scenario is: one act on a dossier in a given state, and all that must follow from it. The same data make docs/scenarios.md and the tests. */
import type { Channel, NpspStatus } from '@motcua/cms';
import type { StateName } from './states.ts';

/** Who acts: an officer of the demo by user name, the applicant, another system, or time itself. */
export type Person =
  | 'tiepnhan'
  | 'tiepnhan.102'
  | 'chuyenvien'
  | 'chuyenvien.102'
  | 'chuyenvien.sxd'
  | 'chuyenvien.bhxh'
  | 'lanhdao.bhxh'
  | 'vanthu.bhxh'
  | 'lanhdao'
  | 'vanthu'
  | 'quantri'
  | 'applicant'
  | 'machine'
  | 'time';

/** What happens to the legal clock; the words stand in the document. */
export const CLOCKS = {
  none: 'chưa chạy',
  starts: 'bắt đầu',
  same: 'không đổi',
  waits: 'chờ bổ sung',
  restarts: 'tính lại từ đầu',
  paused: 'tạm dừng',
  resumed: 'tính tiếp',
  moved: 'hẹn lại',
  ends: 'kết thúc',
  reopened: 'chạy lại, hạn sửa 3 ngày làm việc',
} as const;

export type Clock = keyof typeof CLOCKS;

export interface Act {
  readonly by: Person;
  readonly act: string;
  readonly reason?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface Outcome {
  readonly state: string;
  readonly status: NpspStatus;
  readonly clock: Clock;
  /** The papers that the act issues. */
  readonly paper?: string | readonly string[];
  /** Whether the applicant is told. */
  readonly notice: boolean;
  readonly delivery?: string;
  readonly payment?: string;
  readonly route?: string;
  /** The officer who is away and for whom a deputy acts; nobody when absent. */
  readonly onBehalf?: string;
}

/** A refusal: the HTTP status, the problem's code, and words that say why. */
export interface Refusal {
  readonly refused: 403 | 404 | 409 | 422;
  readonly code: string;
  readonly why: RegExp;
}

export interface Scenario extends Act {
  readonly id: string;
  readonly story: string;
  readonly at: StateName;
  /** What has happened there already. */
  readonly before?: readonly Act[];
  /** Days that pass before the act. */
  readonly days?: number;
  readonly channel?: Channel;
  readonly then: Outcome | Refusal;
  readonly law: string;
}

export const isRefusal = (then: Scenario['then']): then is Refusal => 'refused' in then;
