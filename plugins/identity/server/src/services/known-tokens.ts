/** Tokens just verified: a machine sends the same one with each of its requests, and checking a signature is dear. */
import { createHash } from 'node:crypto';
import type { AccessToken } from '../domain/tokens';

const MOST = 2000;

interface Known {
  readonly token: AccessToken;
  readonly until: number;
}

export class KnownTokens {
  readonly #known = new Map<string, Known>();
  readonly #trustMs: number;

  /** So long a key that the issuer has taken back may still be believed. */
  constructor(trustMs = 60_000) {
    this.#trustMs = trustMs;
  }

  /** The token's content; `verify` is asked when it is new, old or expired. Only a hash of the token is kept. */
  async read(token: string, verify: (token: string) => Promise<AccessToken>, now = Date.now()): Promise<AccessToken> {
    const hash = createHash('sha256').update(token).digest('base64');
    const known = this.#known.get(hash);
    if (known && now < known.until) return known.token;
    this.#known.delete(hash);
    const read = await verify(token);
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(hash, { token: read, until: Math.min(now + this.#trustMs, read.expiresAt.getTime()) });
    return read;
  }
}
