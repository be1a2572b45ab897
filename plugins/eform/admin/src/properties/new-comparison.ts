import type { FieldOption } from '@motcua/cms';
import { operatorsOf, typeInfo } from '../builder/field-types';
import type { Comparison, Operator, Value } from '../builder/conditions';
import type { Node, Placed } from '../builder/tree';

const literal = (value: string | number | boolean): Value => ({ kind: 'literal', value });

/** A value that the operator can stand beside, so that a condition is whole from its first moment. */
function firstValue(field: Node): Value {
  const options: readonly FieldOption[] = field.options ?? [];
  switch (typeInfo(field.type).compares) {
    case 'number':
      return literal(0);
    case 'boolean':
      return literal(true);
    case 'date':
      return { kind: 'today' };
    default:
      return literal(options[0]?.value ?? '');
  }
}

/** The comparison with another operator, with the values that this one needs. */
export function withOperator(field: Node, operator: Operator): Comparison {
  const base = { kind: 'comparison' as const, field: field.key, operator };
  switch (operator) {
    case 'answered':
    case 'unanswered':
      return base;
    case 'oneOf':
      return { ...base, values: (field.options ?? []).slice(0, 1).map(({ value }) => value) };
    case 'yearsAtLeast':
    case 'yearsBelow':
      return { ...base, value: literal(18), until: { kind: 'today' } };
    default:
      return { ...base, value: firstValue(field) };
  }
}

/** A comparison to begin with; null when there is no field to compare. */
export function newComparison(readable: readonly Placed[]): Comparison | null {
  const fields = comparable(readable);
  // Most conditions ask about a choice: begin with one.
  const choice = fields.find(({ field: { type } }) => ['boolean', 'choice'].includes(typeInfo(type).compares));
  const field = (choice ?? fields[0])?.field;
  const operator = field && operatorsOf(typeInfo(field.type).compares)[0];
  return field && operator ? withOperator(field, operator) : null;
}

export const comparable = (readable: readonly Placed[]): readonly Placed[] =>
  readable.filter(({ field }) => operatorsOf(typeInfo(field.type).compares).length > 0);
