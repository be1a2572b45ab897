/** A file of records: accepted whole or refused whole, with line and reason. */
import type { z } from 'zod';
import { errorPlace, itemPlace } from './json-place';

/** Why a file is refused: where, and what is wrong there. */
export class CatalogueRefused extends Error {
  override readonly name = 'CatalogueRefused';
}

/** What a file holds, for its messages: `procedures`, each a `record` known by its `code`. */
export interface RecordWords {
  readonly many: string;
  readonly one: string;
  readonly key: string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * Validates all records before anything is changed; no two may have the same key.
 * Throws CatalogueRefused with the record's number, and its line in `source`.
 */
export function readList<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
  keyOf: (record: z.infer<Schema>) => string,
  words: RecordWords,
  source?: string,
): readonly z.infer<Schema>[] {
  if (!Array.isArray(value)) throw new CatalogueRefused(`The file is not a list of ${words.many}.`);
  const named = (index: number): string =>
    `${source === undefined ? '' : `${itemPlace(source, index)}: `}${capital(words.one)} ${index + 1}`;
  const seen = new Map<string, number>();
  return value.map((item: unknown, index) => {
    const result = schema.safeParse(item);
    if (!result.success) {
      const [issue] = result.error.issues;
      throw new CatalogueRefused(
        `${named(index)}: ${issue?.path.map(String).join(' / ') ?? ''}: ${issue?.message ?? 'invalid'}`,
      );
    }
    const key = keyOf(result.data);
    const first = seen.get(key);
    if (first !== undefined)
      throw new CatalogueRefused(`${named(index)}: the ${words.key} ${key} stands already in ${words.one} ${first}.`);
    seen.set(key, index + 1);
    return result.data;
  });
}

/** JSON with the line and column of its first error. Throws CatalogueRefused. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new CatalogueRefused(`${errorPlace(source)}: ${message}`);
  }
}
