/** Same key, same answer, once; also when both requests are under way at once. */
import type { NewRows } from '../api';
import { canonicalJson, sha256 } from '../domain/hash-chain';
import { IdempotencyConflict } from '../domain/errors';
import type { Question } from './dossiers';

export interface Key {
  readonly scope: string;
  readonly key: string;
  readonly requestHash: string;
}

export const keyOf = (scope: string, key: string, request: unknown): Key => ({
  scope,
  key,
  requestHash: sha256(canonicalJson(request)),
});

/** What the key has got already. */
export interface Answered {
  readonly hash: string;
  readonly response: unknown;
}

/** Asks for what the key has got already, as `answered`. */
export const answered = (scope: string, key: string): Question => ({
  sql: `(SELECT jsonb_build_object('hash', k.request_hash, 'response', k.response)
   FROM idempotency_keys k WHERE k.scope = ? AND k.key = ?) AS answered`,
  values: [scope, key],
});

/** What the first request was answered, as JSON; for the same request only. */
export function firstAnswer(key: Key, found: Answered): unknown {
  if (found.hash !== key.requestHash) throw new IdempotencyConflict();
  return found.response;
}

/** Written with what it answers for: of two requests under way at once the second waits here, and fails if the first commits. */
export const keyRows = ({ scope, key, requestHash }: Key, response: unknown): NewRows => ({
  table: 'idempotency_keys',
  rows: [{ scope, key, request_hash: requestHash, response: JSON.stringify(response) }],
});

const lost = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'idempotency_keys_pkey';

/** Runs `work`, which looks for the key's answer before it writes; again when a request with the same key was faster. */
export async function once<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (lost(error)) return work();
    throw error;
  }
}
