/** What an editor's decisions make of a procedure's draft and of its proposals. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { keyed, type Proposal } from '../catalogue/proposal';
import type { CatalogueRecord } from '../catalogue/record';
import { contextOf } from './context';
import { fields, type Entry } from './fields';

export type Decision =
  | { readonly id: string; readonly act: 'accept' | 'dismiss' }
  | { readonly id: string; readonly act: 'correct'; readonly row: unknown };

export interface Signature {
  readonly decidedBy: string;
  readonly decidedAt: string;
}

export interface Decided {
  /** Only what changed. */
  readonly changes: Partial<Entry>;
  readonly proposals: readonly Proposal[];
}

export class DecisionRefused extends Error {
  constructor(
    readonly reason: 'unknown' | 'decided' | 'by_hand' | 'invalid',
    readonly id: string,
  ) {
    super(`Proposal ${id}: ${reason}`);
  }
}

/** By a name that is short enough for an address. */
export const named = (proposals: readonly Proposal[]): ReadonlyMap<string, Proposal> =>
  new Map(
    [...keyed(proposals)].map(([key, one]) => [createHash('sha256').update(key).digest('hex').slice(0, 16), one]),
  );

/** One click is enough: the field can say it. That a limit is not fixed is said too, with what the click writes. */
export const isPlain = ({ attribute, value }: Proposal): boolean => {
  const { why } = fields[attribute].fit(value);
  return why === null || why === 'not_fixed';
};

/** Another proposal that is not dismissed says the same: its row stays. */
const saidElsewhere = (all: ReadonlyMap<string, Proposal>, proposal: Proposal): boolean => {
  const { fit } = fields[proposal.attribute];
  return [...all.values()].some(
    (other) =>
      other !== proposal &&
      other.attribute === proposal.attribute &&
      (other.state === 'accepted' || other.state === 'proposed') &&
      isDeepStrictEqual(fit(other.value).row, fit(proposal.value).row),
  );
};

function changesOf(entry: Entry, proposal: Proposal, decision: Decision, shared: boolean): Partial<Entry> {
  const field = fields[proposal.attribute];
  const { row } = field.fit(proposal.value);
  if (decision.act === 'accept') return field.has(entry, row) ? {} : field.put(entry, null, row);
  const from = shared ? null : row;
  return field.put(entry, from, decision.act === 'correct' ? decision.row : null);
}

/** Throws `DecisionRefused`, and changes nothing, when one of the decisions cannot stand. */
export function decide(
  entry: Entry,
  proposals: readonly Proposal[],
  decisions: readonly Decision[],
  signature: Signature,
  record: CatalogueRecord | null,
): Decided {
  const all = new Map(named(proposals));
  let changes: Partial<Entry> = {};
  for (const given of decisions) {
    const proposal = all.get(given.id);
    if (proposal === undefined) throw new DecisionRefused('unknown', given.id);
    if (proposal.state !== 'proposed') throw new DecisionRefused('decided', given.id);
    if (given.act === 'accept' && !isPlain(proposal)) throw new DecisionRefused('by_hand', given.id);
    const correction = given.act === 'correct' ? fields[proposal.attribute].schema.safeParse(given.row) : null;
    if (correction?.success === false) throw new DecisionRefused('invalid', given.id);
    const decision = correction === null ? given : { ...given, row: correction.data };
    const shared = saidElsewhere(all, proposal);
    changes = { ...changes, ...changesOf({ ...entry, ...changes }, proposal, decision, shared) };
    const state = ({ accept: 'accepted', correct: 'corrected', dismiss: 'dismissed' } as const)[given.act];
    all.set(given.id, {
      ...proposal,
      state,
      sentence: contextOf(proposal, record),
      ...signature,
      ...(correction === null ? {} : { correction: correction.data }),
    });
  }
  return { changes, proposals: [...all.values()] };
}
