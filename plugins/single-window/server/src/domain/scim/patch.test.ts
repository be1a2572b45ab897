import { plainPatch } from './patch';

const plain = (...Operations: readonly unknown[]): unknown =>
  (plainPatch({ schemas: ['x'], Operations }) as { readonly Operations: unknown }).Operations;

describe('a patch of an identity system', () => {
  test('without a path has one of its own for each list', () => {
    expect(plain({ op: 'Replace', value: { displayName: 'A', Members: ['lan'] } })).toEqual([
      { op: 'Replace', value: { displayName: 'A' } },
      { op: 'Replace', path: 'members', value: [{ value: 'lan' }] },
    ]);
  });

  test.each([
    ['without a path', { op: 'replace', value: { name: { familyName: 'B' } } }],
    ['with one', { op: 'replace', path: 'name', value: { familyName: 'B' } }],
  ])('leaves the parts that it does not name, %s', (_, operation) => {
    expect(plain(operation)).toEqual([{ op: 'replace', value: { name: { familyName: 'B' } } }]);
  });

  test.each([
    ['an object', { value: 'lan' }],
    ['a list', [{ value: 'lan' }]],
    ['an id', 'lan'],
    ['ids', ['lan']],
  ])('names a member by %s', (_, value) => {
    expect(plain({ op: 'Add', path: 'members', value })).toEqual([
      { op: 'Add', path: 'members', value: [{ value: 'lan' }] },
    ]);
  });

  test('knows who leaves by the id alone', () => {
    expect(plain({ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'lan', display: 'Lan' }] })).toEqual([
      { op: 'Remove', path: 'members', value: [{ value: 'lan' }] },
    ]);
  });

  test('names an attribute by its whole name', () => {
    const whole = 'urn:ietf:params:scim:schemas:core:2.0:Group:members[value eq "lan"]';
    expect(plain({ op: 'remove', path: whole })).toEqual([{ op: 'remove', path: 'members[value eq "lan"]' }]);
  });

  test('is left alone where it is none', () => {
    for (const body of [null, 'x', [], {}, { Operations: 'x' }]) expect(plainPatch(body)).toBe(body);
    for (const operation of [null, 7, { op: 'remove', value: {} }, { op: 'add', path: 7 }])
      expect(plain(operation)).toEqual([operation]);
  });
});
