/** Times as sentences tell them: one clause is one time with its case, or says that there is none. */
import { clean } from './text';

export type SourceUnit = 'working_day' | 'day' | 'working_hour' | 'hour' | 'month';

export interface Amount {
  readonly amount: number;
  readonly unit: SourceUnit;
  readonly amount_min?: number;
}

/** A time with its case, the start of its clock, and what is done in it where it is one of several stages. */
interface Limit extends Amount {
  readonly case?: string;
  /** Where the clock does not start with the receipt of the dossier. */
  readonly from?: string;
  readonly stage?: string;
}

export type TimeClause =
  | { readonly role: 'limit'; readonly text: string; readonly limit: Limit }
  /** Two units together, as in "2 tháng và 10 ngày". */
  | { readonly role: 'sum'; readonly text: string; readonly parts: readonly Amount[] }
  /** On the day itself, or on the next when filed late. */
  | { readonly role: 'same_day'; readonly text: string }
  /** Bound to an event or a plan, or told not to be fixed. */
  | { readonly role: 'not_fixed'; readonly text: string; readonly event: boolean }
  /** True, and no time to settle: the answer to an incomplete dossier, the appointment slip, an extension by agreement. */
  | { readonly role: 'aside'; readonly text: string }
  /** "See the description". */
  | { readonly role: 'pointer'; readonly text: string }
  | { readonly role: 'unread'; readonly text: string };

/** The unit that we count in, and how many of it one of the source's is. */
const UNITS: Readonly<Record<string, readonly [SourceUnit, number]>> = {
  'ngày làm việc': ['working_day', 1],
  ngày: ['day', 1],
  'giờ làm việc': ['working_hour', 1],
  giờ: ['hour', 1],
  h: ['hour', 1],
  phút: ['hour', 1 / 60],
  tuần: ['day', 7],
  tháng: ['month', 1],
};
const AMOUNT = '(?:(\\d+)\\s*(?:[-–]|đến)\\s*)?(\\d+(?:[.,]\\d+)?)';
const UNIT = '(ngày làm việc|ngày|giờ làm việc|giờ|h|phút|tuần|tháng)(?![\\p{L}])';
const WHOLE = new RegExp(`^${AMOUNT}\\s*${UNIT}\\.?$`, 'iu');
const NO_UNIT = new RegExp(`^${AMOUNT}$`, 'u');
/** "sau 15 giờ" is a time of the day, "25 tháng 4" a date. */
const INSIDE = new RegExp(`(?<!sau )(?<!ngày )(?<![\\d/.,])${AMOUNT}\\s*(?:\\([^)]*\\)\\s*)?${UNIT}(?!\\s*\\d)`, 'giu');
const SUM = new RegExp(`^${AMOUNT}\\s*${UNIT}\\s*(?:và\\s*|,\\s*)?${AMOUNT}\\s*${UNIT}\\.?$`, 'iu');

const decimal = (text: string): number => Number(text.replace(',', '.'));

function amountOf(min: string | undefined, amount: string | undefined, unit: string | undefined): Amount {
  const [ours, size] = UNITS[(unit ?? '').toLowerCase()] ?? ['day', 1];
  const read = { amount: decimal(amount ?? '') * size, unit: ours };
  return min === undefined ? read : { ...read, amount_min: decimal(min) * size };
}

/** "ngày (làm việc)", "1/2 ngày": written out, so that one pattern reads them. */
const plain = (text: string): string =>
  clean(text)
    .replaceAll(/ngày\s*\(\s*làm việc\s*\)/giu, 'ngày làm việc')
    .replaceAll(/(?<![\d/])1\/2(?=\s*(?:ngày|giờ|tháng))|½/giu, '0.5');

export function wholeAmount(text: string): Amount | null {
  const match = WHOLE.exec(plain(text));
  return match && amountOf(match[1], match[2], match[3]);
}

export function bareNumber(text: string): Pick<Amount, 'amount' | 'amount_min'> | null {
  const match = NO_UNIT.exec(text);
  if (!match) return null;
  const amount = decimal(match[2] ?? '');
  return match[1] === undefined ? { amount } : { amount, amount_min: decimal(match[1]) };
}

export const sameAmount = (a: Amount, b: Amount): boolean => a.amount === b.amount && a.unit === b.unit;

