/** The clock of the room, and how a test lets months pass. */
import { readFileSync } from 'node:fs';

/** How long what the file said is believed, in ms: a clock is read many times in one request. */
const KEPT = 50;

const real = (): Date => new Date();

/** Milliseconds ahead of the true time, as the file says; 0 while there is none. */
function ahead(file: string): number {
  try {
    const offset = Number(readFileSync(file, 'utf8'));
    return Number.isFinite(offset) ? offset : 0;
  } catch {
    return 0;
  }
}

/**
 * The true clock; with `MOTCUA_CLOCK_FILE` one that runs as many milliseconds ahead as that file says, read anew all the time, so that several
 * processes move together. Production refuses the setting (config/typed/environment.ts).
 */
export function clockOf(env: Readonly<Record<string, string | undefined>>): () => Date {
  const file = env['MOTCUA_CLOCK_FILE'];
  if (file === undefined || env['MOTCUA_PROFILE'] === 'production') return real;
  let offset = 0;
  let readAt = -Infinity;
  return () => {
    const now = Date.now();
    if (now - readAt >= KEPT) {
      offset = ahead(file);
      readAt = now;
    }
    return new Date(now + offset);
  };
}
