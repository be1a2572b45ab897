import type { Answer, Answers, Row } from '@motcua/cms';
import { isRecord } from './field-types';
import { within } from './check';
import type { Posted } from './posted';
import type { Rows, Slot } from './prepare';
import type { FieldError, Raw, StepReading } from './types';

/** Fields that a page shows and does not ask. */
const untouched = (slot: Slot): boolean =>
  slot.formula !== null || slot.type.control === 'notice' || slot.type.control === 'file';

interface Read {
  readonly answers: Record<string, Answer>;
  readonly errors: readonly FieldError[];
  readonly raw: Raw;
}

const underRow = (prefix: string, raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).map(([key, parts]) => [`${prefix}.${key}`, parts]));

/** Rows that nobody wrote anything in are none, but for who stays on the page: there they may yet be filled in. */
function readRows(key: string, rows: Rows, posted: Posted, staying: boolean): Read {
  const read = posted
    .rows()
    .map((row) => readSlots(rows.plan.slots, row, staying))
    .filter(
      ({ answers, errors }) => staying || errors.length > 0 || Object.values(answers).some((answer) => answer !== null),
    );
  const answers = read.map((row): Row =>
    Object.fromEntries(Object.entries(row.answers).filter(([, answer]) => answer !== null)),
  );
  return {
    answers: { [key]: answers.length === 0 ? null : answers },
    errors: read.flatMap((row, index) => within(`${key}.${index}`, row.errors)),
    raw: Object.assign({}, ...read.map((row, index) => underRow(`${key}.${index}`, row.raw))) as Raw, // Object.assign knows no spread of many
  };
}

/** Reads some fields of a posted page, or of one row of it. */
export function readSlots(slots: readonly Slot[], posted: Posted, staying: boolean): Read {
  const answers: Record<string, Answer> = {};
  const errors: FieldError[] = [];
  let raw: Raw = {};
  for (const slot of slots) {
    const { key } = slot.field;
    if (untouched(slot)) continue;
    if (slot.rows !== null) {
      const rows = readRows(key, slot.rows, posted.within(key), staying);
      Object.assign(answers, rows.answers);
      errors.push(...rows.errors);
      raw = { ...raw, ...rows.raw };
      continue;
    }
    const reading = slot.type.read(slot.field, posted.within(key));
    answers[key] = reading.answer;
    errors.push(...(reading.errors ?? []));
    if (reading.raw) raw = { ...raw, [key]: reading.raw };
  }
  return { answers, errors, raw };
}

const rowsOf = (answers: Answers, key: string): readonly Row[] => {
  const answer = answers[key];
  return Array.isArray(answer) ? answer.filter((row): row is Row => isRecord(row)) : [];
};

/** One more empty row at the end; nothing beyond the most that the group takes. */
export function addRow(reading: StepReading, key: string, { max }: Rows): StepReading {
  const rows = rowsOf(reading.answers, key);
  return rows.length >= max ? reading : { ...reading, answers: { ...reading.answers, [key]: [...rows, {}] } };
}

/** One row less; what was typed in those after it moves up with them. */
export function removeRow(reading: StepReading, key: string, row: number): StepReading {
  const rows = rowsOf(reading.answers, key).filter((_, index) => index !== row);
  const moved = Object.entries(reading.raw).flatMap(([path, parts]) => {
    const [group, index, ...rest] = path.split('.');
    if (group !== key || index === undefined || Number(index) < row) return [[path, parts] as const];
    return Number(index) === row ? [] : [[[key, Number(index) - 1, ...rest].join('.'), parts] as const];
  });
  return {
    ...reading,
    answers: { ...reading.answers, [key]: rows.length === 0 ? null : rows },
    raw: Object.fromEntries(moved),
  };
}
