/** Which parts of a procedure an import would change, attribute by attribute. */
import { canonicalJson } from '../hash-chain';
import type { Data } from './file';

export interface Difference {
  readonly uid: string;
  /** Of the part; null for the procedure itself. */
  readonly key: string | null;
  readonly attribute: string;
  /** What stands here and in the file: its text, or how many entries it has. */
  readonly before: string | number;
  readonly after: string | number;
}

const LONGEST = 300;

function inWords(value: unknown): string | number {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.length;
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export function differencesOf(uid: string, key: string | null, before: Data, after: Data): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
    .map((name) => ({ uid, key, attribute: name, before: inWords(before[name]), after: inWords(after[name]) }));
}
