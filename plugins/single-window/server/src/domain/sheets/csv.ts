/** A list as CSV (RFC 4180, UTF-8 with a mark, so that spreadsheets read the accents). What a spreadsheet would run is made text. */
import { stringify } from 'csv-stringify/sync';
import { dateText, type SheetCell, type SheetHead } from './cell';

const MARK = '\uFEFF';
const OPTIONS = { escape_formulas: true, record_delimiter: 'windows' } as const;

export const csvHead = ({ columns, language }: SheetHead): string =>
  MARK + stringify([columns.map(({ title }) => title[language])], OPTIONS);

export const csvRows = ({ columns }: SheetHead, rows: readonly (readonly SheetCell[])[]): string =>
  stringify(
    rows.map((row) =>
      columns.map(({ kind }, at) => {
        const cell = row[at] ?? null;
        return cell instanceof Date ? dateText(cell, kind) : cell;
      }),
    ),
    OPTIONS,
  );
