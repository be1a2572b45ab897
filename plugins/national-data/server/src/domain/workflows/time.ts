/** The time of a step and of the whole: amount, unit and words are kept apart, and nothing is read that does not stand there. */
import type { TimeLimit, TimeUnit } from '@motcua/cms';
import type { StepRow, WorkflowRecord } from './record';

type Time = WorkflowRecord['legal_time'];

export interface Length {
  readonly amount: number;
  readonly unit: TimeUnit;
}

const FRACTION = String.raw`(\d+\s*/\s*\d+|\d+(?:[.,]\d+)?)`;
const AMOUNT = new RegExp(
  String.raw`${FRACTION}\s*(?:\([^)]*\)\s*)?(ngày làm việc|ngày|giờ làm việc|giờ|tháng|tuần)(?!\p{L})`,
  'giu',
);

const number = (text: string): number => {
  const [top = '', bottom] = text.replaceAll(/\s/g, '').split('/');
  const value = Number(top.replace(',', '.'));
  return bottom === undefined ? value : value / Number(bottom);
};

const WORDS: Readonly<Record<string, readonly [factor: number, unit: string]>> = {
  'ngày làm việc': [1, 'working_day'],
  ngày: [1, 'day'],
  'giờ làm việc': [1, 'working_hour'],
  giờ: [1, 'working_hour'],
  tháng: [1, 'month'],
  tuần: [7, 'day'],
};

/** Units as the tables write them; a bare "day" is one of the legal time's. */
function unitOf(unit: string, legal: string | null): TimeUnit | null {
  switch (unit) {
    case 'day':
      return legal === 'working_day' || legal === 'working_hour' ? 'working_day' : 'calendar_day';
    case 'calendar_day':
    case 'working_day':
    case 'working_hour':
    case 'hour':
    case 'month':
      return unit;
    default:
      return null;
  }
}

/** All lengths that stand in words; "12/60 ngày" is a cut, not a length. */
const lengthsIn = (text: string): readonly (readonly [amount: number, unit: string])[] =>
  [...text.matchAll(AMOUNT)].flatMap(([, amount = '', unit = '']) => {
    const [factor, name] = WORDS[unit.toLowerCase()] ?? [1, 'day'];
    const value = number(amount);
    return Number.isFinite(value) && value > 0 && !(amount.includes('/') && value < 0.25)
      ? [[value * factor, name]]
      : [];
  });

const NOT_COUNTED = /không tính|giờ hành chính|không quy định/iu;

export interface ReadTime {
  readonly limit: Length | null;
  readonly note: 'not-counted' | 'no-number' | 'from-words' | 'unit-of-law' | 'unit-unknown' | 'shared' | null;
}

/** The step's share; null where none is given as a number. */
function readStepTime({ time, counted_in_legal_time: counted }: StepRow, legal: string | null): ReadTime {
  if (counted === false || (time.amount === null && NOT_COUNTED.test(time.text)))
    return { limit: null, note: 'not-counted' };
  const inWords = time.amount === null ? lengthsIn(time.text) : [];
  const [only] = inWords;
  // Several times, or a sentence around one, are for an editor to read.
  const said = inWords.length === 1 && time.text.length < 60 ? only : undefined;
  const amount = time.amount ?? said?.[0] ?? 0;
  const written = time.amount === null ? said?.[1] : (time.unit ?? 'day');
  if (amount <= 0 || written === undefined) return { limit: null, note: 'no-number' };
  const unit = unitOf(written, legal);
  if (!unit) return { limit: null, note: 'unit-unknown' };
  const note = time.amount === null ? 'from-words' : written === 'day' && unit === 'working_day' ? 'unit-of-law' : null;
  return { limit: { amount, unit }, note };
}

/** The legal time as limits of the procedure; two of them when a condition chooses. */
export function readLegalTime({ amount, unit, text }: Time): readonly TimeLimit[] {
  const said = lengthsIn(text);
  const first = amount !== null && amount > 0 ? [[amount, unit ?? 'day'] as const] : said.slice(0, 1);
  const others = /trường hợp/iu.test(text) ? said : [];
  const limits = [...first, ...others].flatMap(([value, written]): TimeLimit[] => {
    const known = unitOf(written, unit);
    return known ? [{ channel: 'any', amount: value, unit: known }] : [];
  });
  return limits.filter(
    (one, index) => limits.findIndex((other) => other.amount === one.amount && other.unit === one.unit) === index,
  );
}

/** One time that is given for several steps is counted once, at the first of them. */
export function readStepTimes(steps: readonly StepRow[], legal: string | null): readonly ReadTime[] {
  const groups = new Map<string, number>();
  return steps.map((step, index) => {
    const read = readStepTime(step, legal);
    if (step.shared_with === undefined || step.shared_with === null) return read;
    const mates = (Array.isArray(step.shared_with) ? step.shared_with : [step.shared_with]).map(String);
    // The members of a group name each other, or all name the same.
    const names = [step.step, ...mates].map((name) => `${step.section}|${name}`);
    const first = names.map((name) => groups.get(name)).find((at) => at !== undefined) ?? index;
    for (const name of names) if (!groups.has(name)) groups.set(name, first);
    return first === index ? read : { limit: null, note: 'shared' };
  });
}
