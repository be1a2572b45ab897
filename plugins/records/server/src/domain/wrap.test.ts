import fc from 'fast-check';
import { wrap } from './wrap';

const measure = (text: string): number => Array.from(text).length;

test('a text is broken at spaces, a code after its hyphens, a long word where it must', () => {
  expect(wrap('Cấp Giấy xác nhận', 9, measure)).toEqual(['Cấp Giấy', 'xác nhận']);
  expect(wrap('H44.101-261105-0001', 15, measure)).toEqual(['H44.101-261105-', '0001']);
  expect(wrap('abcdefgh', 3, measure)).toEqual(['abc', 'def', 'gh']);
});

test('nothing is lost and no line is too wide', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (text, width) => {
      const lines = wrap(text, width, measure);
      const letters = (part: string): string => part.replace(/\s/g, '');
      return letters(lines.join('')) === letters(text) && lines.every((line) => measure(line) <= width);
    }),
  );
});
