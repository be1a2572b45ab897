/** A list that dossiers are gone through from: where it is, and which stand in it in which order. Pure. */
export interface Walk {
  /** The list's own address, with its filters and page. */
  readonly back: string;
  readonly ids: readonly number[];
}

const isWalk = (state: unknown): state is Walk =>
  typeof state === 'object' &&
  state !== null &&
  'back' in state &&
  typeof state.back === 'string' &&
  'ids' in state &&
  Array.isArray(state.ids);

/** What the history of the browser kept beside the address. */
export const walkOf = (state: unknown): Walk | null => (isWalk(state) ? state : null);

export interface Place {
  /** From 1. */
  readonly at: number;
  readonly all: number;
  readonly next: number | null;
  readonly previous: number | null;
}

/** Null where the dossier was not opened from a list. */
export function placeIn(walk: Walk | null, id: number): Place | null {
  const at = walk?.ids.indexOf(id) ?? -1;
  if (!walk || at < 0) return null;
  return { at: at + 1, all: walk.ids.length, next: walk.ids[at + 1] ?? null, previous: walk.ids[at - 1] ?? null };
}
