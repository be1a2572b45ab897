/** Data keys as they are stored: wrapped, with the name of the master key that opens them. */
import type { Knex } from 'knex';

export interface KeyRow {
  readonly id: number;
  /** `seal` encrypts, `index` makes keyed hashes. */
  readonly purpose: 'seal' | 'index';
  readonly wrapped_by: string;
  readonly wrapped: string;
  readonly used_from: Date;
}

const ONE_MAKES = 766_303;

export const keyRows = (db: Knex): Promise<readonly KeyRow[]> =>
  db<KeyRow>('motcua_data_keys').orderBy('id').select('id', 'purpose', 'wrapped_by', 'wrapped', 'used_from');

export async function addKey(
  db: Knex,
  key: {
    readonly purpose: KeyRow['purpose'];
    readonly by: string;
    readonly wrapped: string;
    readonly unusedSeconds: number;
  },
): Promise<void> {
  await db.raw(
    `INSERT INTO motcua_data_keys (purpose, wrapped_by, wrapped, used_from)
     VALUES (?, ?, ?, now() + make_interval(secs => ?))`,
    [key.purpose, key.by, key.wrapped, key.unusedSeconds],
  );
}

export async function rewrapped(
  db: Knex,
  id: number,
  { by, wrapped }: { readonly by: string; readonly wrapped: string },
): Promise<void> {
  await db('motcua_data_keys').where({ id }).update({ wrapped_by: by, wrapped });
}

export const onlyOne = <T>(db: Knex, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
  db.transaction(async (trx) => {
    await trx.raw(`SELECT pg_advisory_xact_lock(${ONE_MAKES})`);
    return work(trx);
  });
