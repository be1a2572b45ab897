/** The drawing with every place known: ELK's layout, corrected by what the editor moved by hand. */
import type { WorkflowDefinition } from '@motcua/cms';
import type { Arrow, Box, Graph } from '../model/graph';
import type { Layout, Place, Point } from './layout';

/** A page is read downwards, and steps are wider than high: so more of them can be read at once. */
export const DIRECTION = 'down';

export interface PlacedBox {
  readonly box: Box;
  /** Relative to the box that it lies in. */
  readonly place: Place;
  /** On the sheet. */
  readonly on: Place;
}

export interface PlacedArrow {
  readonly arrow: Arrow;
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface Scene {
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly PlacedArrow[];
  readonly direction: 'right' | 'down';
  /** Where the leftmost label begins; boxes begin at 0. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Labels are centred on their place and never wider than twice this. */
const HALF_LABEL = 102;

const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

function placeBoxes(graph: Graph, layout: Layout, moved: NonNullable<WorkflowDefinition['layout']>['positions']) {
  const placed = new Map<string, PlacedBox>();
  for (const box of graph.boxes) {
    const laid = layout.places.get(box.path);
    if (!laid) continue;
    const around = placed.get(box.parent);
    const hand = moved?.[box.path];
    const place =
      hand && around
        ? {
            ...laid,
            x: between(hand.x, 0, around.place.width - laid.width),
            y: between(hand.y, 0, around.place.height - laid.height),
          }
        : { ...laid, ...hand };
    placed.set(box.path, {
      box,
      place,
      on: { ...place, x: place.x + (around?.on.x ?? 0), y: place.y + (around?.on.y ?? 0) },
    });
  }
  return placed;
}

/** Right angles between two points that do not lie on one line. */
function cornered(start: Point, end: Point, direction: Scene['direction']): readonly Point[] {
  if (direction === 'right') {
    const middle = (start.x + end.x) / 2;
    return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
  }
  const middle = (start.y + end.y) / 2;
  return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
}

const plus = (point: Point, by: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });

/** The way of the layout with its ends moved: arrows that ELK kept apart stay apart, and corners stay right. */
function movedWay(points: readonly Point[], from: Point, to: Point, direction: Scene['direction']): readonly Point[] {
  if (from.x === to.x && from.y === to.y) return points.map((point) => plus(point, from));
  const start = plus(points[0] ?? from, from);
  const end = plus(points.at(-1) ?? to, to);
  const bends = points.slice(1, -1);
  if (bends.length < 2) return cornered(start, end, direction);
  const beside = (bend: Point, near: Point): Point =>
    direction === 'down' ? { x: near.x, y: bend.y } : { x: bend.x, y: near.y };
  return [
    start,
    ...bends.map((bend, index) =>
      index === 0 ? beside(bend, start) : index === bends.length - 1 ? beside(bend, end) : bend,
    ),
    end,
  ];
}

const middleOf = (points: readonly Point[]): Point => {
  const index = Math.floor((points.length - 1) / 2);
  const a = points[index] ?? { x: 0, y: 0 };
  const b = points[index + 1] ?? a;
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
};

export function sceneOf(graph: Graph, layout: Layout, definition: WorkflowDefinition): Scene {
  const laid = placeBoxes(graph, layout, undefined);
  const boxes = placeBoxes(graph, layout, definition.layout?.positions);
  const shift = (path: string): Point => {
    const before = laid.get(path)?.on;
    const now = boxes.get(path)?.on;
    return before && now ? { x: now.x - before.x, y: now.y - before.y } : { x: 0, y: 0 };
  };
  const arrows = graph.arrows.flatMap((arrow): PlacedArrow[] => {
    const way = layout.ways.get(arrow.id);
    if (!way || way.points.length < 2) return [];
    const from = shift(arrow.ref.from);
    const to = shift(arrow.to);
    const points = movedWay(way.points, from, to, layout.direction);
    const together = from.x === to.x && from.y === to.y;
    // A label beside a bend keeps its place; one on a straight way that is bent now goes along.
    const label = way.label && (together ? plus(way.label, from) : way.points.length > 3 ? way.label : null);
    return [{ arrow, points, label: label ?? middleOf(points) }];
  });
  const ends = [...boxes.values()].map(({ on }) => ({ x: on.x + on.width, y: on.y + on.height }));
  const points = [...ends, ...arrows.flatMap((arrow) => arrow.points)];
  const labels = arrows.map(({ label }) => label.x);
  return {
    boxes: [...boxes.values()],
    arrows,
    direction: layout.direction,
    left: Math.min(0, ...labels.map((x) => x - HALF_LABEL)),
    width: Math.max(0, ...points.map(({ x }) => x), ...labels.map((x) => x + HALF_LABEL)),
    height: Math.max(0, ...points.map(({ y }) => y)),
  };
}

/** An SVG path along the points, its corners rounded. */
export function pathThrough(points: readonly Point[], radius = 6): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M ${first.x} ${first.y}`];
  for (const [index, point] of rest.entries()) {
    const before = points[index] ?? first;
    const after = rest[index + 1];
    if (!after) {
      parts.push(`L ${point.x} ${point.y}`);
      continue;
    }
    const into = towards(point, before, radius);
    const out = towards(point, after, radius);
    parts.push(`L ${into.x} ${into.y}`, `Q ${point.x} ${point.y} ${out.x} ${out.y}`);
  }
  return parts.join(' ');
}

function towards(from: Point, to: Point, by: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(by, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
