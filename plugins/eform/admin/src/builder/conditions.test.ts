import type { Logic } from '@motcua/cms';
import * as fc from 'fast-check';
import { format, parse, type Condition } from './conditions';

describe('conditions', () => {
  test.each<[string, Logic]>([
    ['a choice', { '==': [{ var: 'relation' }, 'mother'] }],
    ['yes', { '==': [{ var: 'fatherKnown' }, true] }],
    ['two fields', { '>=': [{ var: 'totalArea' }, { var: 'groundArea' }] }],
    ['an age', { '>=': [{ years_between: [{ var: 'birthDate' }, { today: [] }] }, 18] }],
    [
      'years between two dates',
      { '<': [{ years_between: [{ var: 'motherBirthDate' }, { var: 'childBirthDate' }] }, 12] },
    ],
    ['an answer', { '!=': [{ var: 'phone' }, null] }],
    ['one of', { in: [{ var: 'kind' }, ['a', 'b']] }],
    ['a ticked box', { in: ['a', { var: 'kinds' }] }],
    ['a box not ticked', { '!': [{ in: ['a', { var: 'kinds' }] }] }],
    [
      'groups',
      { or: [{ '!=': [{ var: 'd' }, 'owner'] }, { and: [{ '<': [{ var: 'h' }, 12] }, { '<': [{ var: 'f' }, 3] }] }] },
    ],
  ])('%s is shown and written back as it was', (_, logic) => {
    const condition = parse(logic);
    expect(condition).not.toBeNull();
    expect(condition && format(condition)).toEqual(logic);
  });

  test('other spellings are shown in the same words', () => {
    expect(parse({ '!': [{ '==': [{ var: 'x' }, null] }] })).toEqual(parse({ '!=': [{ var: 'x' }, null] }));
    expect(parse({ '===': [{ var: ['x'] }, 1] })).toEqual(parse({ '==': [{ var: 'x' }, 1] }));
  });

  test.each<[string, Logic]>([
    ['arithmetic', { '<': [{ '+': [{ var: 'a' }, 1] }, 3] }],
    ['three terms', { '<': [1, { var: 'a' }, 3] }],
    ['a default value', { '==': [{ var: ['a', 0] }, 1] }],
    ['a bare field', { var: 'a' }],
    ['a constant', true],
    ['a group with one such', { and: [{ '==': [{ var: 'a' }, 1] }, { if: [true, 1, 2] }] }],
  ])('%s is more than can be chosen, and stays JSON', (_, logic) => {
    expect(parse(logic)).toBeNull();
  });

  const key = fc.constantFrom('a', 'b', 'address.commune');
  const literal = fc
    .oneof(fc.string(), fc.integer(), fc.boolean())
    .map((value) => ({ kind: 'literal' as const, value }));
  const value = fc.oneof(
    literal,
    key.map((name) => ({ kind: 'field' as const, key: name })),
    fc.constant({ kind: 'today' as const }),
  );
  const comparison = fc.oneof(
    fc.record({
      kind: fc.constant('comparison' as const),
      field: key,
      operator: fc.constantFrom(
        'is' as const,
        'isNot' as const,
        'less' as const,
        'atMost' as const,
        'more' as const,
        'atLeast' as const,
      ),
      value,
    }),
    fc.record({
      kind: fc.constant('comparison' as const),
      field: key,
      operator: fc.constantFrom('answered' as const, 'unanswered' as const),
    }),
    fc.record({
      kind: fc.constant('comparison' as const),
      field: key,
      operator: fc.constant('oneOf' as const),
      values: fc.array(fc.string()),
    }),
    fc.record({
      kind: fc.constant('comparison' as const),
      field: key,
      operator: fc.constantFrom('includes' as const, 'lacks' as const),
      value: fc.string().map((text) => ({ kind: 'literal' as const, value: text })),
    }),
    fc.record({
      kind: fc.constant('comparison' as const),
      field: key,
      operator: fc.constantFrom('yearsAtLeast' as const, 'yearsBelow' as const),
      value: fc.integer().map((years) => ({ kind: 'literal' as const, value: years })),
      until: fc.oneof(fc.constant({ kind: 'today' as const }), fc.constant({ kind: 'field' as const, key: 'b' })),
    }),
  );
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small' },
      comparison,
      fc.record({
        kind: fc.constant('group' as const),
        join: fc.constantFrom('and' as const, 'or' as const),
        items: fc.array(tie('condition'), { maxLength: 3 }),
      }),
    ),
  }));

  test('whatever can be chosen is read back as it was chosen', () => {
    fc.assert(
      fc.property(condition, (chosen) => expect(parse(format(chosen))).toEqual(chosen)),
      { numRuns: 500 },
    );
  });
});
