/** Same key, same answer, once; also when both requests are under way at once. */
import type { Knex } from 'knex';
import { canonicalJson, sha256 } from '../domain/hash-chain';
import { IdempotencyConflict } from '../domain/errors';

interface KeyRow {
  readonly scope: string;
  readonly key: string;
  readonly request_hash: string;
  readonly response: unknown;
}

/** Runs `work` unless the key has its answer already. The insert waits for another transaction that holds the key. */
export async function once<T>(
  trx: Knex.Transaction,
  key: { readonly scope: string; readonly key: string; readonly request: unknown },
  work: () => Promise<T>,
): Promise<T> {
  const request_hash = sha256(canonicalJson(key.request));
  const row = { scope: key.scope, key: key.key };
  const inserted = await trx('idempotency_keys')
    .insert({ ...row, request_hash })
    .onConflict(['scope', 'key'])
    .ignore()
    .returning<{ key: string }[]>('key');
  if (inserted.length === 0) {
    const found = await trx<KeyRow>('idempotency_keys').where(row).first();
    if (found?.request_hash !== request_hash) throw new IdempotencyConflict();
    return found.response as T; // What `work` answered, as JSON.
  }
  const response = await work();
  await trx('idempotency_keys')
    .where(row)
    .update({ response: JSON.stringify(response) });
  return response;
}
