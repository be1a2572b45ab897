/** Time limits of the ways to file: the column is followed literally, disagreements with the description are listed. */
import type { Finding } from './finding';
import type { WayRow } from './record';
import { clean } from './text';

export type SourceChannel = 'direct' | 'online' | 'post';
export type SourceUnit = 'working_day' | 'day' | 'hour' | 'month';

export type ReadTimeLimit =
  | {
      readonly channel: SourceChannel;
      readonly amount: number;
      readonly unit: SourceUnit;
      readonly amount_min?: number;
    }
  | { readonly not_fixed: true; readonly text?: string };

export function channelOf(row: WayRow): SourceChannel {
  const name = clean(row.hinh_thuc).toLowerCase();
  if (name.includes('trực tuyến')) return 'online';
  return name.includes('bưu') ? 'post' : 'direct';
}

const UNITS: Readonly<Record<string, SourceUnit>> = {
  'ngày làm việc': 'working_day',
  ngày: 'day',
  giờ: 'hour',
  tháng: 'month',
};
const AMOUNT = '(?:(\\d+)\\s*[-–]\\s*)?(\\d+(?:[.,]\\d+)?)';
const UNIT = '(ngày làm việc|ngày|giờ|tháng)(?![\\p{L}])';
const WHOLE = new RegExp(`^${AMOUNT}\\s*${UNIT}\\.?$`, 'iu');
const NO_UNIT = new RegExp(`^${AMOUNT}$`, 'u');
/** "sau 15 giờ" is a time of the day. */
const INSIDE = new RegExp(`(?<!sau )(?<![\\d/.,])${AMOUNT}\\s*(?:\\([^)]*\\)\\s*)?${UNIT}`, 'giu');
const COMPOUND = /\d+\s*tháng\s*(?:và\s*)?\d+\s*ngày/iu;

const number = (text: string): number => Number(text.replace(',', '.'));

interface Amount {
  readonly amount: number;
  readonly unit: SourceUnit;
  readonly amount_min?: number;
}

function amountOf(min: string | undefined, amount: string, unit: string): Amount {
  const read = { amount: number(amount), unit: UNITS[unit.toLowerCase()] ?? 'day' };
  return min === undefined ? read : { ...read, amount_min: number(min) };
}

/** All amounts with a unit that stand in a text, each once. */
function amountsIn(text: string): readonly Amount[] {
  const found = [...clean(text).matchAll(INSIDE)].map((match) => amountOf(match[1], match[2] ?? '', match[3] ?? ''));
  return found.filter((one, index) => found.findIndex((other) => same(one, other)) === index);
}

const same = (a: Amount, b: Amount): boolean => a.amount === b.amount && a.unit === b.unit;

interface RowReading {
  readonly limits: readonly ReadTimeLimit[];
  readonly finding: Pick<Finding, 'kind' | 'message'> | null;
}

const unread = (message: string, text?: string): RowReading => ({
  limits: [text === undefined ? { not_fixed: true } : { not_fixed: true, text }],
  finding: { kind: 'unread', message },
});

function readRow(row: WayRow): RowReading {
  const channel = channelOf(row);
  const column = clean(row.thoi_han_giai_quyet);
  const said = amountsIn(row.mo_ta);
  const whole = WHOLE.exec(column);
  if (whole) {
    const read = amountOf(whole[1], whole[2] ?? '', whole[3] ?? '');
    const conflict = said.length > 0 && !said.some((one) => same(one, read));
    return {
      limits: [{ channel, ...read }],
      finding: conflict ? { kind: 'conflict', message: 'The description names another time than the column' } : null,
    };
  }
  const bareNumber = NO_UNIT.exec(column);
  if (bareNumber) {
    const amount = number(bareNumber[2] ?? '');
    const unit = said.find((one) => one.amount === amount)?.unit;
    if (unit === undefined) return unread('A number without a unit', column);
    const min = bareNumber[1] === undefined ? {} : { amount_min: number(bareNumber[1]) };
    return {
      limits: [{ channel, amount, unit, ...min }],
      finding: { kind: 'conflict', message: 'No unit in the column: taken from the description' },
    };
  }
  if (column === '' || /^(không quy định|không có thông tin|không có)\.?$/iu.test(column)) {
    const description = clean(row.mo_ta);
    const text = column === '' && description !== '' && description.length <= 200 ? { text: description } : {};
    return {
      limits: [{ not_fixed: true, ...text }],
      finding: column === '' ? { kind: 'note', message: 'No time is given' } : null,
    };
  }
  const inside = amountsIn(column);
  if (COMPOUND.test(column) || inside.length === 0) return unread('A time in words only', column);
  return {
    limits: inside.map((one) => ({ channel, ...one })),
    finding: inside.length > 1 ? { kind: 'conflict', message: 'Several times in one sentence: cases or stages' } : null,
  };
}

/** Reads all rows; the same limit twice is one. Several limits of one channel stay: cases, stages, or the applicant's own deadline. */
export function readTimeLimits(rows: readonly WayRow[]): {
  limits: readonly ReadTimeLimit[];
  findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const limits: ReadTimeLimit[] = [];
  for (const row of rows) {
    const reading = readRow(row);
    for (const limit of reading.limits) {
      if (!limits.some((other) => JSON.stringify(other) === JSON.stringify(limit))) limits.push(limit);
    }
    if (reading.finding) {
      const original = [clean(row.hinh_thuc), clean(row.thoi_han_giai_quyet), clean(row.mo_ta)]
        .filter(Boolean)
        .join(' | ');
      findings.push({
        attribute: 'time_limits',
        original,
        read: reading.limits.map(sayLimit).join('; '),
        ...reading.finding,
      });
    }
  }
  for (const channel of ['direct', 'online', 'post'] as const) {
    const several = limits.filter((limit) => 'channel' in limit && limit.channel === channel);
    if (several.length > 1) {
      const read = several.map(sayLimit).join('; ');
      findings.push({
        attribute: 'time_limits',
        kind: 'conflict',
        original: read,
        read,
        message: `Several limits for one channel (${channel}): an editor decides`,
      });
    }
  }
  return { limits, findings };
}

function sayLimit(limit: ReadTimeLimit): string {
  if ('not_fixed' in limit) return limit.text === undefined ? 'not fixed' : `not fixed: ${limit.text}`;
  return `${limit.channel} ${limit.amount_min === undefined ? '' : `${limit.amount_min}-`}${limit.amount} ${limit.unit}`;
}
