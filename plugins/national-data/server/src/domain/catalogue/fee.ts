/** Fee lines. Silent is not free, an empty amount is not free, and "Miễn phí(…)" is free only when its bracket says nothing else. */
import { channelOf, type SourceChannel } from './time-limit';
import { feeClauses, LEAST_DONG, money, type FeeClause, type FeeRole, type Money } from './fee-clause';
import type { Finding } from './finding';
import type { Reading, Sourced } from './reading';
import type { WayRow } from './record';
import { clean, distinct, lines } from './text';

/** What else the words say, each with its part. */
interface FeeNote {
  readonly role: Exclude<FeeRole, 'amount' | 'what' | 'unread'>;
  readonly text: string;
}

export type ReadFee =
  | { readonly free: true; readonly notes?: readonly FeeNote[] }
  | { readonly see_text: true; readonly notes?: readonly FeeNote[] }
  | {
      readonly amount: number;
      readonly amount_min?: number;
      readonly what: string;
      readonly kind: 'fee' | 'charge';
      readonly currency?: 'USD';
      readonly in_description?: true;
      readonly notes?: readonly FeeNote[];
      readonly channels: readonly SourceChannel[];
    };

export type AmountFee = Extract<ReadFee, { amount: number }>;

const LABEL = /^(phí|lệ phí)\s*:\s*/iu;
const CURRENCY = /^(việt nam đồng|vnđ|vnd|đồng|usd)(?!\p{L})/iu;
const AMOUNT = /^(?:(\d[\d.,]*)\s*(?:[-–]|đến)\s*)?(\d[\d.,]*)\s*(?=$|\(|việt nam đồng|vnđ|vnd|đồng|usd)/iu;
const FREE =
  /^(0+|o|không thu(?: phí| lệ phí)*|không có(?! thông tin)|không|miễn(?: lệ)? phí|miễn)(?![\p{L}\d.,])\s*(?=$|\(|đồng|vnđ|việt nam|[.;])/iu;
const FREE_IN_WORDS = /không thu|không mất|không phải nộp|^không\.?$|^miễn/iu;
const SILENT = /^(không có thông tin)?$/iu;

interface LineReading {
  readonly values: readonly ReadFee[];
  readonly leftovers: readonly string[];
  readonly finding: Pick<Finding, 'kind' | 'message'> | null;
}

const notesOf = (clauses: readonly FeeClause[]): { notes?: readonly FeeNote[] } => {
  const notes = clauses.flatMap(({ role, text }) =>
    role === 'amount' || role === 'what' || role === 'unread' ? [] : [{ role, text }],
  );
  return notes.length === 0 ? {} : { notes };
};

const unreadIn = (clauses: readonly FeeClause[]): readonly string[] =>
  clauses.filter(({ role }) => role === 'unread').map(({ text }) => text);

interface Line {
  readonly kind: 'fee' | 'charge';
  readonly channel: SourceChannel;
  readonly clauses: readonly FeeClause[];
  /** What stands in a bracket describes the column's value; without one it is that value. */
  readonly inBracket: boolean;
}

function amountsOf({ kind, channel, clauses, inBracket }: Line, known: readonly Money[]): readonly AmountFee[] {
  const isKnown = (one: Money): boolean =>
    known.some((other) => other.amount === one.amount && other.currency === one.currency);
  const place = inBracket ? { in_description: true as const } : {};
  return clauses.flatMap(({ money: told, text }) =>
    told.filter((one) => !isKnown(one)).map((one) => ({ ...one, what: text, kind, ...place, channels: [channel] })),
  );
}

function readFree(line: Line): LineReading {
  const { clauses } = line;
  const leftovers = unreadIn(clauses);
  const has = (role: FeeRole): boolean => clauses.some((clause) => clause.role === role);
  const amounts = amountsOf(line, []);
  if (amounts.length > 0)
    return {
      values: amounts,
      leftovers,
      finding: { kind: 'conflict', message: 'Says free, but its bracket names an amount' },
    };
  if (!has('set_elsewhere') && !has('exemption') && (has('none') || !has('payment')))
    return { values: [{ free: true, ...notesOf(clauses) }], leftovers, finding: null };
  return {
    values: [{ see_text: true, ...notesOf(clauses) }],
    leftovers,
    finding: { kind: 'conflict', message: 'Says free, but its bracket names other rules' },
  };
}

function readAmount(line: Line, column: Money): LineReading {
  const { clauses, kind, channel, inBracket } = line;
  const isColumn = (one: Money): boolean => one.amount === column.amount && one.currency === column.currency;
  const own = clauses.filter(
    ({ role, money: told }) => role === 'what' || role === 'unread' || (role === 'amount' && told.every(isColumn)),
  );
  const what = own.map(({ text }) => text).join('; ');
  const leftovers = unreadIn(clauses);
  const fee: AmountFee = { ...column, what, kind, ...notesOf(clauses), channels: [channel] };
  if (column.currency === 'USD') {
    const twice = /\d\s*(?:đồng|vnđ)/iu.test(clauses.map(({ text }) => text).join(' '));
    const message = twice ? 'The same amount in US dollars and in đồng' : 'In US dollars';
    return { values: [fee], leftovers, finding: { kind: twice ? 'conflict' : 'note', message } };
  }
  // "500 Đồng (500 đồng/trang)" says twice that it means 500.
  const confirmed = new RegExp(`(?<![\\d.,])${column.amount}\\s*(?:đồng|đ|vnđ)(?!\\p{L})`, 'iu').test(what);
  if (column.amount < LEAST_DONG && !confirmed) {
    const meant = amountsOf(line, []);
    const values = meant.length > 0 ? meant : [{ see_text: true as const, ...notesOf(clauses) }];
    return {
      values,
      leftovers: meant.length > 0 ? leftovers : [`${column.amount} đồng`, ...leftovers],
      finding: { kind: 'conflict', message: 'An amount under 1,000 đồng: zeros are missing' },
    };
  }
  const others = amountsOf(line, [column]);
  const finding = others.length > 0 && inBracket ? 'Further amounts stand only in the description' : null;
  return {
    values: [fee, ...others],
    leftovers,
    finding: finding === null ? null : { kind: 'conflict', message: finding },
  };
}

function readLine(text: string, channel: SourceChannel): LineReading {
  const label = LABEL.exec(text);
  const kind = label?.[1]?.toLowerCase() === 'phí' ? 'charge' : 'fee';
  const rest = text.slice(label?.[0].length ?? 0);
  const free = FREE.exec(rest);
  const amount = free ? null : AMOUNT.exec(rest);
  const afterValue = rest.slice((free ?? amount)?.[0].length ?? 0);
  const currency = CURRENCY.exec(afterValue)?.[1]?.toLowerCase();
  const told = afterValue.replace(CURRENCY, '').replace(/^[\s,.;]+/, '');
  const bracket = told.startsWith('(') ? told.replace(/^\(/, '').replace(/\)\s*$/, '') : told;
  const inside = bracket.replace(LABEL, '');
  const clauses = feeClauses(inside, amount !== null);
  const line: Line = { kind, channel, clauses, inBracket: told.startsWith('(') };
  if (free) return readFree(line);
  if (amount) {
    const value = (amount[2] ?? '').replace(/[.,]$/, '');
    return readAmount(line, money(value, currency, amount[1]));
  }
  if (SILENT.test(clean(told)))
    return {
      values: [],
      leftovers: currency === undefined && label === null ? [] : [text],
      finding: { kind: 'unread', message: 'No amount is given: not the same as free' },
    };
  return readWords(line);
}

/** No value in the column: the amount, or who sets it, stands in words. */
function readWords(line: Line): LineReading {
  const { clauses, inBracket } = line;
  if (clauses.length > 0 && clauses.every(({ role, text }) => role === 'none' && FREE_IN_WORDS.test(text)))
    return { values: [{ free: true, ...notesOf(clauses) }], leftovers: [], finding: null };
  const leftovers = unreadIn(clauses);
  const amounts = amountsOf(line, []);
  if (amounts.length > 0)
    return {
      values: amounts.map((one) => ({ ...one, ...notesOf(clauses) })),
      leftovers,
      finding: inBracket ? { kind: 'conflict', message: 'The amount stands only in the description' } : null,
    };
  return {
    values: [{ see_text: true, ...notesOf(clauses) }],
    leftovers,
    finding: { kind: 'unread', message: 'The fee is told in words' },
  };
}

/** A fee goes on over the following lines until the next "Phí :" or "Lệ phí :". */
function feeLines(text: string): readonly string[] {
  const joined: string[] = [];
  for (const line of lines(text)) {
    if (/^file đính kèm/iu.test(line)) continue;
    const last = joined.length - 1;
    if (last >= 0 && !LABEL.test(line)) joined[last] = `${joined[last] ?? ''} ${line}`;
    else joined.push(line);
  }
  return joined;
}

const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
/** A bracket that only repeats the amount: "50.000 đồng/hồ sơ". */
const onlyAmount = (text: string): boolean =>
  /^(?:\d[\d.,]*\s*(?:đồng|đ|vnđ)?\s*)?(?:\/[\p{L}\s\d]{1,40})?$/iu.test(text);

/** The same fee in another way to file: it gets one more channel. */
function sameFee(one: AmountFee, other: AmountFee): boolean {
  if (one.amount !== other.amount || one.currency !== other.currency) return false;
  if (words(one.what) === words(other.what)) return true;
  const elsewhere = one.channels.every((channel) => !other.channels.includes(channel));
  return elsewhere && (onlyAmount(one.what) || onlyAmount(other.what));
}

function add(fees: Sourced<ReadFee>[], fee: Sourced<ReadFee>): void {
  const { value } = fee;
  if (!('amount' in value)) {
    if (!fees.some((other) => words(JSON.stringify(other.value)) === words(JSON.stringify(value)))) fees.push(fee);
    return;
  }
  const index = fees.findIndex((other) => 'amount' in other.value && sameFee(other.value, value));
  const known = fees[index];
  if (known === undefined || !('amount' in known.value)) fees.push(fee);
  else {
    const what = known.value.what.length >= value.what.length ? known.value.what : value.what;
    const channels = distinct([...known.value.channels, ...value.channels]);
    fees[index] = { ...known, value: { ...known.value, what, channels } };
  }
}

/** No value at all: the source is silent, or gives no amount. */
export function readFees(rows: readonly WayRow[]): Reading<ReadFee> {
  const values: Sourced<ReadFee>[] = [];
  const leftovers: string[] = [];
  const findings: Finding[] = [];
  const silent = rows.filter((row) => SILENT.test(clean(row.phi_le_phi)));
  for (const row of rows) {
    if (silent.includes(row)) continue;
    for (const line of feeLines(row.phi_le_phi)) {
      const reading = readLine(line, channelOf(row));
      leftovers.push(...reading.leftovers);
      const understood =
        reading.leftovers.length === 0 || reading.values.some((fee) => !('see_text' in fee) || fee.notes);
      for (const value of reading.values) add(values, { value, source: line, ...(understood ? {} : { unread: true }) });
      if (reading.finding)
        findings.push({
          attribute: 'fees',
          original: `${clean(row.hinh_thuc)}: ${line}`,
          read: reading.values.map(sayFee).join('; '),
          ...reading.finding,
        });
    }
  }
  if (silent.length === rows.length) {
    const message = 'No word on fees: silent is not free';
    findings.push({ attribute: 'fees', kind: 'unread', original: '', read: '', message });
  } else if (silent.length > 0) {
    findings.push({
      attribute: 'fees',
      kind: 'conflict',
      original: silent.map((row) => clean(row.hinh_thuc)).join(', '),
      read: values.map(({ value }) => sayFee(value)).join('; '),
      message: 'Some ways to file say nothing on fees, others do',
    });
  }
  return { hasText: silent.length < rows.length, values, leftovers: distinct(leftovers), findings };
}

function sayFee(fee: ReadFee): string {
  if ('free' in fee) return 'free';
  return 'see_text' in fee
    ? 'see text'
    : `${fee.amount} ${fee.currency ?? 'VND'}${fee.what === '' ? '' : ` (${fee.what})`}`;
}