/** All amounts with a unit that stand in a text, each once. */
export function amountsIn(text: string): readonly Amount[] {
  const found = [...plain(text).matchAll(INSIDE)].map((match) => amountOf(match[1], match[2], match[3]));
  return found.filter((one, index) => found.findIndex((other) => sameAmount(one, other)) === index);
}

/** Who has a part of the time: stages are told by their agency. */
const AGENCY =
  '(?:sở|ubnd|ủy ban|uỷ ban|chi cục|cục|phòng|cơ quan|bộ|trung tâm|văn phòng|công an|chi nhánh|bảo hiểm|hội đồng|chủ tịch)(?!\\p{L})';

/** Ends of sentences, list marks, and a comma before the next case or the next time. */
const BREAKS = new RegExp(
  [
    '(?<=[.;:])\\s+(?=[-+•]\\s)',
    '(?<=[.;])\\s+(?=[\\p{Lu}\\d(])',
    ';\\s*',
    '\\s+[-+•]\\s+(?=\\p{Lu})',
    ',\\s+(?=(?:trong\\s+)?(?:các\\s+)?(?:trường hợp|đối với)\\s)',
    `,\\s+(?=${AMOUNT}\\s*${UNIT}\\s+đối với)`,
    '[,;:]?\\s*\\(?trong đó\\s*:?\\s*',
    '\\s*\\((?=(?:đối với|trường hợp)\\s)',
    `,\\s+(?=${AGENCY}[^,;]{0,80}?${AMOUNT}\\s*(?:\\([^)]*\\)\\s*)?${UNIT})`,
    `\\s*(?:/|\\shoặc)\\s*(?=${AMOUNT}\\s*(?:\\([^)]*\\)\\s*)?${UNIT})`,
  ].join('|'),
  'giu',
);
const MARKS = /^(?:[-+*•\s]|\d{1,2}[.)]\s|[a-z]\)\s)+|[\s.;,:]+$/gu;

const CASE = /^(?:trong\s+)?(?:các\s+|những\s+)?(?:trường hợp|đối với|nếu|khi|tại|với)(?!\p{L})/iu;
/** Words that lead to an amount and mean no more than it. */
const LEAD =
  /(?:[\s,:]|(?<!\p{L})(?:trong vòng|trong|thời hạn|thời gian|thực hiện|giải quyết|xử lý|hoàn thành|không quá|tối đa|chậm nhất|là|thì|cả|được|từ|khoảng)(?!\p{L}))+$/iu;
/** The clock starts with the receipt of the dossier: nothing to add. */
const START_OF_CLOCK =
  /^,?\s*(?:kể từ|từ|tính từ|sau)\s+(?:ngày|khi|thời điểm)?\s*(?:(?:cơ quan|bộ phận|trung tâm|ủy ban|sở|tổ chức)[^,]{0,80}?\s)?(?:tiếp nhận|nhận|có|nộp)\s*(?:được|đủ|đầy đủ)?\s*(?:đủ|đầy đủ)?\s*(?:bộ\s)?(?:hồ sơ|giấy tờ|văn bản đề nghị|yêu cầu|đề nghị|đơn|tờ khai)(?:[\s,]+(?:đầy đủ|đủ|hợp lệ|và|theo|quy định|hồ sơ|của|pháp luật|giấy tờ|yêu cầu|đề nghị))*/iu;
const ANOTHER_START = /^(?:kể từ|từ|tính từ|sau|trước)\s[^,]*/iu;
const STAGE = new RegExp(`^(?:thời gian|thời hạn|bước \\d|giai đoạn)\\s+[^,:]*\\p{L}|^(?:tại\\s+)?${AGENCY}`, 'iu');
const APPOINTMENT = /phiếu hẹn/iu;
/** The answer to an incomplete dossier, silence as consent, an extension. */
const ASIDE =
  /(?:kéo dài|gia hạn) (?:thêm|thời|không quá|một lần|hơn)|(?:được|có thể) (?:kéo dài|gia hạn)|không hợp lệ|chưa hợp lệ|chưa đầy đủ|(?:yêu cầu|cần|phải|đề nghị) (?:sửa đổi|bổ sung|chỉnh sửa)|(?<!không )quá (?:thời hạn )?\d/iu;
