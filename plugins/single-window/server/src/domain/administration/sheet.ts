/** A spreadsheet's lines as typed rows of a register. Pure. */
import type { Text } from '@motcua/cms';
import { fold } from '../fold';
import type { Column, Values } from './row';

export interface SheetRow {
  /** As the spreadsheet counts: the line of headings is 1. */
  readonly row: number;
  readonly typed: Values;
}

export type Sheet =
  { readonly rows: readonly SheetRow[]; readonly unknown: readonly string[] } | { readonly refused: Text };

/** A heading is a column's title in either language, or its key; a mark for what is required may follow. */
const columnOf = (columns: readonly Column[], head: string): Column | undefined => {
  const wanted = fold(head.replace(/\*/g, '').trim());
  return columns.find(({ key, title }) => [key, title.vi, title.en].some((name) => fold(name) === wanted));
};

const MOST_ROWS = 2000;

export function readRows(columns: readonly Column[], [heads = [], ...lines]: readonly (readonly string[])[]): Sheet {
  const named = heads.map((head) => columnOf(columns, head));
  const missing = columns.filter((column) => column.fixed && !named.includes(column));
  const list = (language: 'vi' | 'en'): string => missing.map(({ title }) => title[language]).join(', ');
  if (missing.length > 0)
    return {
      refused: {
        vi: `Dòng đầu của tệp phải có cột: ${list('vi')}.`,
        en: `The first line of the file must have the columns: ${list('en')}.`,
      },
    };
  if (lines.length === 0 || lines.length > MOST_ROWS)
    return {
      refused: {
        vi: `Tệp phải có từ 1 đến ${MOST_ROWS} dòng dưới dòng tiêu đề.`,
        en: `The file must have 1 to ${MOST_ROWS} lines under its headings.`,
      },
    };
  return {
    rows: lines.map((line, index) => ({
      row: index + 2,
      typed: Object.fromEntries(named.flatMap((column, at) => (column ? [[column.key, line[at] ?? '']] : []))),
    })),
    unknown: heads.filter((head, at) => head.trim() !== '' && !named[at]),
  };
}
