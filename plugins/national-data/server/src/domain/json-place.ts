/** Where things stand in a JSON text: JSON.parse tells neither the line of every error nor that of a value. */

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"/iuy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null/iuy;
const SPACE = /\s*/uy;

class Broken extends Error {
  constructor(readonly at: number) {
    super('broken');
  }
}

/** Walks over a text once; `onItem` hears where each item of the outermost list begins. */
function walk(source: string, onItem: (at: number) => void): void {
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(source)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const take = (mark: string): boolean => {
    skip(SPACE);
    if (source[at] !== mark) return false;
    at += 1;
    return true;
  };
  const must = (done: boolean): void => {
    if (!done) throw new Broken(at);
  };
  const list = (end: string, item: () => void): void => {
    if (take(end)) return;
    do item();
    while (take(','));
    must(take(end));
  };
  const value = (depth: number): void => {
    skip(SPACE);
    if (depth === 1) onItem(at);
    if (take('['))
      list(']', () => {
        value(depth + 1);
      });
    else if (take('{'))
      list('}', () => {
        skip(SPACE);
        must(skip(STRING));
        must(take(':'));
        value(depth + 2);
      });
    else must(skip(STRING) || skip(PLAIN));
  };
  value(0);
  skip(SPACE);
  must(at === source.length);
}

const placeOf = (source: string, at: number): string => {
  const before = source.slice(0, at).split('\n');
  return `Line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
};

/** `Line 3, column 8` of the first error, or of the end. */
export function errorPlace(source: string): string {
  try {
    walk(source, () => undefined);
  } catch (error) {
    if (error instanceof Broken) return placeOf(source, error.at);
    throw error;
  }
  return placeOf(source, source.length);
}

/** Where an item of the outermost list begins, by its index. */
export function itemPlace(source: string, index: number): string {
  const starts: number[] = [];
  walk(source, (at) => starts.push(at));
  return placeOf(source, starts[index] ?? 0);
}
