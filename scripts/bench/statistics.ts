/** What is said of many measurements. */
const P95 = 0.95;

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

export const p95 = (values: readonly number[]): number => sorted(values)[Math.floor((values.length - 1) * P95)] ?? 0;

export const median = (values: readonly number[]): number => sorted(values)[values.length >> 1] ?? 0;
