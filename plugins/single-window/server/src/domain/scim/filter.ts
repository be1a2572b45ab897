/** Filters as identity systems ask before they write (RFC 7644 §3.4.2.2): one comparison for equality. */
import SCIMMY from 'scimmy';

export interface Equality<Name extends string> {
  readonly name: Name;
  readonly value: string;
}

/** A value is written as JSON writes a text; null for what is none. */
function textOf(json: string): string | null {
  try {
    return JSON.parse(json) as string; // in quotes
  } catch {
    return null;
  }
}

/** @param names what may be compared. Throws what is another filter, or none. */
export function equality<Name extends string>(filter: string, names: readonly Name[]): Equality<Name> {
  const [, asked = '', json = ''] = /^\s*(\w+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(filter) ?? [];
  const name = names.find((one) => one.toLowerCase() === asked.toLowerCase());
  const value = textOf(json);
  if (name === undefined || value === null)
    throw new SCIMMY.Types.Error(400, 'invalidFilter', `Only ${names.join(', ')} eq "…" can be asked for`);
  return { name, value };
}
