/** Conditions as an editor chooses them, to and from JSON Logic. What cannot be chosen is never rewritten: `parse` answers null for it. */
import type { Logic } from '@motcua/cms';

export type Value =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'today' };

export type Operator =
  | 'is'
  | 'isNot'
  | 'less'
  | 'atMost'
  | 'more'
  | 'atLeast'
  | 'includes'
  | 'lacks'
  | 'oneOf'
  | 'answered'
  | 'unanswered'
  | 'yearsAtLeast'
  | 'yearsBelow';

export interface Comparison {
  readonly kind: 'comparison';
  readonly field: string;
  readonly operator: Operator;
  /** Absent for `answered` and `unanswered`. */
  readonly value?: Value;
  /** `oneOf`: the values. */
  readonly values?: readonly string[];
  /** `yearsAtLeast`, `yearsBelow`: whole years from the field's date to this one. */
  readonly until?: Value;
}

export interface Group {
  readonly kind: 'group';
  readonly join: 'and' | 'or';
  readonly items: readonly Condition[];
}

export type Condition = Comparison | Group;

const SIGNS = { '==': 'is', '!=': 'isNot', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast' } as const;
const SIGN_OF = Object.fromEntries(Object.entries(SIGNS).map(([sign, name]) => [name, sign])) as Readonly<
  Partial<Record<Operator, keyof typeof SIGNS>>
>; // the inverse of the table above
const OPPOSITE: Readonly<Partial<Record<Operator, Operator>>> = {
  is: 'isNot',
  isNot: 'is',
  includes: 'lacks',
  lacks: 'includes',
  answered: 'unanswered',
  unanswered: 'answered',
};

type Call = readonly [operator: string, args: readonly unknown[]];

/** An expression as its one operator and arguments; a single argument may stand without brackets. */
export function callOf(logic: unknown): Call | null {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null;
  const entries = Object.entries(logic);
  const [entry] = entries;
  if (entries.length !== 1 || !entry) return null;
  const args: unknown = entry[1];
  return [entry[0], Array.isArray(args) ? args : [args]];
}

export function fieldOf(logic: unknown): string | null {
  const call = callOf(logic);
  return call?.[0] === 'var' && call[1].length === 1 && typeof call[1][0] === 'string' ? call[1][0] : null;
}

function valueOf(logic: unknown): Value | null {
  if (typeof logic === 'string' || typeof logic === 'number' || typeof logic === 'boolean')
    return { kind: 'literal', value: logic };
  const key = fieldOf(logic);
  if (key !== null) return { kind: 'field', key };
  return callOf(logic)?.[0] === 'today' ? { kind: 'today' } : null;
}

function years(call: Call, sign: string, right: unknown): Comparison | null {
  const [name, [from, to]] = call;
  const field = fieldOf(from);
  const until = valueOf(to);
  if (name !== 'years_between' || field === null || until === null || until.kind === 'literal') return null;
  if (typeof right !== 'number' || (sign !== '>=' && sign !== '<')) return null;
  const operator = sign === '>=' ? 'yearsAtLeast' : 'yearsBelow';
  return { kind: 'comparison', field, operator, value: { kind: 'literal', value: right }, until };
}

function comparison(sign: keyof typeof SIGNS, args: readonly unknown[]): Comparison | null {
  if (args.length !== 2) return null;
  const [left, right] = args;
  const call = callOf(left);
  if (call?.[0] === 'years_between') return years(call, sign, right);
  const field = fieldOf(left);
  if (field === null) return null;
  if (right === null && (sign === '==' || sign === '!='))
    return { kind: 'comparison', field, operator: sign === '==' ? 'unanswered' : 'answered' };
  const value = valueOf(right);
  return value === null ? null : { kind: 'comparison', field, operator: SIGNS[sign], value };
}

/** `{ in: [item, list] }`: a choice among values, or a value among the choices of a field. */
function membership([item, list]: readonly unknown[]): Comparison | null {
  const field = fieldOf(item);
  if (field !== null && Array.isArray(list) && list.every((value) => typeof value === 'string'))
    return { kind: 'comparison', field, operator: 'oneOf', values: list };
  const among = fieldOf(list);
  if (among === null || typeof item !== 'string') return null;
  return { kind: 'comparison', field: among, operator: 'includes', value: { kind: 'literal', value: item } };
}

function negation([inner]: readonly unknown[]): Comparison | null {
  const condition = parse(inner as Logic); // whatever it is, parse looks before it trusts
  if (condition?.kind !== 'comparison') return null;
  const operator = OPPOSITE[condition.operator];
  return operator === undefined ? null : { ...condition, operator };
}

function group(join: Group['join'], args: readonly unknown[]): Group | null {
  const items = args.map((item) => parse(item as Logic)); // as above
  return items.every((item) => item !== null) ? { kind: 'group', join, items } : null;
}

/** The condition that an expression says, or null when it says more than can be chosen. */
export function parse(logic: Logic): Condition | null {
  const call = callOf(logic);
  if (call === null) return null;
  const [operator, args] = call;
  if (operator === 'and' || operator === 'or') return group(operator, args);
  if (operator === 'in') return membership(args);
  if (operator === '!') return negation(args);
  if (operator === '===' || operator === '!==') return comparison(operator === '===' ? '==' : '!=', args);
  return Object.hasOwn(SIGNS, operator) ? comparison(operator as keyof typeof SIGNS, args) : null; // one of its keys
}

const variable = (key: string): Logic => ({ var: key });

function formatValue(value: Value | undefined): unknown {
  if (value === undefined) return null;
  if (value.kind === 'field') return variable(value.key);
  return value.kind === 'today' ? { today: [] } : value.value;
}

/** The expression that a condition stands for. */
export function format(condition: Condition): Logic {
  if (condition.kind === 'group') return { [condition.join]: condition.items.map(format) };
  const { field, operator, value, values = [], until } = condition;
  switch (operator) {
    case 'answered':
      return { '!=': [variable(field), null] };
    case 'unanswered':
      return { '==': [variable(field), null] };
    case 'oneOf':
      return { in: [variable(field), [...values]] };
    case 'includes':
      return { in: [formatValue(value), variable(field)] };
    case 'lacks':
      return { '!': [{ in: [formatValue(value), variable(field)] }] };
    case 'yearsAtLeast':
    case 'yearsBelow': {
      const span = { years_between: [variable(field), formatValue(until ?? { kind: 'today' })] };
      return { [operator === 'yearsAtLeast' ? '>=' : '<']: [span, formatValue(value)] };
    }
    default:
      return { [SIGN_OF[operator] ?? '==']: [variable(field), formatValue(value)] };
  }
}
