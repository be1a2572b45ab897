/**
 * The issuer's public keys: kept for a while, asked again when a token names an unknown one. Who sends made-up key names
 * cannot make this server hammer the issuer: a name that was not found is remembered, and so many questions a minute are the most.
 */
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

const WINDOW_MS = 60_000;
const MOST_QUESTIONS = 6;
const MOST_UNKNOWN = 200;
const TIMEOUT_MS = 5000;

export type FetchKeys = () => Promise<JSONWebKeySet>;

/** Asks the issuer's address for keys. */
export const keysAt =
  (url: string): FetchKeys =>
  async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
    if (!answer.ok) throw new Error(`The issuer's keys answered ${answer.status}`);
    // Checked key by key by jose.
    return (await answer.json()) as JSONWebKeySet;
  };

export function cachedKeys(fetchKeys: FetchKeys, trustMs: number, now: () => number = Date.now): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | null = null;
  let readAt = 0;
  let asking: Promise<void> | null = null;
  let asked: number[] = [];
  const unknown = new Map<string, number>();

  const ask = (): Promise<void> => {
    asking ??= fetchKeys()
      .then((set) => {
        keys = createLocalJWKSet(set);
        readAt = now();
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  };

  /** Whether an unknown key may be asked for now. */
  const mayAsk = (kid: string): boolean => {
    const time = now();
    for (const [name, until] of unknown) if (until <= time) unknown.delete(name);
    asked = asked.filter((at) => at > time - WINDOW_MS);
    if (unknown.has(kid) || unknown.size >= MOST_UNKNOWN || asked.length >= MOST_QUESTIONS) return false;
    asked.push(time);
    return true;
  };

  return async (header, token) => {
    if (!keys || now() - readAt > trustMs) await ask();
    if (!keys) throw new errors.JWKSNoMatchingKey();
    try {
      return await keys(header, token);
    } catch (error) {
      const kid = header.kid ?? '';
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayAsk(kid)) throw error;
      await ask();
      try {
        return await keys(header, token);
      } catch (still) {
        unknown.set(kid, now() + WINDOW_MS);
        throw still;
      }
    }
  };
}
