/** A simple condition as an editor chooses it, to and from JSON Logic. One that says more is never rewritten: `readCondition` answers null. */
import type { Logic } from '@motcua/cms';

export interface Condition {
  readonly question: string;
  readonly operator: 'is' | 'isNot' | 'answered' | 'unanswered';
  readonly value: string | boolean;
}

const callOf = (logic: unknown): readonly [string, readonly unknown[]] | null => {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return null;
  const [entry, ...more] = Object.entries(logic);
  if (!entry || more.length > 0) return null;
  const value: unknown = entry[1];
  return [entry[0], Array.isArray(value) ? value : [value]];
};

export function readCondition(logic: Logic): Condition | null {
  const call = callOf(logic);
  if (!call || !['==', '!='].includes(call[0]) || call[1].length !== 2) return null;
  const [left, value] = call[1];
  const read = callOf(left);
  const question: unknown = read?.[0] === 'var' && read[1].length === 1 ? read[1][0] : null;
  if (typeof question !== 'string') return null;
  const equal = call[0] === '==';
  if (value === null) return { question, operator: equal ? 'unanswered' : 'answered', value: '' };
  if (typeof value !== 'string' && typeof value !== 'boolean') return null;
  return { question, operator: equal ? 'is' : 'isNot', value };
}

export function writeCondition({ question, operator, value }: Condition): Logic {
  const sign = operator === 'is' || operator === 'unanswered' ? '==' : '!=';
  const right = operator === 'answered' || operator === 'unanswered' ? null : value;
  return { [sign]: [{ var: question }, right] };
}
