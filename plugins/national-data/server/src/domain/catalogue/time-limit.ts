/** Time limits of the ways to file: the column is followed literally, disagreements with the description are listed. */
import type { Finding } from './finding';
import type { Reading, Sourced } from './reading';
import type { WayRow } from './record';
import { clean, distinct } from './text';
import {
  amountsIn,
  bareNumber,
  sameAmount,
  timeClauses,
  wholeAmount,
  type Amount,
  type SourceUnit,
  type TimeClause,
} from './time-clause';

export type SourceChannel = 'direct' | 'online' | 'post';

export type ReadTimeLimit =
  | {
      readonly channel: SourceChannel;
      readonly amount: number;
      /** `null`: the source gives a number and no unit anywhere. */
      readonly unit: SourceUnit | null;
      readonly amount_min?: number;
      /** The second part of "2 tháng và 10 ngày". */
      readonly plus?: Amount;
      readonly case?: string;
      /** When the clock starts, where it is not the receipt of the dossier. */
      readonly from?: string;
      /** What is done in that time, where it is one of several stages. */
      readonly stage?: string;
      readonly in_description?: true;
      readonly notes?: readonly string[];
    }
  /** On the day of filing, or on the next when filed late in the day. */
  | {
      readonly channel: SourceChannel;
      readonly same_day: true;
      readonly text: string;
      readonly notes?: readonly string[];
    }
  | { readonly not_fixed: true; readonly text?: string; readonly notes?: readonly string[] };

export function channelOf(row: WayRow): SourceChannel {
  const name = clean(row.hinh_thuc).toLowerCase();
  if (name.includes('trực tuyến')) return 'online';
  return name.includes('bưu') ? 'post' : 'direct';
}

interface RowReading {
  readonly hasText: boolean;
  readonly values: readonly Sourced<ReadTimeLimit>[];
  readonly leftovers: readonly string[];
  readonly finding: Pick<Finding, 'kind' | 'message'> | null;
}

const SAYS_NONE = /^(?:cách thức thực hiện: )?(?:không|chưa)(?: có| được)?(?: quy định)?(?: cụ thể)?\.?$/iu;
const SILENT = /^(không có thông tin)?\.?$/iu;

/** The clauses of a sentence as limits; neighbouring words about the same day are one limit. */
function fromClauses(
  clauses: readonly TimeClause[],
  channel: SourceChannel,
  inDescription: boolean,
): Pick<RowReading, 'values' | 'leftovers'> {
  const extra = inDescription ? { in_description: true as const } : {};
  const values: Sourced<ReadTimeLimit>[] = [];
  const leftovers: string[] = [];
  const onTheDay = clauses.filter(({ role }) => role === 'same_day').map(({ text }) => text);
  if (onTheDay.length > 0) {
    const text = onTheDay.join('; ');
    values.push({ value: { channel, same_day: true, text }, source: text });
  }
  for (const clause of clauses) {
    const { text: source } = clause;
    if (clause.role === 'limit') {
      values.push({ value: { channel, ...clause.limit, ...extra }, source });
    } else if (clause.role === 'sum') {
      const [first, plus] = clause.parts;
      if (first && plus) values.push({ value: { channel, ...first, plus, ...extra }, source });
    } else if (clause.role === 'not_fixed') {
      values.push({ value: { not_fixed: true, ...(clause.event ? { text: source } : {}) }, source });
    } else if (clause.role === 'unread') leftovers.push(source);
  }
  const open = values.filter(({ value }) => 'amount' in value && !value.case && !value.from && !value.stage);
  if (distinct(open.map(({ value }) => value)).length > 1)
    leftovers.push(`${open.map(({ source }) => source).join(' / ')}: which holds when is not told`);
  const notes = clauses.filter(({ role }) => role === 'aside').map(({ text }) => text);
  const [first, ...others] = values;
  if (first === undefined || notes.length === 0) return { values, leftovers };
  return { values: [{ ...first, value: { ...first.value, notes } }, ...others], leftovers };
}

function readBareNumber(row: WayRow, steps: string): RowReading | null {
  const column = clean(row.thoi_han_giai_quyet);
  const number = bareNumber(column);
  if (number === null) return null;
  const channel = channelOf(row);
  const said = clean(row.mo_ta);
  if (number.amount === 0) {
    const nothing = SAYS_NONE.test(said);
    return {
      hasText: true,
      values: [{ value: nothing ? { not_fixed: true } : { channel, amount: 0, unit: 'hour' }, source: column }],
      leftovers: [],
      finding: {
        kind: 'conflict',
        message: nothing
          ? 'The column says 0, the description that none is fixed'
          : 'No unit in the column: 0 is at once',
      },
    };
  }
  for (const [text, message] of [
    [said, 'No unit in the column: taken from the description'],
    [steps, 'No unit in the column: taken from the steps'],
  ] as const) {
    const units = new Set(amountsIn(text).flatMap((one) => (one.amount === number.amount ? [one.unit] : [])));
    const [unit, ...others] = units;
    if (unit !== undefined && others.length === 0)
      return {
        hasText: true,
        values: [{ value: { channel, unit, ...number }, source: column }],
        leftovers: [],
        finding: { kind: 'conflict', message },
      };
  }
  return {
    hasText: true,
    values: [{ value: { channel, unit: null, ...number }, source: column }],
    leftovers: [`${column}: no unit`],
    finding: { kind: 'unread', message: 'A number without a unit' },
  };
}

