import type { Answers, Logic } from '@motcua/cms';
import { LogicEngine } from 'json-logic-engine';
import { firstDay, isRealDate, yearsBetween } from './dates';
import { LOGIC_OPERATORS } from './operators';

const OPERATORS: ReadonlySet<string> = new Set(LOGIC_OPERATORS.map(({ operator }) => operator));

const empty = (value: unknown): boolean => value === null || value === undefined;
const equal = (a: unknown, b: unknown): boolean => (empty(a) && empty(b)) || a === b;

type Arguments = readonly unknown[];
/** An order against nothing, or between things of different kinds, is false. */
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

const wholeDate = (value: unknown): string | null => {
  const date = typeof value === 'string' ? firstDay(value) : '';
  return isRealDate(date) ? date : null;
};
const years = ([from, to]: Arguments): number | null => {
  const [start, end] = [wholeDate(from), wholeDate(to)];
  return start === null || end === null ? null : yearsBetween(start, end);
};
const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const cell = (row: unknown, column: unknown): number => {
  if (typeof row !== 'object' || row === null || typeof column !== 'string' || !Object.hasOwn(row, column)) return 0;
  const value = (row as Readonly<Record<string, unknown>>)[column]; // an own property was found just above
  return typeof value === 'number' ? value : 0;
};

function newEngine(today: () => string): LogicEngine {
  const engine = new LogicEngine();
  const methods: Readonly<Record<string, (values: Arguments) => unknown>> = {
    '==': ([a, b]) => equal(a, b),
    '===': ([a, b]) => equal(a, b),
    '!=': ([a, b]) => !equal(a, b),
    '!==': ([a, b]) => !equal(a, b),
    '<': order((a, b) => a < b),
    '<=': order((a, b) => a <= b),
    '>': order((a, b) => a > b),
    '>=': order((a, b) => a >= b),
    in: ([item, list]) => (Array.isArray(list) || typeof list === 'string') && list.includes(item as string), // `includes` of either takes any item here
    years_between: years,
    count: ([rows]) => rowsOf(rows).length,
    sum: ([rows, column]) => rowsOf(rows).reduce<number>((total, row) => total + cell(row, column), 0),
  };
  for (const [name, method] of Object.entries(methods)) engine.addMethod(name, method, { deterministic: true });
  engine.addMethod('today', () => today(), { deterministic: false });
  return engine;
}

export type Compute = (answers: Answers) => unknown;
export type Test = (answers: Answers) => boolean;

export interface LogicCompiler {
  /** What cannot be computed (a text minus a number) is null. */
  readonly value: (logic: Logic) => Compute;
  /** What cannot be computed is not true. */
  readonly test: (logic: Logic) => Test;
}

/** Compiles a definition's logic, once for each expression. */
export function logicCompiler(today: () => string): LogicCompiler {
  const engine = newEngine(today);
  const value = (logic: Logic): Compute => {
    try {
      const built: unknown = engine.build(logic);
      if (typeof built !== 'function') return () => built;
      const run = built as Compute; // the engine's own compiled function of the data
      return (answers) => {
        try {
          return run(answers) ?? null;
        } catch {
          return null;
        }
      };
    } catch {
      return () => null; // an operator that is not of the language: checkDefinition tells the editor
    }
  };
  return {
    value,
    test: (logic) => {
      const compute = value(logic);
      return (answers) => Boolean(compute(answers));
    },
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
