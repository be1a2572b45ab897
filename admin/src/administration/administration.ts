/** Registers that administrators keep, as the office shows them; pure. */
import type { Text } from '@motcua/cms';
import type {
  Column as ServerColumn,
  Difference,
  RoleLine as Role,
  ShownImport,
  ShownRow,
  Values,
} from '@motcua/plugin-single-window';
import type { CalendarEffect } from '../data/types';

export type { Values };
export type Column = ServerColumn;
export type Row = ShownRow;
export type RoleLine = Role;
export type Imported = Omit<ShownImport, 'at'> & {
  readonly at: string;
  readonly unknown?: readonly string[];
  readonly effect?: CalendarEffect | null;
};

/** A room of administration: one register. */
export interface Room {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly columns: readonly Column[];
  readonly filters: readonly string[];
  readonly shown: readonly string[];
  /** Its texts can be looked at before they are saved. */
  readonly previews: boolean;
  /** A row can be done now: a file is made. */
  readonly runs: boolean;
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly next: readonly [string, string] | null;
  readonly total: number | null;
}

export interface HistoryLine {
  readonly id: number;
  readonly made: boolean;
  readonly changes: readonly Difference[];
  readonly reason: string;
  readonly by: { readonly name: string; readonly role: string; readonly unit: string };
  readonly at: string;
  readonly imported: boolean;
}

export type WholeRow = Row & { readonly history: readonly HistoryLine[] };

export interface TreeRow {
  readonly row: Row;
  readonly depth: number;
  readonly branches: number;
}

/** Agencies as a tree, each below its parent; whose parent is not in the list stands at the top. Those below a closed one are left out. */
export function treeOf(rows: readonly Row[], closed: ReadonlySet<string>): readonly TreeRow[] {
  const keys = new Set(rows.map(({ key }) => key));
  const below = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = row.values['parent'] ?? '';
    const at = keys.has(parent) && parent !== row.key ? parent : '';
    below.set(at, [...(below.get(at) ?? []), row]);
  }
  const lines: TreeRow[] = [];
  const walk = (parent: string, depth: number): void => {
    for (const row of below.get(parent) ?? []) {
      lines.push({ row, depth, branches: below.get(row.key)?.length ?? 0 });
      if (!closed.has(row.key)) walk(row.key, depth + 1);
    }
  };
  walk('', 0);
  return lines;
}

export type Standing = 'planned' | 'in_force' | 'ending' | 'ended';

/** How a row stands on a day, `YYYY-MM-DD`; first and last day are in force. */
export function standingOf(values: Values, today: string): Standing {
  const from = values['validFrom'] ?? '';
  const to = values['validTo'] ?? '';
  if (to !== '' && to < today) return 'ended';
  if (from > today) return 'planned';
  return to === '' ? 'in_force' : 'ending';
}

/** What was typed and differs from what is there. */
export const changedValues = (columns: readonly Column[], before: Values, typed: Values): Values =>
  Object.fromEntries(
    columns.flatMap(({ key }) =>
      typed[key] !== undefined && typed[key] !== (before[key] ?? '') ? [[key, typed[key]]] : [],
    ),
  );

export const partsOf = (text: string): readonly string[] => text.split('; ').filter((part) => part !== '');
