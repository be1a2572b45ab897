import { differences, laidOver } from './compare.ts';

test('only what is wanted is compared, lists as sets, and a secret is never shown', () => {
  const there = { enabled: true, uris: ['/b', '/a'], secret: 'old', extra: 1, attributes: { a: '1', other: 'x' } };
  expect(differences({ enabled: true, uris: ['/a', '/b'], attributes: { a: 1 } }, there)).toEqual([]);
  expect(differences({ enabled: false, secret: 'new', attributes: { a: '2' } }, there)).toEqual([
    'enabled: true → false',
    'secret: (secret) → (secret)',
    'attributes.a: "1" → "2"',
  ]);
});

test('what is there and not named stays when the wanted is laid over it', () => {
  expect(laidOver({ a: { b: 2 } }, { a: { b: 1, c: 3 }, d: 4 })).toEqual({ a: { b: 2, c: 3 }, d: 4 });
});