const SAME_DAY =
  /trong (?:cùng )?ngày|ngày làm việc tiếp theo|(?:giải quyết|trả kết quả|cấp|thực hiện) ngay|^ngay(?: khi| sau khi|$)/iu;
const NO_LIMIT = /^(?:\d\s+)?(?:không|chưa) (?:quy định|có thông tin|xác định|có)/iu;
const POINTER = /(?:tại|trong|xem|theo) (?:phần )?(?:mô tả|nội dung mô tả|ghi chú)/iu;
const EVENT =
  /^(?:[^.]{0,80}\s)?(?:trước khi|ngay sau khi|sau khi|kể từ khi|kể từ ngày|đến ngày|đến hết)\s|^theo (?:kế hoạch|hướng dẫn|thông báo|lịch|thỏa thuận|quy chế|quy định)/iu;

/** Without list marks, and without a bracket that was opened in another clause. */
function bareClause(text: string): string {
  const bare = clean(text).replaceAll(MARKS, '').trim();
  return bare.includes('(') ? bare : bare.replace(/\)+$/, '').trim();
}

/** What stands behind an amount: the start of the clock, then a case or what is done in that time. */
function behind(text: string): Pick<Limit, 'case' | 'from' | 'stage'> | null {
  const afterStart = text.replace(START_OF_CLOCK, '').replace(/^[\s,]+/, '');
  if (afterStart === '') return {};
  if (CASE.test(afterStart)) return { case: afterStart };
  const from = ANOTHER_START.exec(afterStart)?.[0];
  if (from !== undefined) {
    const stage = afterStart.slice(from.length).replace(/^[\s,]+/, '');
    return { from, ...(stage === '' ? {} : { stage }) };
  }
  // "…, cơ quan … thông báo": who does what in that time. Without a start before it, the words are not understood.
  return afterStart === text.trim() ? null : { stage: afterStart };
}

function limitOf(text: string): TimeClause {
  const [match, ...others] = [...text.matchAll(INSIDE)];
  if (match === undefined || others.length > 0) return { role: 'unread', text };
  const before = text.slice(0, match.index).replace(LEAD, '').trim();
  const after = behind(text.slice(match.index + match[0].length));
  const amount = amountOf(match[1], match[2], match[3]);
  if (after === null) return { role: 'unread', text };
  if (before === '') return { role: 'limit', text, limit: { ...amount, ...after } };
  const place = CASE.test(before) ? 'case' : STAGE.test(before) ? 'stage' : null;
  if (place === null) return { role: 'unread', text };
  const words = [before, after[place]].filter(Boolean).join('; ');
  return { role: 'limit', text, limit: { ...amount, ...after, [place]: words } };
}

function clauseOf(text: string): TimeClause {
  const sum = SUM.exec(text);
  if (sum) return { role: 'sum', text, parts: [amountOf(sum[1], sum[2], sum[3]), amountOf(sum[4], sum[5], sum[6])] };
  if (APPOINTMENT.test(text)) return { role: 'aside', text };
  const amounts = amountsIn(text).length > 0;
  if (!amounts && SAME_DAY.test(text)) return { role: 'same_day', text };
  if (ASIDE.test(text)) return { role: 'aside', text };
  if (amounts) return limitOf(text);
  if (POINTER.test(text)) return { role: 'pointer', text };
  if (NO_LIMIT.test(text)) return { role: 'not_fixed', text, event: false };
  if (EVENT.test(text)) return { role: 'not_fixed', text, event: true };
  return { role: 'unread', text };
}

/** A case told in several parts before its time: "Đối với trường hợp …; …; thì …". */
function joined(parts: readonly string[]): readonly string[] {
  const whole: string[] = [];
  let open = '';
  for (const part of parts) {
    const text = open === '' ? part : `${open}; ${part}`;
    if ((open !== '' || CASE.test(part)) && clauseOf(text).role === 'unread' && amountsIn(text).length === 0)
      open = text;
    else {
      whole.push(text);
      open = '';
    }
  }
  return open === '' ? whole : [...whole, open];
}

/** Splits a text into clauses; every word of it is in one of them. */
export const timeClauses = (text: string): readonly TimeClause[] =>
  joined(
    plain(text)
      .replaceAll(BREAKS, '\n')
      .split('\n')
      .map(bareClause)
      .filter((part) => part !== ''),
  ).map(clauseOf);
