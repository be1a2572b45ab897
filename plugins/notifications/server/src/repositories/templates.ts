import type { Knex } from 'knex';

export interface TemplateRow {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** `YYYY-MM-DD`. */
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** Those that speak on that day. */
export const templatesOn = (db: Knex, today: string): Promise<TemplateRow[]> =>
  db<TemplateRow>('message_templates')
    .whereRaw('(valid_from IS NULL OR valid_from <= ?::date) AND (valid_to IS NULL OR valid_to >= ?::date)', [
      today,
      today,
    ])
    .select<TemplateRow[]>('code', 'vi', 'en');

export const putTemplate = async (trx: Knex, row: TemplateRow): Promise<void> => {
  await trx('message_templates').insert(row).onConflict('code').merge(['vi', 'en', 'valid_from', 'valid_to']);
};

/** Once for an installation: what stands there already stays. */
export const bringTemplates = async (
  db: Knex,
  rows: readonly Pick<TemplateRow, 'code' | 'vi' | 'en'>[],
): Promise<void> => {
  await db('message_templates')
    .insert([...rows])
    .onConflict('code')
    .ignore();
};
