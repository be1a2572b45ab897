import type { Answer, Answers, PrefillSource, Provenance } from '@motcua/cms';

/** In one order of keys: PostgreSQL's jsonb does not keep the one in which an address was written. */
const ordered = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const same = (a: Answer | undefined, b: Answer): boolean =>
  JSON.stringify(a ?? null, ordered) === JSON.stringify(b, ordered);

/** What the state holds is contested with a reason; one's own account and earlier words may be changed without. */
const REGISTERS: readonly PrefillSource[] = ['population', 'business', 'vault'];

const MOST_WORDS = 500;

/** Marks a prefilled value that the applicant changed, with the reason told now or before, and unmarks one that was put back. */
export function contest(
  provenance: Readonly<Record<string, Provenance>>,
  answers: Answers,
  reasons: Readonly<Record<string, string>> = {},
): Readonly<Record<string, Provenance>> {
  return Object.fromEntries(
    Object.entries(provenance).map(([key, { contested, ...given }]) => {
      const reason = (reasons[key] ?? contested?.reason ?? '').trim().slice(0, MOST_WORDS);
      return [key, same(answers[key], given.value) ? given : { ...given, contested: { reason } }];
    }),
  );
}

/** Keys of values that differ from a register's and say not yet why. */
export const unexplained = (provenance: Readonly<Record<string, Provenance>>): readonly string[] =>
  Object.entries(provenance)
    .filter(([, { source, contested }]) => REGISTERS.includes(source) && contested?.reason === '')
    .map(([key]) => key);

/** Whether changing the value asks for a reason. */
export const asksReason = (provenance: Provenance | null): boolean =>
  provenance !== null && REGISTERS.includes(provenance.source);
