/** Formulas of calculated fields as an editor chooses them, to and from JSON Logic; what says more than that is kept as it is. */
import type { Logic } from '@motcua/cms';
import { callOf, fieldOf } from './conditions';

export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'field'; readonly key: string }
  | { readonly kind: 'sum'; readonly rows: string; readonly column: string }
  | { readonly kind: 'count'; readonly rows: string }
  /** Whole years from a date to today. */
  | { readonly kind: 'years'; readonly key: string };

export const FORMULA_OPERATORS = ['+', '-', '*', '/', 'min', 'max'] as const;
export type FormulaOperator = (typeof FORMULA_OPERATORS)[number];

export interface Formula {
  readonly operator: FormulaOperator;
  readonly terms: readonly Term[];
}

/** Only these two are asked for with exactly two terms. */
export const takesTwo = (operator: FormulaOperator): boolean => operator === '-' || operator === '/';

function termOf(logic: unknown): Term | null {
  if (typeof logic === 'number') return { kind: 'number', value: logic };
  const key = fieldOf(logic);
  if (key !== null) return { kind: 'field', key };
  const call = callOf(logic);
  if (call === null) return null;
  const [operator, [first, second, ...more]] = call;
  const from = fieldOf(first);
  if (from === null || more.length > 0) return null;
  if (operator === 'count' && second === undefined) return { kind: 'count', rows: from };
  if (operator === 'sum' && typeof second === 'string') return { kind: 'sum', rows: from, column: second };
  return operator === 'years_between' && callOf(second)?.[0] === 'today' ? { kind: 'years', key: from } : null;
}

export function parseFormula(logic: Logic): Formula | null {
  const single = termOf(logic);
  if (single !== null) return { operator: '+', terms: [single] };
  const call = callOf(logic);
  const operator = FORMULA_OPERATORS.find((each) => each === call?.[0]);
  if (call === null || operator === undefined) return null;
  const terms = call[1].map(termOf);
  if (terms.length < 2 || (takesTwo(operator) && terms.length !== 2)) return null;
  return terms.every((term) => term !== null) ? { operator, terms } : null;
}

function formatTerm(term: Term): Logic {
  switch (term.kind) {
    case 'number':
      return term.value;
    case 'field':
      return { var: term.key };
    case 'count':
      return { count: [{ var: term.rows }] };
    case 'sum':
      return { sum: [{ var: term.rows }, term.column] };
    case 'years':
      return { years_between: [{ var: term.key }, { today: [] }] };
  }
}

/** The expression that a formula stands for; one term alone is that term. */
export function formatFormula({ operator, terms }: Formula): Logic {
  const [only] = terms;
  return terms.length === 1 && only ? formatTerm(only) : { [operator]: terms.map(formatTerm) };
}
