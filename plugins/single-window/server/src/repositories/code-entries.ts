/** The codes of lists that administrators keep. */
import type { Knex } from 'knex';

export interface CodeRow {
  readonly list: string;
  readonly code: string;
  readonly name: string;
  readonly name_en: string;
  readonly place: number;
  /** `YYYY-MM-DD`. */
  readonly valid_from: string;
  readonly valid_to: string | null;
}

export const codeRows = (db: Knex): Promise<CodeRow[]> =>
  db('code_entries')
    .orderBy(['list', 'place', 'code'])
    .select<CodeRow[]>(
      'list',
      'code',
      'name',
      'name_en',
      'place',
      db.raw('valid_from::text'),
      db.raw('valid_to::text'),
    );

/** What the software brings, where nobody keeps the list yet. */
export const bringCodes = async (db: Knex, rows: readonly CodeRow[]): Promise<void> => {
  await db.batchInsert('code_entries', [...rows], 500);
};

export const hasCodes = async (db: Knex, list: string): Promise<boolean> =>
  (await db('code_entries').where({ list }).first('code')) !== undefined;

export const putCode = async (trx: Knex, row: CodeRow): Promise<void> => {
  await trx('code_entries')
    .insert(row)
    .onConflict(['list', 'code'])
    .merge(['name', 'name_en', 'place', 'valid_from', 'valid_to']);
};
