import type { Answers, FormDefinition, Logic } from '@motcua/cms';
import { isRecord, type Schema } from './field-types';
import { readsOf, type LogicCompiler } from './logic';
import type { Plan, ReadyRule, Rows, Slot } from './prepare';

/**
 * What depends on other answers, as two keywords beside those of the standard. A validator that does not know them accepts more, never less:
 * it sees the shape of each answer, not whether it had to be there.
 */
export const CONDITIONS = 'x-conditions';
export const RULES = 'x-rules';

interface Condition {
  readonly key: string;
  readonly shownIf?: readonly Logic[];
  readonly required?: true;
  readonly requiredIf?: Logic;
  readonly options?: Readonly<Record<string, Logic>>;
}
interface Rule {
  readonly field: string;
  readonly valid: Logic;
  /** Those of its field: a rule at a hidden field is silent. */
  readonly shownIf?: readonly Logic[];
}

/** An answer that is not there is null or absent. */
function nullable(schema: Schema): Schema {
  if ('const' in schema) return { enum: [schema['const'], null] };
  if (typeof schema['type'] !== 'string') return { anyOf: [{ type: 'null' }, schema] };
  const values = schema['enum'] as readonly unknown[] | undefined; // by JSON Schema a list
  return { ...schema, type: [schema['type'], 'null'], ...(values === undefined ? {} : { enum: [...values, null] }) };
}

/** Fields that ask the same have one schema between them: a form of two hundred compiles in a tenth of the time. */
type Share = (name: string, schema: Schema) => Schema;

function sharing(): { readonly share: Share; readonly definitions: Readonly<Record<string, Schema>> } {
  const definitions: Record<string, Schema> = {};
  const names = new Map<string, string>();
  const share: Share = (name, schema) => {
    const text = JSON.stringify(schema);
    const known = names.get(text) ?? `${name.replace(':', '_')}_${String(names.size + 1)}`;
    names.set(text, known);
    definitions[known] = schema;
    return { $ref: `#/$defs/${known}` };
  };
  return { share, definitions };
}

const rowsSchema = (rows: Rows, share: Share): Schema => ({
  type: 'array',
  minItems: Math.max(1, rows.min),
  maxItems: rows.max,
  items: objectSchema(rows.plan, share),
});

const requires = (slot: Slot): boolean =>
  slot.rows === null ? slot.field.required === true && slot.formula === null : slot.rows.min > 0;

function conditionOf(slot: Slot): Condition {
  const { field, conditions } = slot;
  const options = (field.options ?? []).flatMap(({ value, shownIf }) =>
    shownIf === undefined ? [] : [[value, shownIf] as const],
  );
  return {
    key: field.key,
    ...(conditions.length > 0 ? { shownIf: conditions } : {}),
    ...(requires(slot) ? { required: true } : {}),
    ...(field.requiredIf !== undefined && slot.formula === null ? { requiredIf: field.requiredIf } : {}),
    ...(options.length > 0 ? { options: Object.fromEntries(options) } : {}),
  };
}

function ruleOf(plan: Plan, { field, source }: ReadyRule): Rule {
  const shownIf = plan.byKey.get(field)?.conditions ?? [];
  return { field, valid: source, ...(shownIf.length > 0 ? { shownIf } : {}) };
}

function objectSchema(plan: Plan, share: Share): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  const conditions: Condition[] = [];
  for (const slot of plan.slots) {
    const schema = slot.rows === null ? slot.type.schema(slot.field) : rowsSchema(slot.rows, share);
    if (schema === null) continue;
    const { key } = slot.field;
    const always = requires(slot) && slot.conditions.length === 0;
    const asked = always ? schema : nullable(schema);
    properties[key] = slot.rows === null ? share(slot.field.type, asked) : asked;
    if (always) required.push(key);
    const condition = conditionOf(slot);
    if (condition.shownIf ?? condition.requiredIf ?? condition.options) conditions.push(condition);
  }
  return {
    type: 'object',
    properties,
    required,
    additionalProperties: false,
    ...(conditions.length > 0 ? { [CONDITIONS]: conditions } : {}),
    ...(plan.rules.length > 0 ? { [RULES]: plan.rules.map((rule) => ruleOf(plan, rule)) } : {}),
  };
}

/**
 * JSON Schema 2020-12 of the answers as filed: hidden fields are not there, unknown keys are refused, an empty answer is null or absent.
 * What depends on today's date of an answer or on the map of communes is not said here; `validate` says it.
 */
export function answersSchema(definition: FormDefinition, plan: Plan): Schema {
  const { share, definitions } = sharing();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: definition.title.vi,
    ...objectSchema(plan, share),
    $defs: definitions,
  };
}

/** An Ajv keyword's check of one object: the root's answers, or a row's. */
type KeywordCheck = (data: unknown, context?: { readonly rootData: unknown }) => boolean;

/** What conditions see: in a row, the answers outside that they read stand beside those of the row. */
function scopeOf(data: Answers, root: unknown, reads: readonly string[]): Answers {
  if (data === root || !isRecord(root) || reads.length === 0) return data;
  const outside = Object.fromEntries(reads.map((key) => [key, root[key] ?? null]));
  return { ...outside, ...data } as Answers; // answers of the same form as the row
}

const chosenOf = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : [answer]);

export const conditionsKeyword =
  (compiler: LogicCompiler) =>
  (conditions: readonly Condition[]): KeywordCheck => {
    const ready = conditions.map(({ key, shownIf = [], required, requiredIf, options = {} }) => ({
      key,
      shown: shownIf.map(compiler.test),
      required: required === true,
      requiredIf: requiredIf === undefined ? null : compiler.test(requiredIf),
      options: Object.entries(options).map(([value, logic]) => ({ value, allowed: compiler.test(logic) })),
    }));
    const reads = [
      ...new Set(
        conditions.flatMap(({ shownIf = [], requiredIf, options = {} }) =>
          [...shownIf, requiredIf, ...Object.values(options)].flatMap(readsOf),
        ),
      ),
    ];
    return (data, context) => {
      const own = data as Answers; // the keyword applies to objects only
      const scope = scopeOf(own, context?.rootData, reads);
      return ready.every(({ key, shown, required, requiredIf, options }) => {
        const answer = own[key] ?? null;
        if (!shown.every((test) => test(scope))) return answer === null;
        if (answer === null) return !required && requiredIf?.(scope) !== true;
        return options.every(({ value, allowed }) => !chosenOf(answer).includes(value) || allowed(scope));
      });
    };
  };

export const rulesKeyword =
  (compiler: LogicCompiler) =>
  (rules: readonly Rule[]): KeywordCheck => {
    const ready = rules.map(({ valid, shownIf = [] }) => ({
      valid: compiler.test(valid),
      shown: shownIf.map(compiler.test),
      reads: readsOf(valid),
    }));
    const all = [...new Set(rules.flatMap(({ valid, shownIf = [] }) => [valid, ...shownIf].flatMap(readsOf)))];
    return (data, context) => {
      const scope = scopeOf(data as Answers, context?.rootData, all); // as above
      return ready.every(
        ({ valid, shown, reads }) =>
          reads.some((key) => (scope[key] ?? null) === null) || !shown.every((test) => test(scope)) || valid(scope),
      );
    };
  };
