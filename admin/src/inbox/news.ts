import type { InboxRow } from '../data/types';

export interface InboxNews {
  /** Dossiers of the list that are not on the screen yet. */
  readonly arrived: number;
  /** Rows on the screen that are no longer what they were. */
  readonly changed: ReadonlySet<number>;
  /** Of these: no longer in the list. */
  readonly left: ReadonlySet<number>;
}

/**
 * What differs between the rows on the screen and the list as it is now.
 * @param fresh the same page read again; null: not read again yet
 * @param heard versions that news told of
 */
export const newsOf = (
  shown: readonly InboxRow[],
  fresh: readonly InboxRow[] | null,
  heard: ReadonlyMap<number, number>,
): InboxNews => {
  const there = new Map((fresh ?? []).map((row) => [row.id, row]));
  const known = new Set(shown.map(({ id }) => id));
  const isChanged = (row: InboxRow): boolean =>
    Math.max(heard.get(row.id) ?? 0, there.get(row.id)?.version ?? 0) > row.version;
  const changed = shown.filter(isChanged);
  return {
    arrived: (fresh ?? []).filter(({ id }) => !known.has(id)).length,
    changed: new Set(changed.map(({ id }) => id)),
    left: new Set(fresh === null ? [] : changed.filter(({ id }) => !there.has(id)).map(({ id }) => id)),
  };
};
