/** The acts: their names, what they ask, who does them, and what the applicant reads. */
import type { Text } from '@motcua/cms';
import type { PossibleAct } from '../../api';
import { standingAct } from '../acts';

export interface ActDefinition {
  readonly label: Text;
  readonly asks: PossibleAct['asks'];
  readonly primary: boolean;
  readonly by: 'officer' | 'applicant' | 'system';
  /** Null when the applicant is told nothing. */
  readonly message: Text | null;
  readonly reasonNeeded: boolean;
}

const officer = (
  vi: string,
  en: string,
  message: Text | null,
  asks: PossibleAct['asks'] = [],
  primary = true,
): ActDefinition => ({
  label: { vi, en },
  asks,
  primary,
  by: 'officer',
  message,
  reasonNeeded: asks.includes('reason'),
});

const ACTS: Readonly<Record<string, ActDefinition>> = {
  FILE: {
    label: { vi: 'Nộp hồ sơ', en: 'File' },
    asks: [],
    primary: true,
    by: 'applicant',
    reasonNeeded: false,
    message: { vi: 'Hồ sơ đã được gửi đến cơ quan giải quyết.', en: 'Your dossier has been filed.' },
  },
  RECEIVE: officer('Tiếp nhận hồ sơ', 'Receive', {
    vi: 'Hồ sơ đã được tiếp nhận; giấy tiếp nhận và ngày hẹn trả đã có.',
    en: 'Your dossier has been received; the receipt and the promised date are there.',
  }),
  REFUSE: officer(
    'Từ chối tiếp nhận',
    'Refuse',
    {
      vi: 'Hồ sơ không được tiếp nhận. Xem lý do trong phiếu từ chối.',
      en: 'Your dossier was not taken in. The refusal gives the reason.',
    },
    ['reason'],
    false,
  ),
  REQUEST_SUPPLEMENT: officer(
    'Yêu cầu bổ sung',
    'Request a supplement',
    {
      vi: 'Cần bổ sung, hoàn thiện hồ sơ. Xem nội dung yêu cầu và hạn bổ sung.',
      en: 'Something must be added. See what is asked and until when.',
    },
    ['reason', 'components'],
    false,
  ),
  SUPPLEMENT: {
    label: { vi: 'Nộp bổ sung', en: 'Supplement' },
    asks: [],
    primary: true,
    by: 'applicant',
    reasonNeeded: false,
    message: { vi: 'Hồ sơ đã được bổ sung.', en: 'The supplement has been handed in.' },
  },
  CLAIM: officer('Nhận xử lý', 'Take it', null, [], false),
  PROPOSE: officer(
    'Trình duyệt',
    'Propose',
    {
      vi: 'Hồ sơ đã được thẩm định và trình lãnh đạo.',
      en: 'Your dossier has been examined and put before the leader.',
    },
    ['result'],
  ),
  OPINION: officer(
    'Gửi ý kiến',
    'Give an opinion',
    { vi: 'Cơ quan phối hợp đã cho ý kiến.', en: 'The consulted agency has answered.' },
    ['result'],
  ),
  FORWARD: officer('Chuyển bước tiếp theo', 'Pass on', null),
  SKIP: officer('Chuyển thẳng đến bước sau', 'Go on to a later step', null, ['reason'], false),
  ASSIGN: officer('Phân công xử lý', 'Assign', null),
  REJECT: officer(
    'Trả hồ sơ không đủ điều kiện',
    'Not eligible',
    {
      vi: 'Hồ sơ không đủ điều kiện giải quyết. Xem lý do trong văn bản thông báo.',
      en: 'Your dossier is not eligible. The notice gives the reason.',
    },
    ['reason'],
    false,
  ),
  CONSULT: officer('Gửi lấy ý kiến', 'Ask for an opinion', {
    vi: 'Hồ sơ đã được gửi cơ quan phối hợp để lấy ý kiến.',
    en: 'Your dossier was sent to another agency for its opinion.',
  }),
  ASK_DUTY: officer('Chuyển thông tin sang cơ quan Thuế', 'Ask for the tax notice', {
    vi: 'Thông tin đã được chuyển sang cơ quan Thuế để xác định nghĩa vụ tài chính.',
    en: 'The tax office has been asked what is to be paid.',
  }),
  NOTIFY_DUTY: officer('Đã có thông báo nghĩa vụ tài chính', 'The tax notice is there', {
    vi: 'Đã có thông báo nghĩa vụ tài chính. Hồ sơ tiếp tục sau khi bạn nộp tiền.',
    en: 'The tax notice is there. Your dossier goes on when you have paid.',
  }),
  DUTY_DONE: officer('Đã hoàn thành nghĩa vụ tài chính', 'The duty is paid', {
    vi: 'Đã nhận chứng từ nộp tiền; hồ sơ được giải quyết tiếp.',
    en: 'Your payment has arrived; the dossier goes on.',
  }),
  ANSWER: officer('Đã nhận trả lời', 'The answer is there', {
    vi: 'Hệ thống liên quan đã trả lời; hồ sơ được giải quyết tiếp.',
    en: 'The other system has answered; the dossier goes on.',
  }),
  RETURN: officer('Trả lại chuyên viên', 'Return', null, ['reason'], false),
  APPROVE: officer('Phê duyệt', 'Approve', { vi: 'Kết quả đã được phê duyệt.', en: 'The result has been approved.' }, [
    'result',
  ]),
  ISSUE: officer('Cấp số và phát hành', 'Number and issue', {
    vi: 'Hồ sơ đã giải quyết xong; kết quả đã được phát hành.',
    en: 'Your dossier is settled; the result has been issued.',
  }),
  HAND_OVER: officer(
    'Trả kết quả',
    'Hand over',
    { vi: 'Kết quả đã được trao.', en: 'The result has been handed over.' },
    ['receiver'],
  ),
  WITHDRAW: {
    label: { vi: 'Rút hồ sơ', en: 'Withdraw' },
    asks: ['reason'],
    primary: false,
    by: 'applicant',
    reasonNeeded: false,
    message: { vi: 'Hồ sơ đã được rút theo yêu cầu.', en: 'The dossier was withdrawn as asked.' },
  },
  PARTS_DONE: {
    label: { vi: 'Các phần liên thông đã xong', en: 'All parts are done' },
    asks: [],
    primary: true,
    by: 'system',
    reasonNeeded: false,
    message: {
      vi: 'Mọi phần của hồ sơ liên thông đã có kết luận. Xem kết quả của từng phần.',
      en: 'Every part of your interlinked filing has ended. See the result of each.',
    },
  },
  TIMER: {
    label: { vi: 'Hết thời hạn', en: 'Time is up' },
    asks: [],
    primary: false,
    by: 'system',
    reasonNeeded: false,
    message: {
      vi: 'Hồ sơ dừng xử lý vì quá thời hạn bổ sung.',
      en: 'The dossier was closed: the supplement did not come in time.',
    },
  },
};

/** The act by its type. In parallel branches each has its own, such as OPINION_A and OPINION_B: the same act. One that a province's workflow invents is an officer's act with its type as label. */
export function actOf(type: string): ActDefinition {
  const known = ACTS[type] ?? ACTS[type.replace(/_[A-Z]$/, '')];
  if (known) return known;
  const { label, asks, message, reasonNeeded } = standingAct(type) ?? officer(type, type, null);
  return { label, asks, primary: false, by: 'officer', message, reasonNeeded };
}

export const knownActs = (): readonly (readonly [type: string, act: ActDefinition])[] => Object.entries(ACTS);

/** Where the clock's events lie in a history. */
export const CLOCK_EVENTS: Readonly<Record<string, 'received' | 'supplement_asked' | 'supplemented'>> = {
  RECEIVE: 'received',
  REQUEST_SUPPLEMENT: 'supplement_asked',
  SUPPLEMENT: 'supplemented',
};
