/** One act of somebody else since the page was opened. */
export interface Change {
  readonly type: string;
  readonly by: string;
  readonly at: string;
}

/** What the server says went wrong (RFC 9457), made into what an officer reads. */
export interface OfficeProblem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly lines: readonly string[];
  /** The same by what they speak of: a JSON pointer into what was sent. */
  readonly at: Readonly<Record<string, string>>;
  /** Of a stale version. */
  readonly changes: readonly Change[];
}

type Language = 'vi' | 'en';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plain text, or a `{vi, en}` one. */
const textOf = (value: unknown, language: Language): string => {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return '';
  const chosen = value[language] ?? value.vi;
  return typeof chosen === 'string' ? chosen : '';
};

/** `https://motcua/problems/StaleVersion`, `StaleVersion` and `urn:…:StaleVersion` all name the same problem. */
const codeOf = (body: Readonly<Record<string, unknown>>): string => {
  const named = typeof body.code === 'string' ? body.code : body.type;
  return typeof named === 'string' ? (named.split(/[/:#]/).pop() ?? '') : '';
};

const linesOf = (errors: unknown, language: Language): readonly string[] =>
  Array.isArray(errors)
    ? errors
        .map((error: unknown) => (isObject(error) ? textOf(error.detail ?? error.message, language) : ''))
        .filter(Boolean)
    : [];

const plainText = (value: unknown): string => (typeof value === 'string' ? value : '');

const pointedOf = (errors: unknown, language: Language): Readonly<Record<string, string>> =>
  Array.isArray(errors)
    ? Object.fromEntries(
        errors
          .filter(isObject)
          .map((error) => [plainText(error.pointer), textOf(error.detail ?? error.message, language)]),
      )
    : {};

const changesOf = (changes: unknown): readonly Change[] =>
  Array.isArray(changes)
    ? changes
        .filter(isObject)
        .map(({ type, by, at }) => ({ type: plainText(type), by: plainText(by), at: plainText(at) }))
    : [];

export const readProblem = (status: number, body: unknown, language: Language): OfficeProblem => {
  const problem = isObject(body) ? body : {};
  return {
    code: codeOf(problem),
    status,
    title: textOf(problem.title, language),
    detail: textOf(problem.detail, language),
    lines: linesOf(problem.errors, language),
    at: pointedOf(problem.errors, language),
    changes: changesOf(problem.changes),
  };
};

/** One sentence or a few, without codes. `fallback` stands in when the server said nothing readable. */
export const problemWords = (problem: OfficeProblem, fallback: string): string => {
  const words = [problem.detail || problem.title, ...problem.lines].filter((line) => line !== '');
  return words.length > 0 ? words.join(' ') : fallback;
};
