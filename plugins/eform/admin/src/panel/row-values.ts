/** A list of a content type as rows: pure changes, so that the input only draws. */

export interface Column {
  /** '' where a row is a bare text. */
  readonly name: string;
  /** `both` is a text in Vietnamese and English, `key` a name given once and kept, `procedure` the code of a procedure. */
  readonly kind: 'text' | 'long' | 'both' | 'count' | 'check' | 'date' | 'choice' | 'key' | 'procedure';
  readonly choices?: readonly string[];
  readonly prefix?: string;
}

export type Row = unknown;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The stored list; what an older release stored as one value becomes its only row. */
export function rowsOf(value: unknown): readonly Row[] {
  if (typeof value === 'string') {
    try {
      return rowsOf(JSON.parse(value) as unknown);
    } catch {
      return [value];
    }
  }
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** A cell; a row that is a bare text stands for its first column. */
export function cellOf(row: Row, column: Column, first: boolean): unknown {
  if (column.name === '') return row;
  if (isRecord(row)) return row[column.name];
  return first ? row : undefined;
}

export function withCell(row: Row, columns: readonly Column[], column: Column, value: unknown): Row {
  if (column.name === '') return value;
  const [first] = columns;
  const now = isRecord(row) ? row : row === undefined || row === '' || !first ? {} : { [first.name]: row };
  return { ...now, [column.name]: value };
}

/** A text in both languages, whatever the cell held before. */
export function bothOf(value: unknown): { readonly vi: string; readonly en: string } {
  if (typeof value === 'string') return { vi: value, en: '' };
  if (!isRecord(value)) return { vi: '', en: '' };
  const text = (part: unknown): string => (typeof part === 'string' ? part : '');
  return { vi: text(value['vi']), en: text(value['en']) };
}

function freeKey(rows: readonly Row[], prefix: string, column: Column): string {
  const taken = new Set(rows.map((row) => cellOf(row, column, false)));
  let number = rows.length + 1;
  while (taken.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

const EMPTY: Readonly<Record<Column['kind'], unknown>> = {
  text: '',
  long: '',
  both: { vi: '', en: '' },
  count: 0,
  check: false,
  date: null,
  choice: null,
  key: '',
  procedure: '',
};

export function addRow(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const [only] = columns;
  if (only?.name === '') return [...rows, only.choices?.[0] ?? ''];
  const entries = columns.map((column) => [
    column.name,
    column.kind === 'key' ? freeKey(rows, column.prefix ?? '', column) : EMPTY[column.kind],
  ]);
  return [...rows, Object.fromEntries(entries)];
}

export const changeRow = (rows: readonly Row[], index: number, row: Row): readonly Row[] => rows.with(index, row);
export const removeRow = (rows: readonly Row[], index: number): readonly Row[] => rows.toSpliced(index, 1);

/** The same rows where there is nowhere to go. */
export function moveRow(rows: readonly Row[], index: number, by: -1 | 1): readonly Row[] {
  const other = index + by;
  if (other < 0 || other >= rows.length) return rows;
  return rows.with(index, rows[other]).with(other, rows[index]);
}
