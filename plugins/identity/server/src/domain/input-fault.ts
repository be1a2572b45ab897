/** What no request of ours holds, whatever it is about: looked for once, before any route. */

/** Forms, workflows and the panel's filters stay well below. */
const MOST_DEPTH = 64;
const MOST_VALUES = 200_000;

/** Names through which a careless copy of an object changes all objects. */
const PROTOTYPE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const PROTOTYPE_IN_QUERY = /(?:^|[&[.])(?:__proto__|constructor|prototype)(?=[\]=&[.]|$)/;

/** Text that PostgreSQL cannot keep: a NUL, or half of a pair of UTF-16. */
const unstorable = (text: string): boolean => text.includes('\0') || /\p{Surrogate}/u.test(text);

type BodyFault = 'depth' | 'size' | 'text' | 'prototype';

/** Why a body that has been read is refused, or null. Walks without recursion: the body may be made to overflow one. */
export function bodyFault(body: unknown): BodyFault | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  let values = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (values > MOST_VALUES) return 'size';
    if (typeof value === 'string' && unstorable(value)) return 'text';
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MOST_DEPTH) return 'depth';
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && PROTOTYPE.has(key)) return 'prototype';
      if (unstorable(key)) return 'text';
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return null;
}

/** Lists are asked for with filters in JSON, where a NUL may stand as `\u0000`. */
function jsonOf(value: string): unknown {
  if (!/^\s*[[{"]/.test(value)) return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}

/** Why an address is refused, or null. */
export function addressFault(path: string, query: string): 'encoding' | BodyFault | null {
  let decoded: string;
  let asked: string;
  try {
    decoded = decodeURIComponent(path);
    asked = decodeURIComponent(query.replaceAll('+', ' '));
  } catch {
    return 'encoding';
  }
  if (unstorable(decoded) || unstorable(asked)) return 'text';
  if (PROTOTYPE_IN_QUERY.test(asked)) return 'prototype';
  return bodyFault([...new URLSearchParams(query).values()].map(jsonOf));
}
