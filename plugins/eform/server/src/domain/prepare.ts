import type { FormDefinition, FormField, FormRule, FormStep, Logic, Text } from '@motcua/cms';
import { fieldType, type FieldTypeDefinition } from './field-types';
import { hasRows, isSection, rowLimits } from './field-types/structure';
import { readsOf, type Compute, type LogicCompiler, type Test } from './logic';

/** A rule across fields, ready to be asked. It speaks once all that it reads is answered. */
export interface ReadyRule {
  readonly field: string;
  readonly valid: Test;
  readonly reads: readonly string[];
  readonly message: Text;
  readonly source: Logic;
}

/** A field that has an answer (or is a notice) with its conditions compiled. */
export interface Slot {
  readonly field: FormField;
  readonly type: FieldTypeDefinition;
  readonly step: FormStep;
  /** The section that it stands in, when that does not repeat. */
  readonly section: FormField | null;
  /** Conditions of its step, its section and its own: shown when all hold. */
  readonly conditions: readonly Logic[];
  readonly shown: readonly Test[];
  readonly requiredIf: Test | null;
  readonly options: ReadonlyMap<string, Test> | null;
  readonly formula: Compute | null;
  readonly rows: Rows | null;
}

export interface Rows {
  readonly min: number;
  readonly max: number;
  readonly plan: Plan;
  /** Answers outside the row that its conditions read. */
  readonly outer: readonly string[];
}

/** The slots of a form, or of one row. */
export interface Plan {
  readonly slots: readonly Slot[];
  /** The same, each after those that its conditions and formula read. */
  readonly order: readonly Slot[];
  readonly reordered: boolean;
  readonly byKey: ReadonlyMap<string, Slot>;
  readonly rules: readonly ReadyRule[];
}

const given = (logic: Logic | undefined): readonly Logic[] => (logic === undefined ? [] : [logic]);

/** All that decides about a slot from other answers. */
const readsOfSlot = (slot: Slot): readonly string[] => [
  ...[...slot.conditions, ...given(slot.field.formula)].flatMap((logic) => readsOf(logic)),
  ...(slot.rows?.outer ?? []),
];

/** Depth first in the order of the form; a cycle, which checkDefinition refuses, ends where it began. */
function ordered(slots: readonly Slot[], byKey: ReadonlyMap<string, Slot>): readonly Slot[] {
  const done = new Set<Slot>();
  const result: Slot[] = [];
  const place = (slot: Slot): void => {
    if (done.has(slot)) return;
    done.add(slot);
    for (const key of readsOfSlot(slot)) {
      const read = byKey.get(key);
      if (read !== undefined) place(read);
    }
    result.push(slot);
  };
  slots.forEach(place);
  return result;
}

function logicsOf(field: FormField): readonly Logic[] {
  return [
    ...given(field.shownIf),
    ...given(field.requiredIf),
    ...given(field.formula),
    ...(field.options ?? []).flatMap((option) => given(option.shownIf)),
  ];
}

/** Prepares a definition whose shared sections are resolved. */
export function prepare(definition: FormDefinition, compiler: LogicCompiler): Plan {
  const rules = definition.rules ?? [];

  const slotOf = (field: FormField, step: FormStep, section: FormField | null): Slot => {
    const conditions = [...given(step.shownIf), ...given(section?.shownIf), ...given(field.shownIf)];
    const optional = (field.options ?? []).flatMap((option) =>
      option.shownIf === undefined ? [] : [[option.value, compiler.test(option.shownIf)] as const],
    );
    return {
      field,
      type: fieldType(field.type),
      step,
      section,
      conditions,
      shown: conditions.map(compiler.test),
      requiredIf: field.requiredIf === undefined ? null : compiler.test(field.requiredIf),
      options: optional.length === 0 ? null : new Map(optional),
      formula: field.formula === undefined || field.type !== 'calculated' ? null : compiler.value(field.formula),
      rows: hasRows(field) ? rowsOf(field, step) : null,
    };
  };

  const rowsOf = (field: FormField, step: FormStep): Rows => {
    const columns = field.fields ?? [];
    // The step's own condition has been asked for the whole of the rows.
    const inside: FormStep = { key: step.key, title: step.title, fields: step.fields };
    const plan = planOf(columns.map((column) => slotOf(column, inside, null)));
    const own = rules.filter((rule) => plan.byKey.has(rule.field));
    const reads = [...columns.flatMap(logicsOf), ...own.map((rule) => rule.valid)].flatMap((logic) => readsOf(logic));
    return { ...rowLimits(field), plan, outer: [...new Set(reads)].filter((key) => !plan.byKey.has(key)) };
  };

  const readyRule = (rule: FormRule): ReadyRule => ({
    field: rule.field,
    valid: compiler.test(rule.valid),
    reads: readsOf(rule.valid),
    message: rule.message,
    source: rule.valid,
  });

  const planOf = (slots: readonly Slot[]): Plan => {
    const byKey = new Map(slots.map((slot) => [slot.field.key, slot]));
    const order = ordered(slots, byKey);
    return {
      slots,
      order,
      reordered: order.some((slot, index) => slot !== slots[index]),
      byKey,
      rules: rules.filter((rule) => byKey.has(rule.field)).map(readyRule),
    };
  };

  return planOf(
    definition.steps.flatMap((step) =>
      step.fields.flatMap((field) =>
        isSection(field)
          ? (field.fields ?? []).map((inner) => slotOf(inner, step, field))
          : [slotOf(field, step, null)],
      ),
    ),
  );
}
