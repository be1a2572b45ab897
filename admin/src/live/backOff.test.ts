import { backOff } from './backOff';

describe('coming back after a lost connection', () => {
  it('is tried soon, then ever more seldom, at least once a minute', () => {
    expect([0, 1, 2, 3].map((tries) => backOff(tries, 1))).toEqual([1000, 2000, 4000, 8000]);
    expect(backOff(50, 1)).toBe(60_000);
    expect(backOff(0, 0)).toBe(500);
  });
});
