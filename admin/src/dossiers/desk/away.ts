import { HttpError } from 'react-admin';

/** The connection or the server is away: what was asked may have happened or not, and is asked again with the same key. */
export const isAway = (error: unknown): boolean =>
  error instanceof HttpError && [0, 502, 503, 504].includes(Number(error.status));

const WAITS_MS = [1000, 2000, 4000, 8000, 15_000] as const;

/** Waits for the connection, or a while; longer each time. Ends early when `stop` says so. */
export const untilBack = (tries: number, stop: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(end, WAITS_MS[Math.min(tries, WAITS_MS.length - 1)]);
    function end(): void {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      stop.removeEventListener('abort', end);
      done();
    }
    window.addEventListener('online', end);
    stop.addEventListener('abort', end);
  });
