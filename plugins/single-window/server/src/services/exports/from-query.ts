/** Rows of a list by one query. */
import type { Knex } from 'knex';
import type { SheetCell } from '../../domain/sheets/cell';
import { readSnapshot } from '../../repositories/export-jobs';
import type { ExportPlan, ListQuery, ListRow } from './lists';

const BATCH = 500;

/** All rows as they stood at one moment; a column `dossier_id` says whose personal data is read. */
export const fromQuery =
  (db: Knex, query: ListQuery, cells: (row: ListRow) => readonly SheetCell[]): ExportPlan['read'] =>
  (take) =>
    readSnapshot(db, query, BATCH, (rows, all) =>
      take(
        rows.map(cells),
        rows.map((row) => Number(row['dossier_id'])),
        all,
      ),
    );
