import type { Answer, Answers, FormDefinition, Row } from '@motcua/cms';
import { isRecord } from './field-types';
import { calculated } from './field-types/number';
import type { Test } from './logic';
import type { Plan, Rows, Slot } from './prepare';

/** What is shown for given answers, in a form or in one row. A condition sees a hidden field as unanswered, so hidden chains fold away whole. */
export interface Seen {
  /** Answers of shown fields only, calculated ones computed anew: what is filed. */
  readonly answers: Answers;
  /** What conditions see: the same, in a row with the answers outside that it reads. */
  readonly scope: Answers;
  shown(slot: Slot): boolean;
  /** Each row as it is seen; rows that are none are left out. */
  rows(slot: Slot): readonly Seen[];
}

const holds = (tests: readonly Test[], scope: Answers): boolean => tests.every((test) => test(scope));

const blank = (row: unknown): boolean => isRecord(row) && Object.keys(row).length === 0;

/** Without the rows at the end that nobody has filled in. */
function filled(rows: readonly unknown[]): readonly unknown[] {
  const last = rows.findLastIndex((row) => !blank(row));
  return rows.slice(0, last + 1);
}

/** A row that is no object stays as it came, so that it is refused. */
function seenRows(
  rows: Rows,
  answer: Answer,
  scope: Answers,
): { readonly answer: Answer; readonly seen: readonly Seen[] } {
  if (!Array.isArray(answer)) return { answer, seen: [] };
  const outer: Record<string, Answer> = {};
  for (const key of rows.outer) outer[key] = scope[key] ?? null;
  const seen: Seen[] = [];
  const filed = (answer as readonly unknown[]).map((row) => {
    if (!isRecord(row)) return row as Row; // refused by the check of rows
    const found = lookAt(rows.plan, row as Row, outer); // any JSON object: each cell is checked
    seen.push(found);
    const strange = Object.keys(row).filter((key) => !rows.plan.byKey.has(key));
    return strange.length === 0
      ? found.answers
      : { ...found.answers, ...Object.fromEntries(strange.map((key) => [key, (row as Row)[key] ?? null])) };
  });
  const kept = filled(filed) as readonly Row[]; // rows as they were made above
  return { answer: kept.length === 0 ? null : kept, seen: seen.slice(0, kept.length) };
}

export function lookAt(plan: Plan, given: Answers, outer?: Answers): Seen {
  const hidden = new Set<Slot>();
  const rows = new Map<Slot, readonly Seen[]>();
  const scope: Record<string, Answer> = { ...outer };
  for (const slot of plan.order) {
    const { key } = slot.field;
    if (!holds(slot.shown, scope)) {
      hidden.add(slot);
      continue;
    }
    let answer = slot.formula === null ? given[key] : calculated(slot.field, slot.formula(scope));
    if (answer === undefined || answer === null) continue;
    if (slot.rows !== null) {
      const found = seenRows(slot.rows, answer, scope);
      rows.set(slot, found.seen);
      answer = found.answer;
      if (answer === null) continue;
    }
    scope[key] = answer;
  }
  return {
    answers: outer !== undefined || plan.reordered ? inOrder(plan, scope) : scope,
    scope,
    shown: (slot) => !hidden.has(slot),
    rows: (slot) => rows.get(slot) ?? [],
  };
}

/** In the order of the form, without what lies outside the row. */
function inOrder(plan: Plan, scope: Answers): Answers {
  const answers: Record<string, Answer> = {};
  for (const { field } of plan.slots) {
    const answer = scope[field.key];
    if (answer !== undefined) answers[field.key] = answer;
  }
  return answers;
}

/** The steps that have something to show. */
export const stepsSeen = (definition: FormDefinition, plan: Plan, seen: Seen): FormDefinition['steps'] =>
  definition.steps.filter((step) => plan.slots.some((slot) => slot.step === step && seen.shown(slot)));
