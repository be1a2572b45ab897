import { readCondition, writeCondition, type Condition } from './condition';

test.each([
  { question: 'status', operator: 'is', value: 'married' },
  { question: 'status', operator: 'isNot', value: true },
  { question: 'note', operator: 'answered', value: '' },
  { question: 'note', operator: 'unanswered', value: '' },
] satisfies readonly Condition[])('what is chosen is read again as it was chosen', (condition) => {
  expect(readCondition(writeCondition(condition))).toEqual(condition);
});

test('a condition that says more is left alone', () => {
  expect(readCondition({ in: [{ var: 'status' }, ['a', 'b']] })).toBeNull();
  expect(readCondition({ '==': [{ var: 'a' }, { var: 'b' }] })).toBeNull();
  expect(readCondition(true)).toBeNull();
});
