import type { Answer, Answers, Provenance } from '@motcua/cms';

const same = (a: Answer | undefined, b: Answer): boolean => JSON.stringify(a ?? null) === JSON.stringify(b);

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
