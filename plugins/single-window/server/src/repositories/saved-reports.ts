/** Reports that are made again and again. */
import type { Knex } from 'knex';

export interface ReportRow {
  readonly code: string;
  readonly name: string;
  readonly list: string;
  readonly unit_code: string | null;
  readonly period: string;
  readonly format: string;
  readonly every: string;
  readonly owner: string;
  readonly agency_id: number;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly next_on: string | null;
}

export const putReport = async (trx: Knex, row: ReportRow): Promise<void> => {
  const { code, owner, agency_id, ...rest } = row;
  await trx('saved_reports')
    .insert({ code, owner, agency_id, ...rest })
    .onConflict('code')
    .merge(Object.keys(rest));
};

/** Those whose day has come. */
export const dueReports = (db: Knex, today: string): Promise<ReportRow[]> =>
  db<ReportRow>('saved_reports')
    .where('next_on', '<=', today)
    .whereRaw('(valid_from IS NULL OR valid_from <= :today::date) AND (valid_to IS NULL OR valid_to >= :today::date)', {
      today,
    })
    .orderBy('code')
    .select<ReportRow[]>('*', db.raw('next_on::text AS next_on'));

/** False when another server was quicker. */
export const takeReport = async (db: Knex, row: ReportRow, next: string | null): Promise<boolean> =>
  (await db('saved_reports').where({ code: row.code, next_on: row.next_on }).update({ next_on: next })) > 0;
