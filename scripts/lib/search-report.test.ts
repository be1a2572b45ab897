/// <reference types="jest" />
import { judge, parseQueries, report } from './search-report.ts';

const queries =
  '[{"query":"khai sinh","expected":["1.001193"],"kind":"partial"},{"query":"cưới","expected":["1.000894"],"kind":"synonym"}]';

test('the last line gives the shares', () => {
  const [first, second] = parseQueries(queries);
  if (!first || !second) throw new Error('two queries are there');
  const outcomes = [judge(first, ['1.001193']), judge(second, ['a', 'b', 'c', '1.000894'])];
  expect(report(outcomes, () => '').at(-1)).toBe('2 queries, first 50.0 %, first three 50.0 %');
});

test('an entry of another shape is refused with its number', () => {
  expect(() => parseQueries('[{"query":"x"}]')).toThrow('entry 1');
});
