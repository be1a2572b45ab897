/** What the words beside a fee say: amounts, who sets them, who is exempt, how to pay. Every clause has one part to play or is left over. */
import { clean } from './text';

export interface Money {
  readonly amount: number;
  readonly currency?: 'USD';
}

export type FeeRole =
  /** Names an amount. */
  | 'amount'
  /** The amount stands elsewhere: a council's resolution, a circular, a share of another fee. */
  | 'set_elsewhere'
  | 'exemption'
  /** No fee is provided for. */
  | 'none'
  /** How and when to pay, what is paid back. */
  | 'payment'
  /** What the amount of the column is for. */
  | 'what'
  | 'unread';

export interface FeeClause {
  readonly role: FeeRole;
  readonly text: string;
  readonly money: readonly Money[];
}

const VALUE = '(\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d+)?)';
const MONEY = new RegExp(
  `(?<![\\d/.,])(?<!năm )(?<!/)${VALUE}\\s*(?:(việt nam đồng|đồng|vnđ|vnd|đ|usd)(?!\\p{L})|(?=/(?:\\d+\\s)?\\p{L}))`,
  'giu',
);
/** `30.000 đồng (1,5 USD)`: the same amount twice. */
const TWICE = new RegExp(`\\(\\s*${VALUE}\\s*usd[^)]*\\)`, 'giu');

export const inDong = (text: string): number => Number(text.replaceAll(/[.,]/g, ''));
export const inDollars = (text: string): number => Number(text.replace(',', '.'));

function moneyIn(text: string): readonly Money[] {
  return [...text.replaceAll(TWICE, '').matchAll(MONEY)].flatMap((match) => {
    const value = match[1] ?? '';
    if (match[2]?.toLowerCase() === 'usd') return [{ amount: inDollars(value), currency: 'USD' as const }];
    const amount = inDong(value);
    return amount >= 1000 ? [{ amount }] : [];
  });
}

/** Before a sentence, a list mark or the next place or case with its own amount. */
const BREAKS =
  /(?<=[.;])\s+(?=[-+•]\s)|(?<=[.;])\s+(?=\(?\p{Lu}|\d{1,2}[.)]\s?\p{L})|(?<=đồng|usd)\s+(?=[a-z]\)\s|\d{1,2}\.\s?\p{Lu})|(?<!:)\s+[-+•]\s+(?=\p{Lu})|;\s+(?=từ\s|đối với\s|trường hợp\s|riêng\s)|,\s+(?=tối đa\s)|(?<=[\p{Ll}\d)]\.)(?=\p{Lu}\p{Ll})/gu;
const MARKS = /^(?:[-+*•\s,;.]|\d{1,2}[.)]\s?(?=\p{L})|[a-z]\)\s)+|[\s;,]+$/gu;
/** A circular's title says "quy định mức thu, miễn một số khoản": that exempts nobody here. */
const TITLE = /((?:thông tư|nghị định|nghị quyết|quyết định) số \S+)[^;.]*/giu;

const NONE =
  /^\(?(?:không|chưa) (?:được )?(?:quy định|thu|có(?! thông tin)|mất|phải nộp)|^không\.?\)?$|^miễn( phí)?\.?$/iu;
const EXEMPTION = /miễn|không thu|không phải nộp|giảm \d|được giảm/iu;
const ELSEWHERE =
  /hội đồng nhân dân|ủy ban nhân dân|hđnd|theo (?:các )?quy định|quy định (?:của|tại)|do .{3,60} (?:quy định|quyết định)|\d\s?%\s|bằng \d|(?:thông tư|nghị định|nghị quyết|quyết định) (?:số|của|này|liên)|biểu (?:mức )?(?:thu )?phí|văn bản quy phạm|trả phí cho|^luật |mức thu (?:phí )?(?:theo|tại|do|bằng)/iu;
const PAYMENT =
  /nộp (?:hồ sơ|lệ phí|phí|tiền)|thời điểm nộp|hình thức nộp|chuyển khoản|thanh toán|hoàn trả|không bao gồm|được tính (?:là|trong|theo)|căn cứ để thu/iu;

function roleOf(text: string, money: readonly Money[], columnHasAmount: boolean): FeeRole {
  if (NONE.test(text)) return 'none';
  if (money.length > 0) return 'amount';
  if (PAYMENT.test(text) && !/mức (?:lệ )?phí/iu.test(text)) return 'payment';
  if (EXEMPTION.test(text.replaceAll(TITLE, '$1'))) return 'exemption';
  if (ELSEWHERE.test(text)) return 'set_elsewhere';
  return columnHasAmount ? 'what' : 'unread';
}

/** Drops the bracket that is around everything, and only that. */
function unwrapped(text: string): string {
  const inner = clean(text);
  if (!inner.startsWith('(') || !inner.endsWith(')')) return inner;
  let depth = 0;
  for (let index = 0; index < inner.length - 1; index += 1) {
    if (inner[index] === '(') depth += 1;
    if (inner[index] === ')') depth -= 1;
    if (depth === 0) return inner;
  }
  return unwrapped(inner.slice(1, -1));
}

export const feeClauses = (text: string, columnHasAmount: boolean): readonly FeeClause[] =>
  unwrapped(text)
    .replaceAll(BREAKS, '\n')
    .split('\n')
    .map((part) => part.replaceAll(MARKS, '').trim())
    .filter((part) => /\p{L}|\d{2}/u.test(part))
    .map((part) => {
      const money = moneyIn(part);
      return { role: roleOf(part, money, columnHasAmount), text: part, money };
    });
