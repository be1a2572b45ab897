/** Words of a dossier's answers, as they are searched: without diacritics, each once. */
import type { FormField } from '@motcua/cms';
import { fold } from './fold';

/** A form answers less than this; what is beyond it is not searched. */
const MOST_WORDS = 600;
const LONGEST = 60;

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What is left out: ways to reach or to pay a person are nobody's search, papers are no words, and what everybody declares finds everybody.
 * Names, numbers, places and free text are searched.
 */
const UNSEARCHED: ReadonlySet<string> = new Set(['phone', 'email', 'bank_account', 'file', 'declaration', 'notice']);

/** Keys of the fields whose answers are not searched, those of rows too. */
export const unsearchedKeys = (fields: readonly FormField[]): ReadonlySet<string> =>
  new Set(
    fields.flatMap((field) => [
      ...(UNSEARCHED.has(field.type) ? [field.key] : []),
      ...unsearchedKeys(field.fields ?? []),
    ]),
  );

/** @param lines answers in words, by the field's key (in rows `key.0.inner`) */
export const contentWords = (
  lines: readonly { readonly key: string; readonly text: string }[],
  unsearched: ReadonlySet<string>,
): readonly string[] =>
  [
    ...new Set(
      lines
        .filter(({ key }) => !key.split('.').some((part) => unsearched.has(part)))
        .flatMap(({ text }) => wordsOf(text))
        .filter((word) => word.length <= LONGEST),
    ),
  ].slice(0, MOST_WORDS);

/** As PostgreSQL reads a query: every word, each also as the beginning of a longer one. Without a word it finds nothing. */
export const contentQuery = (typed: string): string =>
  wordsOf(typed)
    .slice(0, 12)
    .map((word) => `'${word}':*`)
    .join(' & ');
