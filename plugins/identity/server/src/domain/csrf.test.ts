import { csrfMatches, csrfTokenFor, fromOwnPage } from './csrf';

test('a form of another visitor, of another secret or without a token is refused', () => {
  const token = csrfTokenFor('a', 's');
  expect(csrfMatches(token, 'a', ['s'])).toBe(true);
  expect(csrfMatches(token, 'b', ['s'])).toBe(false);
  expect(csrfMatches(token, 'a', ['t'])).toBe(false);
  expect(csrfMatches(token, undefined, ['s'])).toBe(false);
  expect(csrfMatches(undefined, 'a', ['s'])).toBe(false);
  expect(csrfMatches([token], 'a', ['s'])).toBe(false);
  expect(csrfMatches(token, 'a', ['t', 's'])).toBe(true);
});

test.each([
  ['', '', true],
  ['https://motcua.example.vn', 'same-origin', true],
  ['https://evil.example', '', false],
  ['null', '', false],
  ['https://motcua.example.vn', 'cross-site', false],
  ['https://motcua.example.vn', 'same-site', false],
])('a form posted from origin %j, site %j', (origin, site, own) => {
  expect(fromOwnPage(origin, site, 'https://motcua.example.vn')).toBe(own);
});
