/** What the import proposes to the editor: each value with the sentence that it was read from. */
import { clean } from './text';

/** Named as the procedure's own attributes. */
export const ATTRIBUTES = ['timeLimits', 'fees', 'components', 'steps', 'audience', 'agencies'] as const;
export type ProposedAttribute = (typeof ATTRIBUTES)[number];

/** A part of a sentence, and whether the value was read from it. */
export interface Piece {
  readonly text: string;
  readonly taken: boolean;
}

export interface Proposal {
  readonly attribute: ProposedAttribute;
  /** As it was read; it stays so whatever the editor decides. */
  readonly value: unknown;
  readonly source: string;
  readonly state: 'proposed' | 'accepted' | 'corrected' | 'dismissed';
  /** What the editor wrote in its place. */
  readonly correction?: unknown;
  /** What he had before his eyes. */
  readonly sentence?: readonly Piece[];
  readonly decidedBy?: string;
  readonly decidedAt?: string;
}

/** By a key that outlives imports. One sentence may give several values: they are told apart by their order. */
export function keyed(proposals: readonly Proposal[]): ReadonlyMap<string, Proposal> {
  const known = new Map<string, Proposal>();
  for (const one of proposals) {
    let turn = 0;
    const key = (): string => `${one.attribute}\n${turn}\n${clean(one.source)}`;
    while (known.has(key())) turn += 1;
    known.set(key(), one);
  }
  return known;
}

/** What an editor accepted, corrected or dismissed stays as he left it, even when its sentence is gone; everything else is read anew. */
export function mergeProposals(known: readonly Proposal[], fresh: readonly Proposal[]): readonly Proposal[] {
  const before = keyed(known);
  const now = keyed(fresh);
  const kept = [...now].map(([key, one]) => {
    const decided = before.get(key);
    return decided === undefined || decided.state === 'proposed' ? one : decided;
  });
  const gone = [...before].filter(([key, one]) => one.state !== 'proposed' && !now.has(key)).map(([, one]) => one);
  return [...kept, ...gone];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The JSON column as it was stored: what is no proposal is dropped. */
export const proposalsIn = (stored: unknown): readonly Proposal[] =>
  Array.isArray(stored)
    ? stored.filter(
        (one): one is Proposal =>
          isRecord(one) &&
          (ATTRIBUTES as readonly unknown[]).includes(one['attribute']) &&
          typeof one['source'] === 'string' &&
          typeof one['state'] === 'string',
      )
    : [];
