/** How large boxes and labels are before they are drawn: the layout must know. */
import type { Box } from '../model/graph';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const BOX_WIDTH = 228;
/** Room for the head of a box that holds others. */
export const HEAD = 44;
const LINE = 20;
const CHARACTERS = 27;

/** A text broken at spaces into lines of so many characters. */
export function brokenLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export const linesOf = (text: string, width = CHARACTERS): number => brokenLines(text, width).length;

/** `details` are the lines under the label: status, who, how long. */
export function sizeOfBox(box: Box, label: string, details: number): Size {
  if (box.kind === 'final' && !box.meta) return { width: 116, height: 38 };
  return { width: BOX_WIDTH, height: 24 + linesOf(label) * LINE + details * 18 };
}

/** A label on an arrow: the act, under it the condition. */
export const sizeOfLabel = (lines: readonly string[]): Size => ({
  width: Math.min(190, Math.max(...lines.map((line) => line.length * 6.7), 20)) + 14,
  height: lines.reduce((sum, line) => sum + linesOf(line, 28) * 17, 0) + 6,
});
