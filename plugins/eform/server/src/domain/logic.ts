import type { Answers, Logic } from '@motcua/cms';
import { LogicEngine } from 'json-logic-engine';
import { isRealDate, yearsBetween } from './dates';

/**
 * A closed expression language: what a definition may say, and nothing that runs code, loops or reads outside the answers.
 * `today` and `years_between` are ours; equality is strict, and an order against nothing is false.
 */
const OPERATORS: ReadonlySet<string> = new Set([
  ...['var', 'and', 'or', '!', '!!', '==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in', 'if', '?:'],
  ...['+', '-', '*', '/', 'min', 'max', 'today', 'years_between'],
]);

const empty = (value: unknown): boolean => value === null || value === undefined;
const equal = (a: unknown, b: unknown): boolean => (empty(a) && empty(b)) || a === b;

type Arguments = readonly unknown[];
const order =
  (holds: (a: string | number, b: string | number) => boolean) =>
  (values: Arguments): boolean => {
    const comparable = (value: unknown): value is string | number =>
      typeof value === 'string' || typeof value === 'number';
    return values.slice(1).every((right, index) => {
      const left = values[index];
      return comparable(left) && comparable(right) && typeof left === typeof right && holds(left, right);
    });
  };

function newEngine(today: () => string): LogicEngine {
  const engine = new LogicEngine();
  const add = (name: string, method: (values: Arguments) => unknown, deterministic = true): void => {
    engine.addMethod(name, method, { deterministic });
  };
  for (const name of ['==', '===']) add(name, ([a, b]) => equal(a, b));
  for (const name of ['!=', '!==']) add(name, ([a, b]) => !equal(a, b));
  add(
    '<',
    order((a, b) => a < b),
  );
  add(
    '<=',
    order((a, b) => a <= b),
  );
  add(
    '>',
    order((a, b) => a > b),
  );
  add(
    '>=',
    order((a, b) => a >= b),
  );
  add('in', ([item, list]) => (Array.isArray(list) || typeof list === 'string') && list.includes(item as string)); // `includes` of either takes any item here
  add('today', () => today(), false);
  add('years_between', ([from, to]) =>
    typeof from === 'string' && typeof to === 'string' && isRealDate(from) && isRealDate(to)
      ? yearsBetween(from, to)
      : null,
  );
  return engine;
}

export type Evaluate = (logic: Logic, answers: Answers) => boolean;

/** An evaluator of definitions' logic. What cannot be computed (a text minus a number) is not true. */
export function evaluator(today: () => string): Evaluate {
  const engine = newEngine(today);
  return (logic, answers) => {
    try {
      return Boolean(engine.run(logic, answers));
    } catch {
      return false;
    }
  };
}

/** Walks through a logic expression and calls back for each operator. */
function walk(logic: unknown, visit: (operator: string, argument: unknown) => void): void {
  if (Array.isArray(logic)) {
    logic.forEach((item) => walk(item, visit));
  } else if (typeof logic === 'object' && logic !== null) {
    for (const [operator, argument] of Object.entries(logic)) {
      visit(operator, argument);
      walk(argument, visit);
    }
  }
}

/** The field keys that an expression reads; `var` paths such as `address.province` count as `address`. */
export function readsOf(logic: Logic | undefined): readonly string[] {
  const keys = new Set<string>();
  walk(logic, (operator, argument) => {
    if (operator !== 'var') return;
    const path: unknown = Array.isArray(argument) ? argument[0] : argument;
    if (typeof path === 'string') keys.add(path.split('.')[0] ?? path);
  });
  return [...keys];
}

/** Operators outside the closed language. */
export function unknownOperators(logic: Logic | undefined): readonly string[] {
  const found = new Set<string>();
  walk(logic, (operator) => {
    if (!OPERATORS.has(operator)) found.add(operator);
  });
  return [...found];
}
