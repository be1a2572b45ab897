import type { Answer } from '@motcua/cms';
import { at, isRecord, missingText, type FieldTypeDefinition } from './field-types';
import { message } from './messages';
import type { Plan, Rows, Slot } from './prepare';
import type { FieldError } from './types';
import type { Seen } from './visible';

const textMissing = missingText('text');

const missing = (slot: Slot): FieldError => {
  const { field, rows, type } = slot;
  return at(
    field.key,
    rows === null
      ? (type.missing ?? textMissing)(field)
      : message('required.rows', { label: field.label, min: Math.max(1, rows.min) }),
  );
};

export function isRequired(slot: Slot, seen: Seen): boolean {
  if (slot.type.control === 'notice' || slot.formula !== null) return false;
  if (slot.rows !== null && slot.rows.min > 0) return true;
  return slot.field.required === true || slot.requiredIf?.(seen.scope) === true;
}

/** Whether a value of a list is offered for these answers. */
export const isOffered = (slot: Slot, value: string, seen: Seen): boolean =>
  slot.options?.get(value)?.(seen.scope) !== false;

function checkOffer(slot: Slot, answer: Answer, seen: Seen): readonly FieldError[] {
  if (slot.options === null) return [];
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return chosen.every((value) => isOffered(slot, String(value), seen))
    ? []
    : [at(slot.field.key, message('choice.unknown', { label: slot.field.label }))];
}

export const within = (prefix: string, errors: readonly FieldError[]): readonly FieldError[] =>
  errors.map((error) => ({ key: `${prefix}.${error.key}`, message: error.message }));

function checkRows(slot: Slot, rows: Rows, answer: Answer, seen: Seen, today: string): readonly FieldError[] {
  const { key, label } = slot.field;
  const list: readonly unknown[] | null = Array.isArray(answer) ? answer : null;
  if (list === null || !list.every(isRecord)) return [at(key, message('answer.kind', { label }))];
  const strange = list.flatMap((row, index) =>
    Object.keys(row)
      .filter((name) => !rows.plan.byKey.has(name))
      .map((name) => at(`${key}.${index}.${name}`, message('answer.unknown', { key: name }))),
  );
  const count =
    list.length < rows.min
      ? [missing(slot)]
      : list.length > rows.max
        ? [at(key, message('rows.max', { label, max: rows.max }))]
        : [];
  const inside = seen
    .rows(slot)
    .flatMap((row, index) => within(`${key}.${index}`, checkSlots(rows.plan, rows.plan.slots, row, today)));
  return [...strange, ...count, ...inside];
}

function checkSlot(slot: Slot, seen: Seen, today: string): readonly FieldError[] {
  const { field, type, rows } = slot;
  const answer = seen.answers[field.key] ?? null;
  if (answer === null) return isRequired(slot, seen) ? [missing(slot)] : [];
  if (rows !== null) return checkRows(slot, rows, answer, seen, today);
  const shape = type.check(field, answer);
  if (shape.length > 0) return shape;
  const offer = checkOffer(slot, answer, seen);
  return offer.length > 0 ? offer : (type.beyond?.(field, answer, seen.scope, today) ?? []);
}

/** A rule speaks once all that it reads is answered; before that, the missing answer speaks for itself. */
function checkRules(plan: Plan, slots: readonly Slot[], seen: Seen, wrong: ReadonlySet<string>): readonly FieldError[] {
  return plan.rules
    .filter(({ field }) => !wrong.has(field) && slots.some((slot) => slot.field.key === field && seen.shown(slot)))
    .filter(({ reads }) => reads.every((key) => (seen.scope[key] ?? null) !== null))
    .filter(({ valid }) => !valid(seen.scope))
    .map((rule) => ({ key: rule.field, message: rule.message }));
}

/** All that is wrong with some fields of a form or of a row, in words. */
export function checkSlots(plan: Plan, slots: readonly Slot[], seen: Seen, today: string): readonly FieldError[] {
  const errors = slots.filter((slot) => seen.shown(slot)).flatMap((slot) => checkSlot(slot, seen, today));
  return [...errors, ...checkRules(plan, slots, seen, new Set(errors.map((error) => error.key)))];
}

/** Whether anything stands against the answers that their schema cannot say. */
export function passesBeyond(plan: Plan, seen: Seen, today: string): boolean {
  return plan.slots.every((slot) => {
    const answer = seen.answers[slot.field.key] ?? null;
    if (answer === null) return true;
    const { rows } = slot;
    if (rows !== null) return seen.rows(slot).every((row) => passesBeyond(rows.plan, row, today));
    return slot.type.beyond === undefined || slot.type.beyond(slot.field, answer, seen.scope, today).length === 0;
  });
}

type Warn = NonNullable<FieldTypeDefinition['warn']>;
/** What looks wrong but may be right. */
export function warningsOf(plan: Plan, seen: Seen): readonly FieldError[] {
  const none: Warn = () => [];
  return plan.slots.flatMap((slot) => {
    const { rows, field, type } = slot;
    if (rows !== null)
      return seen.rows(slot).flatMap((row, index) => within(`${field.key}.${index}`, warningsOf(rows.plan, row)));
    return (type.warn ?? none)(field, seen.answers[field.key] ?? null);
  });
}
