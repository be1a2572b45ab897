/** The acts: their names, what they ask, who does them, and what the applicant reads. */
import type { Text } from '@motcua/cms';
import type { PossibleAct } from '../../api';

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

/** Types of the acts that have words of their own. */
export const ACT_TYPES: readonly string[] = Object.keys(ACTS);

/** The act by its type; one that a province's workflow invents is an officer's act with its type as label. */
export const actOf = (type: string): ActDefinition => ACTS[type] ?? officer(type, type, null, [], false);

/** Where the clock's events lie in a history. */
export const CLOCK_EVENTS: Readonly<Record<string, 'received' | 'supplement_asked' | 'supplemented'>> = {
  RECEIVE: 'received',
  REQUEST_SUPPLEMENT: 'supplement_asked',
  SUPPLEMENT: 'supplemented',
};
