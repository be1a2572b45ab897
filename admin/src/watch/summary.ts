import type { DigestItem, WatchKind } from '../data/types';

/** How many of each kind a message holds, in the order of the message: the gravest first. */
export function kindCounts(items: readonly Pick<DigestItem, 'kind'>[]): readonly (readonly [WatchKind, number])[] {
  const counts = new Map<WatchKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts];
}
