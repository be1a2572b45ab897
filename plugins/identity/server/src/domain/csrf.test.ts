import { csrfMatches, csrfTokenFor } from './csrf';

test('a form of another visitor, of another secret or without a token is refused', () => {
  const token = csrfTokenFor('a', 's');
  expect(csrfMatches(token, 'a', 's')).toBe(true);
  expect(csrfMatches(token, 'b', 's')).toBe(false);
  expect(csrfMatches(token, 'a', 't')).toBe(false);
  expect(csrfMatches(token, undefined, 's')).toBe(false);
  expect(csrfMatches(undefined, 'a', 's')).toBe(false);
  expect(csrfMatches([token], 'a', 's')).toBe(false);
});
