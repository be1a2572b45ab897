/** What the published description of the API says of a route beside what its declaration says: written with the very validators that read the request. */
import type { z } from 'zod';

export interface Contract {
  /** Of a route of the panel, which declares none. */
  readonly summary?: string;
  /** The body, JSON. */
  readonly body?: z.ZodType;
  /** A multipart body with one `file`. */
  readonly file?: true;
  readonly query?: Readonly<Record<string, z.ZodType>>;
  /** Parts of the query that are JSON themselves. */
  readonly jsonQuery?: Readonly<Record<string, z.ZodType>>;
  /** Parts of the path; without one any text. */
  readonly path?: Readonly<Record<string, z.ZodType>>;
  /** An `Idempotency-Key` is asked: the same key again gets the first answer. */
  readonly once?: true;
  /** Without one 200, or 204 for nothing. */
  readonly status?: 201 | 202;
  /** Without one: an object on the API, a page elsewhere. */
  readonly answer?: Answer;
}

export type Answer =
  'object' | 'list' | 'any' | 'nothing' | 'page' | 'redirect' | 'events' | 'file' | 'text' | `${string}/${string}`;

/** What a room's handlers answer, read off their types by `npm run docs:openapi`; `*` stands for a part of the path that only the running server knows. */
export interface Answers {
  readonly routes: Readonly<Record<string, object>>;
  /** The components that they name. */
  readonly schemas: Readonly<Record<string, object>>;
}

/** By method and path, as the route is declared: `GET /api/office/me`. */
export type Contracts = Readonly<Record<string, Contract>>;
