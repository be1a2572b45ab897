/** What runs of tests count together, and how many of them go on at the same time. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0 };

/** What a run adds; a run that ends badly without a failed test, or well without any test, counts as one failure. */
export const tally = (code: number, passed: number, failed: number): Tally => ({
  passed,
  failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed,
});

export const sum = (all: readonly Tally[]): Tally =>
  all.reduce((so, one) => ({ passed: so.passed + one.passed, failed: so.failed + one.failed }), NOTHING);

/** All jobs, at most so many at once, begun in their order; answers in their order. */
export async function inLanes<T>(lanes: number, jobs: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const done = new Map<number, T>();
  const waiting = [...jobs.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.set(next[0], await next[1]());
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return [...done].sort(([a], [b]) => a - b).map(([, answer]) => answer);
}
