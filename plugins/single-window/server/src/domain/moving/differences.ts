/** Which parts of a procedure an import would change, attribute by attribute. */
import { canonicalJson } from '../hash-chain';
import type { Data } from './file';

export interface Difference {
  readonly uid: string;
  /** Of the part; null for the procedure itself. */
  readonly key: string | null;
  readonly attribute: string;
  /** What stands here and in the file; a list or a drawing says only how large it is. */
  readonly before: string;
  readonly after: string;
}

const LONGEST = 300;

/** In a line, as far as it can be read as one. */
function inWords(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = canonicalJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export function differencesOf(uid: string, key: string | null, before: Data, after: Data): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .filter((name) => canonicalJson(before[name]) !== canonicalJson(after[name]))
    .map((name) => ({ uid, key, attribute: name, before: inWords(before[name]), after: inWords(after[name]) }));
}
