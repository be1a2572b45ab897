import { retryDelay } from './back-off';

// Architecture: at least once, back-off with jitter, never slower than a quarter of an hour.
test.each([
  [0, 0.5, 1000],
  [1, 0.5, 2000],
  [5, 0.5, 32_000],
  [9, 0.5, 512_000],
  [10, 0.5, 900_000],
  [5000, 0.5, 900_000],
])('attempt %i with chance %d waits %i ms', (attempts, jitter, ms) => {
  expect(retryDelay(attempts, jitter)).toBe(ms);
});

test('chance spreads the tries by a quarter to both sides', () => {
  expect(retryDelay(0, 0)).toBe(750);
  expect(retryDelay(0, 1)).toBe(1250);
  expect(retryDelay(0, 0.5, 100)).toBe(100);
});
