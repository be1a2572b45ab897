/** Lines of a text that fit a width: broken at spaces, else after hyphens and strokes, else anywhere. Pure. */

/** Points that a piece of text takes. */
export type Measure = (text: string) => number;

const pieces = (text: string): readonly string[] => text.match(/[^\s-]*-|[^\s-]+\s*|\s+/g) ?? [];

/** Pieces of a word that is wider than the column. */
function cut(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && measure(part + letter) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

export function wrap(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    taken = 0;
  };
  for (const piece of pieces(text)) {
    const bare = measure(piece.trimEnd());
    if (taken + bare > width) end();
    if (bare > width) {
      const parts = cut(piece.trimEnd(), width, measure);
      lines.push(...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
      taken = measure(line);
      continue;
    }
    line += piece;
    taken += measure(piece);
  }
  end();
  return lines;
}
