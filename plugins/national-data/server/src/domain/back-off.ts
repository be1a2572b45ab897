/** When a message is tried again: 1 s, 2 s, 4 s … at most every 15 minutes, so that a day of outage loses nothing. `jitter` is 0–1. */
export const retryDelay = (attempts: number, jitter: number, base = 1000): number =>
  Math.round(Math.min(15 * 60_000, base * 2 ** Math.min(attempts, 20)) * (0.75 + jitter / 2));
