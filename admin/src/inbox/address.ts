import type { ListFilter } from '../data/listDoors';
import type { InboxView } from '../data/types';

/** What narrows a list, in the order in which it is said. */
export const filterNames = [
  'group',
  'step',
  'procedure',
  'unit',
  'officer',
  'channel',
  'from',
  'to',
  'content',
] as const;
export type FilterName = (typeof filterNames)[number];

/** Pages back that an address remembers. */
const LONGEST_TRAIL = 12;

/** A list as its address says it: which, narrowed by what, from where on. */
export interface ListAddress {
  readonly view: InboxView;
  readonly q: string;
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  readonly after: string | null;
  /** Cursors of the pages before; '' is the first page. */
  readonly trail: readonly string[];
  /** The saved list that it was opened as. */
  readonly saved: string | null;
}

export const readAddress = (view: InboxView, params: URLSearchParams): ListAddress => ({
  view,
  q: params.get('q') ?? '',
  filters: Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = params.get(name) ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  ),
  after: params.get('after'),
  trail: params.get('trail')?.split('.') ?? [],
  saved: params.get('saved'),
});

/** What the server is asked, and what a saved list keeps. */
export const filterOf = ({ view, q, filters }: ListAddress): ListFilter => ({
  view,
  ...(q === '' ? {} : { q }),
  ...filters,
});

const path = (view: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(values).toString();
  return `/inbox/${view}${query === '' ? '' : `?${query}`}`;
};

const kept = ({ q, filters, saved }: ListAddress): Readonly<Record<string, string>> => ({
  ...(q === '' ? {} : { q }),
  ...filters,
  ...(saved === null ? {} : { saved }),
});

/** The same list with other filters, from its beginning; '' takes one away. */
export const narrowed = (address: ListAddress, change: Readonly<Partial<Record<FilterName | 'q', string>>>): string => {
  const all = Object.entries({ ...kept(address), ...change }).filter(([, value]) => value !== '');
  return path(address.view, Object.fromEntries(all));
};

export const firstPage = (address: ListAddress): string => path(address.view, kept(address));

export const nextPage = (address: ListAddress, next: string): string => {
  const trail = [...address.trail, address.after ?? ''].slice(-LONGEST_TRAIL);
  return path(address.view, { ...kept(address), after: next, trail: trail.join('.') });
};

/** Null on the first page, or when the address does not remember the one before. */
export const previousPage = (address: ListAddress): string | null => {
  const before = address.trail.at(-1);
  if (before === undefined) return null;
  const trail = address.trail.slice(0, -1).join('.');
  return path(address.view, {
    ...kept(address),
    ...(before === '' ? {} : { after: before }),
    ...(address.trail.length > 1 ? { trail } : {}),
  });
};

/** Where a saved list is. */
export const savedPath = ({ id, filter }: { readonly id: number; readonly filter: ListFilter }): string => {
  const { view = 'mine', ...values } = filter;
  return path(view, { ...values, saved: String(id) });
};
