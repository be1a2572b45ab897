/** Fee lines. Silent is not free, an empty amount is not free, and "Miễn phí(…)" is free only when its bracket says nothing else. */
import type { Finding } from './finding';
import type { WayRow } from './record';
import { channelOf, type SourceChannel } from './time-limit';
import { clean, lines } from './text';

export type ReadFee =
  | { readonly free: true }
  | { readonly see_text: true }
  | {
      readonly amount: number;
      readonly what: string;
      readonly kind: 'fee' | 'charge';
      readonly currency?: 'USD';
      readonly in_description?: true;
      readonly channels: readonly SourceChannel[];
    };

type AmountFee = Extract<ReadFee, { amount: number }>;

const LINE = /^(?:(phí|lệ phí)\s*:\s*)?(.*?)\s*(việt nam đồng|vnđ|đồng|usd)?\s*(?:\((.*)\)?)?$/iu;
const AMOUNT = /^\d[\d.,]*$/u;
const FREE = /^(0+|o|không|miễn phí)$/iu;
const SILENT = /^(không có thông tin)?$/iu;
/** What a bracket must not say where the column says "free". */
const NOT_FREE =
  /\d[\d.]*\s*(đồng|đ\b|vnđ|%)|hội đồng nhân dân|ủy ban nhân dân|mức thu|mức lệ phí|mức phí|quy định của|quy định tại|theo quy định|thông tư|nghị định/iu;
const TRULY_FREE = /^(không thu|không quy định|không có|miễn|không mất)/iu;

const inDong = (text: string): number => Number(text.replaceAll(/[.,]/g, ''));
const inDollars = (text: string): number => Number(text.replace(',', '.'));

interface LineReading {
  readonly fees: readonly ReadFee[];
  readonly finding: Pick<Finding, 'kind' | 'message'> | null;
}

function otherAmounts(
  what: string,
  known: number,
  kind: 'fee' | 'charge',
  channel: SourceChannel,
): readonly AmountFee[] {
  const found = [...what.matchAll(/(\d{1,3}(?:\.\d{3})+)\s*đồng/giu)].map((match) => inDong(match[1] ?? ''));
  return [...new Set(found)]
    .filter((amount) => amount !== known)
    .map((amount) => ({ amount, what, kind, in_description: true, channels: [channel] }));
}

function readLine(line: string, channel: SourceChannel): LineReading {
  const match = LINE.exec(line);
  const kind = match?.[1]?.toLowerCase() === 'phí' ? 'charge' : 'fee';
  const value = (match?.[2] ?? '').trim();
  const currency = match?.[3]?.toLowerCase();
  const what = (match?.[4] ?? '').replace(/\)$/, '').trim();
  if (FREE.test(value)) {
    const doubtful = NOT_FREE.test(what) && !TRULY_FREE.test(what);
    if (!doubtful) return { fees: [{ free: true }], finding: null };
    return {
      fees: [{ see_text: true }],
      finding: { kind: 'conflict', message: 'Says free, but its bracket names an amount or other rules' },
    };
  }
  if (AMOUNT.test(value)) {
    if (currency === 'usd') {
      return {
        fees: [{ amount: inDollars(value), what, kind, currency: 'USD', channels: [channel] }],
        finding: { kind: 'note', message: 'In US dollars' },
      };
    }
    const amount = inDong(value);
    if (amount < 1000)
      return {
        fees: [{ see_text: true }],
        finding: { kind: 'conflict', message: 'An amount under 1,000 đồng: zeros are missing' },
      };
    const others = otherAmounts(what, amount, kind, channel);
    return {
      fees: [{ amount, what, kind, channels: [channel] }, ...others],
      finding:
        others.length > 0 ? { kind: 'conflict', message: 'Further amounts stand only in the description' } : null,
    };
  }
  if (SILENT.test(value) && what === '')
    return { fees: [], finding: { kind: 'unread', message: 'No amount is given: not the same as free' } };
  return { fees: [{ see_text: true }], finding: { kind: 'unread', message: 'The fee is told in words' } };
}

/** A fee goes on over the following lines until the next "Phí :" or "Lệ phí :". */
function feeLines(text: string): readonly string[] {
  const joined: string[] = [];
  for (const line of lines(text)) {
    if (/^file đính kèm/iu.test(line)) continue;
    const last = joined.length - 1;
    if (last >= 0 && !/^(phí|lệ phí)\s*:/iu.test(line)) joined[last] = `${joined[last] ?? ''} ${line}`;
    else joined.push(line);
  }
  return joined;
}

function add(fees: ReadFee[], fee: ReadFee): void {
  if (!('amount' in fee)) {
    if (!fees.some((other) => JSON.stringify(other) === JSON.stringify(fee))) fees.push(fee);
    return;
  }
  const index = fees.findIndex(
    (other) =>
      'amount' in other && other.amount === fee.amount && other.currency === fee.currency && other.what === fee.what,
  );
  const known = fees[index];
  if (known === undefined || !('amount' in known)) fees.push(fee);
  else fees[index] = { ...known, channels: [...new Set([...known.channels, ...fee.channels])] };
}

/** `null`: the source is silent. */
export function readFees(rows: readonly WayRow[]): { fees: readonly ReadFee[] | null; findings: readonly Finding[] } {
  const fees: ReadFee[] = [];
  const findings: Finding[] = [];
  const silent = rows.filter((row) => clean(row.phi_le_phi) === '');
  for (const row of rows) {
    for (const line of feeLines(row.phi_le_phi)) {
      const reading = readLine(line, channelOf(row));
      for (const fee of reading.fees) add(fees, fee);
      if (reading.finding) {
        findings.push({
          attribute: 'fees',
          original: `${clean(row.hinh_thuc)}: ${line}`,
          read: reading.fees.map(sayFee).join('; '),
          ...reading.finding,
        });
      }
    }
  }
  if (silent.length === rows.length)
    findings.push({
      attribute: 'fees',
      kind: 'unread',
      original: '',
      read: '',
      message: 'No word on fees: silent is not free',
    });
  else if (silent.length > 0) {
    const original = silent.map((row) => clean(row.hinh_thuc)).join(', ');
    findings.push({
      attribute: 'fees',
      kind: 'conflict',
      original,
      read: fees.map(sayFee).join('; '),
      message: 'Some ways to file say nothing on fees, others do',
    });
  }
  return { fees: fees.length === 0 ? null : fees, findings };
}

function sayFee(fee: ReadFee): string {
  if ('free' in fee) return 'free';
  return 'see_text' in fee
    ? 'see text'
    : `${fee.amount} ${fee.currency ?? 'VND'}${fee.what === '' ? '' : ` (${fee.what})`}`;
}
