import fc from 'fast-check';
import { forecast, forecastModel, type Visit } from './forecast';

const visits = (unit: string, ...remaining: readonly number[]): readonly Visit[] =>
  remaining.map((minutes) => ({ procedure: 'p', unit, state: 's', remaining: minutes }));
const range = (count: number, of: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, i) => of(i));
const standing = { procedure: 'p', unit: 'u', state: 's', age: 0 };

test('a unit with a long history is foretold by its own', () => {
  const model = forecastModel([
    ...visits('u', ...range(500, (i) => 100 + i)),
    ...visits('v', ...range(500, (i) => 10_000 + i)),
  ]);
  const found = forecast(model, standing, 1000);
  expect(found?.median).toBeGreaterThan(330);
  expect(found?.median).toBeLessThan(380);
  expect(found?.lateChance).toBeLessThan(0.05);
});

test('a unit without a history is foretold by the procedure elsewhere', () => {
  const model = forecastModel(visits('v', ...range(200, (i) => 100 + i)));
  const found = forecast(model, standing, 150);
  expect(found).toMatchObject({ own: 0, procedure: 200 });
  expect(found?.median).toBeGreaterThan(180);
  expect(found?.median).toBeLessThan(220);
  expect(found?.lateChance).toBeGreaterThan(0.6);
});

test('a dossier that has waited long is compared with those that waited as long', () => {
  const model = forecastModel(visits('u', ...range(100, (i) => i + 1), ...range(100, (i) => 2000 + i)));
  expect(forecast(model, { ...standing, age: 1000 }, 10_000)?.median).toBeGreaterThan(1000);
  expect(forecast(model, standing, 10_000)?.median).toBeLessThan(200);
});

test('nothing is foretold from nothing', () => {
  expect(forecast(forecastModel([]), standing, 0)).toBeNull();
  expect(forecast(forecastModel(visits('u', 5, 6)), standing, 0)).toBeNull();
});

test('the bound is never before the median, and more time left never makes late likelier', () => {
  const minutes = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 8, maxLength: 60 }), minutes, minutes, (own, left, more) => {
      const model = forecastModel([...visits('u', ...own), ...visits('v', ...own.map((one) => one * 2))]);
      const [sooner, later] = [forecast(model, standing, left), forecast(model, standing, left + more)];
      if (!sooner || !later) throw new Error('Enough is known here');
      expect(sooner.bound).toBeGreaterThanOrEqual(sooner.median);
      expect(later.lateChance).toBeLessThanOrEqual(sooner.lateChance + 1e-9);
    }),
    { numRuns: 500 },
  );
});
