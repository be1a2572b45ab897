/** What a deadline costs with a warm calendar: the legal limit's end, in one thread. */
import { workingTime } from '@motcua/plugin-single-window';

const ROUNDS = 9;
const CALLS = 200_000;

/** Deadlines a second, the median of several batches after a warm-up; moments spread over two years, every unit but the rare ones. */
function deadlinesPerSecond(): number {
  const { calendar, addLimit } = workingTime;
  const limits = [
    { amount: 3, unit: 'working_day' },
    { amount: 15, unit: 'working_day' },
    { amount: 8, unit: 'working_hour' },
    { amount: 30, unit: 'calendar_day' },
  ] as const;
  const start = Date.UTC(2025, 0, 1);
  const moments = Array.from({ length: 4096 }, (_, index) => new Date(start + index * 256 * 60_000));
  let sum = 0;
  const batch = (): number => {
    const began = performance.now();
    for (let call = 0; call < CALLS; call += 1) {
      const limit = limits[call & 3] ?? limits[0];
      sum += addLimit(calendar, moments[call & 4095] ?? new Date(start), limit).getTime() & 1;
    }
    return (CALLS * 1000) / (performance.now() - began);
  };
  batch();
  const figures = Array.from({ length: ROUNDS }, batch).sort((a, b) => a - b);
  // The sum is used, so that no engine leaves the work out.
  return sum < 0 ? 0 : (figures[ROUNDS >> 1] ?? 0);
}

/** Prints the figure as a line of the bench. */
export function reportDeadlines(): void {
  console.log(`deadlines with a warm calendar ${(deadlinesPerSecond() / 1e6).toFixed(2)} million/s (at least 1)`);
}
