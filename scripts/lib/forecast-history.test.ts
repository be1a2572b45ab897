import { coverage } from './forecast-history.ts';

test.each([1, 2, 3])('on dossiers it has not seen the 90 %% bound holds for 85 to 95 of 100 (history %i)', (seed) => {
  const { asked, bound, median, lateFound, lateWrong } = coverage(seed, 20_000);
  expect(asked).toBeGreaterThan(3900);
  expect(bound).toBeGreaterThan(0.85);
  expect(bound).toBeLessThan(0.95);
  expect(Math.abs(median - 0.5)).toBeLessThan(0.05);
  // A warning is worth something: most of those late are found, few warnings are wrong.
  expect(lateFound).toBeGreaterThan(0.5);
  expect(lateWrong).toBeLessThan(0.4);
});

test('with a short history the bound still holds', () => {
  expect(coverage(4, 1500).bound).toBeGreaterThan(0.85);
});
