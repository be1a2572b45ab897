import type { Logic } from '@motcua/cms';
import { formatFormula, parseFormula } from './formulas';

describe('formulas', () => {
  test.each<[string, Logic]>([
    ['a sum of fields', { '+': [{ var: 'a' }, { var: 'b' }, 5] }],
    ['a fee for each row', { '*': [{ count: [{ var: 'members' }] }, 50_000] }],
    ['a column’s total', { sum: [{ var: 'goods' }, 'amount'] }],
    ['a difference', { '-': [{ var: 'a' }, { var: 'b' }] }],
    ['an age', { years_between: [{ var: 'birthDate' }, { today: [] }] }],
    ['the larger', { max: [{ var: 'a' }, 0] }],
    ['a number', 7],
  ])('%s is shown and written back as it was', (_, logic) => {
    const formula = parseFormula(logic);
    expect(formula && formatFormula(formula)).toEqual(logic);
  });

  test.each<[string, Logic]>([
    ['a formula in a formula', { '+': [{ '*': [{ var: 'a' }, 2] }, 1] }],
    ['a choice', { if: [{ '==': [{ var: 'a' }, 1] }, 1, 2] }],
    ['three terms of a difference', { '-': [{ var: 'a' }, 1, 2] }],
    ['a text', 'abc'],
  ])('%s stays JSON', (_, logic) => {
    expect(parseFormula(logic)).toBeNull();
  });
});
