/** Queries with the answers that a clerk would accept, and how well a search did on them. */

export interface Expectation {
  readonly query: string;
  readonly expected: readonly string[];
  readonly kind: string;
}

export interface Outcome extends Expectation {
  readonly found: readonly string[];
  /** Place of the first accepted answer, from 1; null when it is not among those found. */
  readonly place: number | null;
}

const isExpectation = (value: unknown): value is Expectation =>
  typeof value === 'object' &&
  value !== null &&
  'query' in value &&
  typeof value.query === 'string' &&
  'expected' in value &&
  Array.isArray(value.expected) &&
  value.expected.every((code) => typeof code === 'string') &&
  'kind' in value &&
  typeof value.kind === 'string';

/** Reads a queries file; says which entry is not one. */
export function parseQueries(text: string): readonly Expectation[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value)) throw new TypeError('the file must hold a list of {query, expected, kind}');
  return value.map((entry: unknown, index) => {
    if (!isExpectation(entry)) throw new TypeError(`entry ${index + 1} is no {query, expected, kind}`);
    return entry;
  });
}

export function judge(expectation: Expectation, found: readonly string[]): Outcome {
  const index = found.findIndex((code) => expectation.expected.includes(code));
  return { ...expectation, found, place: index < 0 ? null : index + 1 };
}

const share = (part: number, whole: number): string => (whole === 0 ? 0 : (100 * part) / whole).toFixed(1);
const within = (outcomes: readonly Outcome[], most: number): number =>
  outcomes.filter((outcome) => outcome.place !== null && outcome.place <= most).length;

/** Lines: each miss, the shares by kind, and the last line that scripts read. */
export function report(outcomes: readonly Outcome[], nameOf: (code: string) => string): readonly string[] {
  const misses = outcomes.filter((outcome) => outcome.place === null || outcome.place > 3);
  const kinds = [...new Set(outcomes.map((outcome) => outcome.kind))].sort();
  const titled = (code: string): string => `${code} ${nameOf(code).slice(0, 90)}`;
  return [
    ...misses.flatMap((miss) => [
      `missed (${miss.kind}): ${miss.query}`,
      ...miss.expected.map((code) => `  wanted ${titled(code)}`),
      ...miss.found.slice(0, 3).map((code, index) => `  ${index + 1}. ${titled(code)}`),
    ]),
    '',
    'kind                queries  first %  first three %',
    ...kinds.map((kind) => {
      const own = outcomes.filter((outcome) => outcome.kind === kind);
      const cells = [share(within(own, 1), own.length), share(within(own, 3), own.length)];
      return `${kind.padEnd(20)}${String(own.length).padStart(7)}${(cells[0] ?? '').padStart(9)}${(cells[1] ?? '').padStart(15)}`;
    }),
    '',
    `${outcomes.length} queries, first ${share(within(outcomes, 1), outcomes.length)} %, first three ${share(within(outcomes, 3), outcomes.length)} %`,
  ];
}
