const FIRST = 1000;
const LONGEST = 60_000;

/** How long to wait before the next try, in ms: twice as long each time, and not all windows of the office at once. */
export const backOff = (tries: number, chance: number): number =>
  Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 10)) * (0.5 + chance / 2);
