import type { InboxGroup, InboxMeta, InboxRow } from '../data/types';

/** As an officer takes them up. */
const groupOrder: readonly InboxGroup[] = ['late', 'today', 'week', 'later', 'waiting', 'ended'];

export interface RowGroup {
  readonly group: InboxGroup;
  /** Of the whole view, not of this page. */
  readonly count: number;
  readonly rows: readonly InboxRow[];
}

/** The rows of a page under their headings, in the server's order; groups without a row on this page are left out. */
export const groupRows = (rows: readonly InboxRow[], counts: InboxMeta['groups']): readonly RowGroup[] =>
  groupOrder.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    return own.length === 0 ? [] : [{ group, rows: own, count: counts[group] ?? own.length }];
  });

/** The next row for `j` (1) and `k` (-1): stays at the ends, starts at the first. */
export const stepRow = (rows: readonly InboxRow[], current: number | null, by: 1 | -1): number | null => {
  const at = rows.findIndex((row) => row.id === current);
  if (at === -1) return rows[0]?.id ?? null;
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.id ?? null;
};