/** Only what the description tells of times counts; the rest of it is on how to file. */
function fromDescription(row: WayRow): RowReading {
  const column = clean(row.thoi_han_giai_quyet);
  const clauses = timeClauses(row.mo_ta).filter(({ role, text }) => role !== 'unread' || amountsIn(text).length > 0);
  const read = fromClauses(clauses, channelOf(row), true);
  const amounts = read.values.some(({ value }) => 'amount' in value);
  const values = amounts ? read.values.filter(({ value }) => !('not_fixed' in value)) : read.values;
  if (values.length === 0 && read.leftovers.length === 0) {
    return {
      hasText: false,
      values: [{ value: { not_fixed: true }, source: column }],
      leftovers: [],
      finding: DATES.test(row.mo_ta.normalize('NFC'))
        ? { kind: 'conflict', message: 'No time in the column, only dates in the description' }
        : { kind: 'note', message: 'No time is given' },
    };
  }
  return {
    hasText: true,
    values: values.length === 0 ? [{ value: { not_fixed: true }, source: clean(row.mo_ta), unread: true }] : values,
    leftovers: read.leftovers,
    finding: { kind: 'conflict', message: 'The time stands only in the description' },
  };
}

function disagreement(column: Amount, said: readonly Amount[], description: string): RowReading['finding'] {
  if (column.amount === 0 && description !== '')
    return { kind: 'conflict', message: 'The column says 0, the description tells it in words: at once' };
  if (said.length > 0 && !said.some((one) => sameAmount(one, column)))
    return { kind: 'conflict', message: 'The description names another time than the column' };
  return said.length > 1 ? { kind: 'conflict', message: 'The description names further times than the column' } : null;
}

const DATES = /ngày \d{1,2} tháng \d{1,2}|(?<!\d)\d{1,2}\/\d{1,2}(?![\d/])/iu;

function readRow(row: WayRow, steps: string): RowReading {
  const channel = channelOf(row);
  const column = clean(row.thoi_han_giai_quyet);
  const whole = wholeAmount(column);
  if (whole) {
    const said = amountsIn(row.mo_ta);
    return {
      hasText: true,
      values: [{ value: { channel, ...whole }, source: column }],
      leftovers: [],
      finding: disagreement(whole, said, clean(row.mo_ta)),
    };
  }
  const number = readBareNumber(row, steps);
  if (number) return number;
  if (SILENT.test(column)) return fromDescription(row);
  if (SAYS_NONE.test(column)) {
    const said = amountsIn(row.mo_ta).length > 0;
    return {
      hasText: true,
      values: [{ value: { not_fixed: true }, source: column }],
      leftovers: [],
      finding: said
        ? { kind: 'conflict', message: 'The column says that none is fixed, the description names a time' }
        : null,
    };
  }
  const clauses = timeClauses(column);
  if (clauses.every(({ role }) => role === 'pointer')) return fromDescription(row);
  const read = fromClauses(clauses, channel, false);
  if (read.values.length === 0)
    return {
      hasText: true,
      values: [{ value: { not_fixed: true, text: column }, source: column, unread: true }],
      leftovers: [column],
      finding: { kind: 'unread', message: 'A time in words only' },
    };
  return {
    hasText: true,
    ...read,
    finding:
      read.leftovers.length > 0
        ? { kind: 'unread', message: 'Not every word of the time was understood' }
        : read.values.length > 1
          ? { kind: 'conflict', message: 'Several times in one sentence: cases or stages' }
          : null,
  };
}

/** Reads all rows. Several limits of one channel stay: cases, stages, or the applicant's own deadline. */
export function readTimeLimits(rows: readonly WayRow[], steps = ''): Reading<ReadTimeLimit> {
  const findings: Finding[] = [];
  const readings = rows.map((row) => ({ row, reading: readRow(row, steps) }));
  for (const { row, reading } of readings) {
    if (!reading.finding) continue;
    const original = [clean(row.hinh_thuc), clean(row.thoi_han_giai_quyet), clean(row.mo_ta)]
      .filter(Boolean)
      .join(' | ');
    const read = reading.values.map(({ value }) => sayLimit(value)).join('; ');
    findings.push({ attribute: 'time_limits', original, read, ...reading.finding });
  }
  const values = distinct(readings.flatMap(({ reading }) => reading.values));
  for (const channel of ['direct', 'online', 'post'] as const) {
    const several = values.filter(({ value }) => 'channel' in value && value.channel === channel);
    if (several.length < 2) continue;
    const read = several.map(({ value }) => sayLimit(value)).join('; ');
    const message = `Several limits for one channel (${channel}): an editor decides`;
    findings.push({ attribute: 'time_limits', kind: 'conflict', original: read, read, message });
  }
  return {
    hasText: readings.some(({ reading }) => reading.hasText),
    values,
    leftovers: distinct(readings.flatMap(({ reading }) => reading.leftovers)),
    findings,
  };
}

function sayLimit(limit: ReadTimeLimit): string {
  if ('not_fixed' in limit) return limit.text === undefined ? 'not fixed' : `not fixed: ${limit.text}`;
  if ('same_day' in limit) return `${limit.channel} same day`;
  const { channel, amount, amount_min: min, unit, plus } = limit;
  const more = plus === undefined ? '' : ` + ${plus.amount} ${plus.unit}`;
  return `${channel} ${min === undefined ? '' : `${min}-`}${amount} ${unit ?? 'without a unit'}${more}`;
}
