import type { Answer, Answers, Provenance } from '@motcua/cms';

/** In one order of keys: PostgreSQL's jsonb does not keep the one in which an address was written. */
const ordered = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const same = (a: Answer | undefined, b: Answer): boolean =>
  JSON.stringify(a ?? null, ordered) === JSON.stringify(b, ordered);

/** Marks a prefilled value that the applicant changed, and unmarks one that was put back. */
export function contest(
  provenance: Readonly<Record<string, Provenance>>,
  answers: Answers,
): Readonly<Record<string, Provenance>> {
  return Object.fromEntries(
    Object.entries(provenance).map(([key, { source, at, value }]) => [
      key,
      same(answers[key], value) ? { source, at, value } : { source, at, value, contested: true },
    ]),
  );
}
