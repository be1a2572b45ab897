import { useEffect, useState } from 'react';
import { useDataProvider, type GetListResult } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { ListFilter } from '../data/listDoors';
import type { InboxMeta, InboxRow } from '../data/types';
import type { Selection } from '../many/useMany';

/** More at once is nobody's hour of work. */
export const mostSelected = 500;
const PART = 100;

export interface Selecting {
  readonly chosen: Selection;
  readonly toggle: (row: InboxRow) => void;
  readonly togglePage: (rows: readonly InboxRow[]) => void;
  readonly takeOff: (id: number) => void;
  readonly clear: () => void;
  /** The whole list, up to `mostSelected`. */
  readonly selectAll: () => Promise<void>;
}

const named = (row: InboxRow): readonly [number, string] => [row.id, row.code ?? row.number];

/** What is selected in a list; it stays while one turns its pages, and ends with the list. */
export const useSelection = (filter: ListFilter): Selecting => {
  const provider = useDataProvider<OfficeDataProvider>();
  const [chosen, setChosen] = useState<Selection>(new Map());
  const key = JSON.stringify(filter);
  const clear = (): void => {
    setChosen(new Map());
  };
  useEffect(clear, [key]);
  const without = (id: number) => (before: Selection) => new Map([...before].filter(([one]) => one !== id));
  return {
    chosen,
    clear,
    toggle: (row) => {
      setChosen((before) => (before.has(row.id) ? without(row.id)(before) : new Map([...before, named(row)])));
    },
    togglePage: (rows) => {
      setChosen((before) =>
        rows.every(({ id }) => before.has(id))
          ? new Map([...before].filter(([id]) => !rows.some((row) => row.id === id)))
          : new Map([...before, ...rows.map(named)]),
      );
    },
    takeOff: (id) => {
      setChosen(without(id));
    },
    selectAll: async () => {
      const all = new Map<number, string>();
      let after: string | null = '';
      while (after !== null && all.size < mostSelected) {
        const page: GetListResult<InboxRow> = await provider.getList<InboxRow>('inbox', {
          filter: { ...filter, after },
          pagination: { page: 1, perPage: PART },
          sort: { field: 'dueAt', order: 'ASC' },
        });
        for (const row of page.data) all.set(...named(row));
        // The data provider answers the inbox with its cursor.
        after = (page.meta as InboxMeta).next;
      }
      setChosen(all);
    },
  };
};
