/** What was read in the shape of the truth file (shared/data/README.md), and the comparison with one, value by value. */
import { z } from 'zod';
import type { ReadFee } from './fee';
import type { ReadProcedure } from './procedure';
import { distinct } from './text';
import type { ReadTimeLimit } from './time-limit';

const truthRecord = z.looseObject({
  code: z.string(),
  time_limits: z.array(z.record(z.string(), z.unknown())),
  fees: z.array(z.record(z.string(), z.unknown())).nullable(),
  components: z.array(z.looseObject({ name_starts: z.string(), originals: z.number(), copies: z.number() })),
  audience: z.array(z.string()),
  competent_agency: z.string().nullable(),
  result: z.string().nullable(),
  conflicts: z.array(z.looseObject({ where: z.string(), column: z.string(), text: z.string() })).optional(),
});

export type TruthRecord = Readonly<z.infer<typeof truthRecord>>;

/** Throws when the file is not in the shape of importer-truth.json. */
export const readTruth = (value: unknown): readonly TruthRecord[] => z.array(truthRecord).parse(value);

const NAME_LENGTH = 40;

function limitOf(limit: ReadTimeLimit): Record<string, unknown> {
  if ('not_fixed' in limit) return { not_fixed: true, ...(limit.text === undefined ? {} : { text: limit.text }) };
  if ('same_day' in limit) return { not_fixed: true, text: limit.text };
  const { channel, amount, unit, amount_min, plus, in_description } = limit;
  if (plus !== undefined)
    return { channel, amount, unit, text: `${amount} ${unit ?? ''} + ${plus.amount} ${plus.unit}` };
  return {
    channel,
    amount,
    unit,
    ...(amount_min === undefined ? {} : { amount_min }),
    ...(in_description ? { in_description } : {}),
  };
}

function feeOf(fee: ReadFee): Record<string, unknown> {
  if ('free' in fee) return { free: true };
  if ('see_text' in fee) return { see_text: true };
  const { amount, amount_min, what, currency, in_description } = fee;
  return {
    amount,
    ...(amount_min === undefined ? {} : { amount_min }),
    what,
    ...(currency === undefined ? {} : { currency }),
    ...(in_description ? { in_description } : {}),
  };
}

/** Where our findings stand in the truth file. */
const PLACES: Readonly<Record<string, string>> = { agencies: 'competent_agency' };

export function truthOf(read: ReadProcedure): TruthRecord {
  const conflicts = read.findings
    .filter(({ kind, original }) => kind === 'conflict' || (kind === 'unread' && original !== ''))
    .map(({ attribute, original, message }) => ({
      where: PLACES[attribute] ?? attribute,
      column: original,
      text: message,
    }));
  return {
    code: read.code,
    time_limits: [...distinct(read.timeLimits.map(limitOf))],
    fees: read.fees && [...distinct(read.fees.map(feeOf))],
    components: read.components.map(({ name, originals, copies }) => ({
      name_starts: name.slice(0, NAME_LENGTH).trim(),
      originals,
      copies,
    })),
    audience: [...read.audience],
    competent_agency: read.competentAgency,
    result: read.result,
    ...(conflicts.length === 0 ? {} : { conflicts }),
  };
}

interface Difference {
  readonly code: string;
  readonly attribute: string;
  readonly expected: string;
  readonly read: string;
}

export interface Comparison {
  readonly values: number;
  readonly differences: readonly Difference[];
}

const line = (value: object): string => JSON.stringify(Object.entries(value).sort());

/** What a fee is for is told in the truth's own words: shown, not compared. */
const feeLine = (fee: Readonly<Record<string, unknown>>): string =>
  line(Object.fromEntries(Object.entries(fee).filter(([key]) => key !== 'what')));
const limitLine = ({ text, ...limit }: Readonly<Record<string, unknown>>): string =>
  line(typeof text === 'string' ? { ...limit, text: text.replace(/[\s.]+$/, '') } : limit);

interface Pairing {
  readonly attribute: string;
  readonly expected: readonly string[];
  readonly read: readonly string[];
  readonly same?: (expected: string, read: string) => boolean;
}

/** Each expected value takes one that was read; what is left on either side is a difference. */
function pair(code: string, { attribute, expected, read, same = (a, b) => a === b }: Pairing): Comparison {
  const rest = [...read];
  const missing = expected.filter((value) => {
    const at = rest.findIndex((other) => same(value, other));
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const count = Math.max(missing.length, rest.length);
  const differences = Array.from({ length: count }, (_, index) => ({
    code,
    attribute,
    expected: missing[index] ?? '(nothing)',
    read: rest[index] ?? '(nothing)',
  }));
  return { values: expected.length + Math.max(0, rest.length - missing.length), differences };
}

const paper = (one: TruthRecord['components'][number]): string =>
  `${one.name_starts} | ${one.originals} + ${one.copies}`;
const samePaper = (expected: string, read: string): boolean => {
  const [name = '', counts] = expected.split(' | ');
  const [start = '', readCounts] = read.split(' | ');
  return counts === readCounts && (start.startsWith(name) || name.startsWith(start));
};

/** Of the conflicts only the places: their words are the reader's own, and we may list more. */
function places(truth: TruthRecord, ours: TruthRecord): Pairing {
  const found = new Set(ours.conflicts?.map(({ where }) => where));
  const expected = [...new Set(truth.conflicts?.map(({ where }) => where))];
  return { attribute: 'conflicts', expected, read: expected.filter((where) => found.has(where)) };
}

function compareOne(truth: TruthRecord, ours: TruthRecord | undefined): readonly Comparison[] {
  const empty: TruthRecord = {
    code: truth.code,
    time_limits: [],
    fees: [],
    components: [],
    audience: [],
    competent_agency: '(no such procedure)',
    result: '(no such procedure)',
  };
  const mine = ours ?? empty;
  const fees = (list: TruthRecord['fees']): readonly string[] => list?.map(feeLine) ?? ['silent'];
  return [
    { attribute: 'time_limits', expected: truth.time_limits.map(limitLine), read: mine.time_limits.map(limitLine) },
    { attribute: 'fees', expected: fees(truth.fees), read: fees(mine.fees) },
    {
      attribute: 'components',
      expected: truth.components.map(paper),
      read: mine.components.map(paper),
      same: samePaper,
    },
    { attribute: 'audience', expected: truth.audience, read: mine.audience },
    {
      attribute: 'competent_agency',
      expected: [String(truth.competent_agency)],
      read: [String(mine.competent_agency)],
    },
    { attribute: 'result', expected: [String(truth.result)], read: [String(mine.result)] },
    places(truth, mine),
  ].map((pairing) => pair(truth.code, pairing));
}

export function compareWithTruth(truth: readonly TruthRecord[], ours: readonly TruthRecord[]): Comparison {
  const byCode = new Map(ours.map((one) => [one.code, one]));
  const all = truth.flatMap((one) => compareOne(one, byCode.get(one.code)));
  return {
    values: all.reduce((sum, { values }) => sum + values, 0),
    differences: all.flatMap(({ differences }) => differences),
  };
}
