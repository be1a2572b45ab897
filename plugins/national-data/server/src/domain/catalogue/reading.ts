/** What became of the text of one attribute: the values with the words that they were read from, and what was left over. */
import type { Finding } from './finding';

export interface Sourced<T> {
  readonly value: T;
  /** The words of the catalogue, as they stand there. */
  readonly source: string;
  /** The value only carries the words on: nothing in them was understood. */
  readonly unread?: true;
}

export interface Reading<T> {
  /** The source says something at all; silence is neither read nor unread. */
  readonly hasText: boolean;
  readonly values: readonly Sourced<T>[];
  /** Words that carry meaning and are in no value. */
  readonly leftovers: readonly string[];
  readonly findings: readonly Finding[];
}

export type Coverage = 'silent' | 'whole' | 'part' | 'none';

/** "Whole" is strict: no word with a meaning may be left over. */
export function coverageOf({ hasText, values, leftovers }: Omit<Reading<unknown>, 'findings'>): Coverage {
  if (!hasText) return 'silent';
  if (values.every(({ unread }) => unread)) return 'none';
  return leftovers.length > 0 || values.some(({ unread }) => unread) ? 'part' : 'whole';
}
