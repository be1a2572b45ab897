import type { Text } from '@motcua/cms';

/** One violation; `pointer` is a JSON pointer into the request body (RFC 9457, `errors[]`). */
export interface Violation {
  readonly pointer: string;
  readonly detail: Text;
}

/** Base of all domain errors; the problem middleware turns it into problem details or an error page. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly title: Text,
    readonly detail: Text | null = null,
    readonly violations: readonly Violation[] = [],
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail?.en ?? title.en}`);
    this.name = code;
  }
}
