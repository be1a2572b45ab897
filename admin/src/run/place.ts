/** Places for a run: the way gone stands straight in the first column, what might have been stands beside it. */
import type { Run, RunBox, RunWay } from '@motcua/plugin-single-window';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedRun {
  readonly boxes: readonly { readonly box: RunBox; readonly rect: Rect }[];
  readonly frames: readonly Rect[];
  readonly ways: readonly { readonly way: RunWay; readonly path: string; readonly label: { x: number; y: number } }[];
  readonly width: number;
  readonly height: number;
}

const WIDTH = 216;
const HEIGHT = 84;
const BESIDE = 88;
const BELOW = 60;
const PAD = 16;
/** Room at the left for ways that pass over steps. */
const MARGIN = 70;

interface Item {
  readonly key: string;
  readonly boxes: readonly RunBox[];
  readonly framed: boolean;
}

const visited = ({ boxes }: Item): number => (boxes.some(({ visits }) => visits.length > 0) ? 0 : 1);
/** Where somebody works first, then where one waits, ends last. */
const beside = ({ boxes }: Item): number =>
  boxes.every(({ final }) => final) ? 2 : boxes.every(({ role }) => role === null) ? 1 : 0;

function itemsOf(boxes: readonly RunBox[]): readonly Item[] {
  const items = new Map<string, RunBox[]>();
  for (const box of boxes) items.set(box.frame || box.path, [...(items.get(box.frame || box.path) ?? []), box]);
  return [...items].map(([key, held]) => ({ key, boxes: held, framed: held[0]?.frame === key }));
}

const sizeOf = ({ boxes, framed }: Item): Pick<Rect, 'width' | 'height'> =>
  framed ? { width: boxes.length * (WIDTH + PAD) + PAD, height: HEIGHT + 2 * PAD } : { width: WIDTH, height: HEIGHT };

function wayBetween(from: Rect, to: Rect): { readonly path: string; readonly label: { x: number; y: number } } {
  const [x1, x2] = [from.x + from.width / 2, to.x + to.width / 2];
  const [bottom, top] = [from.y + from.height, to.y];
  if (top > bottom && (top - bottom <= BELOW + 2 * PAD || from.x !== to.x)) {
    const middle = (bottom + top) / 2;
    return {
      path: `M ${x1} ${bottom} C ${x1} ${middle} ${x2} ${middle} ${x2} ${top}`,
      label: { x: (x1 + x2) / 2, y: middle },
    };
  }
  // Over steps in between: along the left side. Back: along the right.
  const down = top > bottom;
  const [a, b] = down ? [from.x, to.x] : [from.x + from.width, to.x + to.width];
  const out = down ? Math.min(a, b) - 48 : Math.max(a, b) + 48;
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  return {
    path: `M ${a} ${y1} C ${out} ${y1} ${out} ${y2} ${b} ${y2}`,
    label: { x: (out * 3 + a) / 4, y: (y1 + y2) / 2 },
  };
}

export function placeRun({ boxes, ways }: Run): PlacedRun {
  const reached = new Set(ways.flatMap(({ from, to }) => [from, to]));
  const drawn = boxes.filter(({ path, frame, visits }) => reached.has(path) || reached.has(frame) || visits.length > 0);
  const rects = new Map<string, Rect>();
  const items = itemsOf(drawn);
  const ranks = [...new Set(drawn.map(({ rank }) => rank))].sort((a, b) => a - b);
  let y = PAD;
  for (const rank of ranks) {
    const row = items
      .filter((item) => item.boxes[0]?.rank === rank)
      .sort((a, b) => visited(a) - visited(b) || beside(a) - beside(b));
    let x = MARGIN;
    for (const item of row) {
      const size = sizeOf(item);
      rects.set(item.key, { x, y, ...size });
      if (item.framed)
        item.boxes.forEach(({ path }, index) =>
          rects.set(path, { x: x + PAD + index * (WIDTH + PAD), y: y + PAD, width: WIDTH, height: HEIGHT }),
        );
      x += size.width + BESIDE;
    }
    y += Math.max(...row.map((item) => sizeOf(item).height)) + BELOW;
  }
  const placed = ways.flatMap((way) => {
    const [from, to] = [rects.get(way.from), rects.get(way.to)];
    return from && to ? [{ way, ...wayBetween(from, to) }] : [];
  });
  return {
    boxes: drawn.flatMap((box) => {
      const rect = rects.get(box.path);
      return rect ? [{ box, rect }] : [];
    }),
    frames: items.flatMap(({ key, framed }) => (framed ? (rects.get(key) ?? []) : [])),
    ways: placed,
    width: Math.max(0, ...[...rects.values()].map(({ x, width }) => x + width)) + MARGIN,
    height: y,
  };
}
