import { safeNext } from './next-url';

test.each(['/ho-so/7?x=1', '/nop/1.001193', '/en/thu-tuc'])('the path %s is kept', (path) => {
  expect(safeNext(path)).toBe(path);
});

test.each([
  '//evil.example',
  'https://evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/\n/evil',
  '/a/..//evil.example',
  '',
  undefined,
  7,
])('%p leads to the own dossiers', (value) => {
  expect(safeNext(value)).toBe('/ho-so');
});
