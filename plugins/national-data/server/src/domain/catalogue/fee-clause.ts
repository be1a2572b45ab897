/** What the words beside a fee say: amounts, who sets them, who is exempt, how to pay. Every clause has one part to play or is left over. */
import { clean } from './text';

export interface Money {
  readonly amount: number;
  /** "100.000 – 200.000 đồng". */
  readonly amount_min?: number;
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
  `(?<![\\d/.,])(?<!năm )(?:${VALUE}\\s*(?:[-–]|đến)\\s*)?${VALUE}\\s*(?:(việt nam đồng|đồng|vnđ|vnd|đ|usd)(?!\\p{L})|(?=/(?:\\d+\\s)?\\p{L}))`,
  'giu',
);
/** `30.000 đồng (1,5 USD)`: the same amount twice. */
const TWICE = new RegExp(`\\(\\s*${VALUE}\\s*usd[^)]*\\)`, 'giu');

const inDong = (text: string): number => Number(text.replaceAll(/[.,]/g, ''));
const inDollars = (text: string): number => Number(text.replace(',', '.'));

/** Amounts below 1,000 đồng count only where they are told with their unit and are not short of zeros: never in a text. */
export const LEAST_DONG = 1000;

export function money(value: string, currency: string | undefined, min?: string): Money {
  if (currency?.toLowerCase() === 'usd') return { amount: inDollars(value), currency: 'USD' };
  return { amount: inDong(value), ...(min === undefined ? {} : { amount_min: inDong(min) }) };
}

function moneyIn(text: string): readonly Money[] {
  return [...text.replaceAll(TWICE, '').matchAll(MONEY)]
    .map(([, min, value = '', currency]) => money(value, currency, min))
    .filter(({ amount, currency }) => currency === 'USD' || amount >= LEAST_DONG);
}

/** Before a sentence, a list mark or the next place or case with its own amount. */
const BREAKS =
  /\s+(?=(?:[Ll]ệ p|[Pp])hí\s*:\s*\d)|(?<=[.;])\s+(?=[-+•]\s)|(?<=[.;])\s+(?=\(?\p{Lu}|\d{1,2}[.)]\s?\p{L})|(?<=đồng|usd)\s+(?=[a-z]\)\s|\d{1,2}\.\s?\p{Lu})|(?<!:)\s+[-+•]\s+(?=\p{Lu})|;\s*(?=[^;]{0,200}\d\s*(?:đồng|đ|vnđ|usd)(?!\p{L}))|;\s+(?=từ\s|đối với\s|trường hợp\s|riêng\s)|,\s+(?=tối đa\s)|(?<=[\p{Ll}\d)]\.)(?=\p{Lu}\p{Ll})/gu;
const MARKS = /^(?:[-+*•\s,;.)]|(?:lệ )?phí\s*:\s*|\d{1,2}[.)]\s?(?=\p{L})|[a-z]\)\s)+|[\s;,.]+$/giu;
/** A circular's title says "quy định mức thu, miễn một số khoản": that exempts nobody here. */
const TITLE = /((?:thông tư|nghị định|nghị quyết|quyết định) số \S+)[^;.]*/giu;

const NONE =
  /^\(?(?:không|chưa) (?:được )?(?:quy định|thu|có(?! thông tin)|mất|phải nộp)|^không\.?\)?$|^miễn( phí)?\.?$/iu;
/** For some people or cases only. */
const FOR_SOME = /(?:cho|đối với|thuộc|trường hợp|người|hộ)(?!\p{L})/iu;
const EXEMPTION = /miễn|không thu|không phải nộp|giảm \d|được giảm/iu;
const ELSEWHERE =
  /hội đồng nhân dân|ủy ban nhân dân|hđnd|theo (?:các )?quy định|quy định (?:của|tại)|do .{3,60} (?:quy định|quyết định)|\d\s?%|bằng \d|(?:thông tư|nghị định|nghị quyết|quyết định) (?:số|của|này|liên)|biểu (?:mức )?(?:thu )?phí|văn bản quy phạm|trả phí cho|^luật |mức thu (?:phí )?(?:theo|tại|do|bằng)/iu;
const PAYMENT =
  /nộp (?:hồ sơ|lệ phí|phí|tiền)|thời điểm nộp|hình thức nộp|chuyển khoản|thanh toán|hoàn trả|không bao gồm|được tính (?:là|trong|theo)|căn cứ để thu/iu;

function roleOf(text: string, amounts: readonly Money[], columnHasAmount: boolean): FeeRole {
  if (NONE.test(text)) return 'none';
  if (amounts.length > 0) return 'amount';
  const own = text.replaceAll(TITLE, '$1');
  if (PAYMENT.test(own) && !/mức (?:lệ )?phí/iu.test(own)) return 'payment';
  if (EXEMPTION.test(own)) return FOR_SOME.test(own) || /giảm/iu.test(own) ? 'exemption' : 'none';
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
      const amounts = moneyIn(part);
      return { role: roleOf(part, amounts, columnHasAmount), text: part, money: amounts };
    });
