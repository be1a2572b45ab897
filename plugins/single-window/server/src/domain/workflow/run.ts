/** A dossier's own run on its workflow: what may be drawn of it, without a drawing. */
import type { StateMeta, Text, WorkflowDefinition } from '@motcua/cms';
import { actOf } from './acts';
import { nodesOf, resolveTarget, topOf, type StateNode } from './definition';

export interface RunBox {
  readonly path: string;
  /** The parallel state that it is a branch of, or ''. */
  readonly frame: string;
  readonly label: Text;
  readonly role: StateMeta['role'] | null;
  readonly final: boolean;
  /** How far from the beginning: what leads back does not count. */
  readonly rank: number;
  /** When the dossier came, and when it left; null while it is here. */
  readonly visits: readonly { readonly at: string; readonly until: string | null }[];
}

/** From and to a box, or a frame as a whole. */
export interface RunWay {
  readonly from: string;
  readonly to: string;
  readonly act: Text;
  /** When it was gone; empty for what may yet be, or might have been. */
  readonly gone: readonly string[];
}

export interface Run {
  readonly boxes: readonly RunBox[];
  readonly ways: readonly RunWay[];
}

export interface RunEvent {
  readonly type: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The applicant may leave nearly everywhere: one way from each state would hide those that matter, unless it was gone. */
const SIDE_WAY = 'WITHDRAW';

interface MovedEvent {
  readonly type: string;
  readonly at: string;
  readonly left: readonly string[];
  readonly entered: readonly string[];
  readonly before: readonly string[];
}

const leavesOf = (key: unknown): readonly string[] => (typeof key === 'string' && key !== '' ? key.split('+') : []);

/** Acts that changed the state; branches that stayed where they were neither left nor came. */
function movesOf(events: readonly RunEvent[]): readonly MovedEvent[] {
  return events.flatMap(({ type, at, data }) => {
    const [before, after] = [leavesOf(data['from']), leavesOf(data['state'])];
    const left = before.filter((path) => !after.includes(path));
    const entered = after.filter((path) => !before.includes(path));
    return left.length + entered.length === 0 ? [] : [{ type, at: at.toISOString(), left, entered, before }];
  });
}

function visitsOf(path: string, moves: readonly MovedEvent[]): RunBox['visits'] {
  const visits: { at: string; until: string | null }[] = [];
  for (const { at, left, entered } of moves) {
    const last = visits.at(-1);
    if (left.includes(path) && last) last.until = at;
    if (entered.includes(path)) visits.push({ at, until: null });
  }
  return visits;
}

interface Way {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/** A way that crosses the border of a frame begins or ends at the frame. */
const ending = (path: string, other: string, frames: ReadonlySet<string>): string =>
  topOf(path) !== topOf(other) && frames.has(topOf(path)) ? topOf(path) : path;

const between = (from: string, to: string, on: string, frames: ReadonlySet<string>): Way => ({
  from: ending(from, to, frames),
  to: ending(to, from, frames),
  on,
});

function possibleWays(
  definition: WorkflowDefinition,
  nodes: ReadonlyMap<string, StateNode>,
  frames: ReadonlySet<string>,
): readonly Way[] {
  return [...nodes.values()].flatMap(({ path, transitions }) =>
    path === ''
      ? []
      : transitions
          .filter(({ on }) => on !== SIDE_WAY)
          .flatMap(({ on, targets }) =>
            targets.map((target) => between(path, resolveTarget(definition, path, target), on, frames)),
          ),
  );
}

const gone = (moves: readonly MovedEvent[], frames: ReadonlySet<string>): readonly (Way & { at: string })[] =>
  moves.flatMap(({ type, at, left, entered }) =>
    left.flatMap((from) => entered.map((to) => ({ ...between(from, to, type, frames), at }))),
  );

/** Distances from the beginning, in the order in which a dossier meets the states. */
function ranksOf(definition: WorkflowDefinition, ways: readonly Way[]): ReadonlyMap<string, number> {
  const order: string[] = [];
  const queue = [definition.machine.initial];
  for (let top = queue.shift(); top !== undefined; top = queue.shift()) {
    const here = top;
    if (order.includes(here)) continue;
    order.push(here);
    queue.push(...ways.filter(({ from }) => topOf(from) === here).map(({ to }) => topOf(to)));
  }
  order.push(...Object.keys(definition.machine.states).filter((top) => !order.includes(top)));
  const ranks = new Map<string, number>();
  for (const top of order) {
    const before = ways
      .filter(({ from, to }) => topOf(to) === top && order.indexOf(topOf(from)) < order.indexOf(top))
      .map(({ from }) => ranks.get(topOf(from)) ?? 0);
    ranks.set(top, before.length === 0 ? 0 : Math.max(...before) + 1);
  }
  return ranks;
}

function merged(ways: readonly (Way & { readonly at?: string })[]): readonly RunWay[] {
  const found = new Map<string, RunWay>();
  for (const { from, to, on, at } of ways) {
    const key = `${from}>${to}`;
    const known = found.get(key);
    found.set(key, {
      from,
      to,
      act: known?.act ?? actOf(on).label,
      gone: [...new Set([...(known?.gone ?? []), ...(at === undefined ? [] : [at])])],
    });
  }
  return [...found.values()];
}

export function runOf(definition: WorkflowDefinition, events: readonly RunEvent[]): Run {
  const nodes = nodesOf(definition);
  const frames = new Set([...nodes.values()].filter(({ type }) => type === 'parallel').map(({ path }) => path));
  const moves = movesOf(events);
  const possible = possibleWays(definition, nodes, frames);
  const walked = gone(moves, frames);
  const ranks = ranksOf(definition, [...possible, ...walked]);
  const boxes = [...nodes.values()].flatMap(({ path, type, meta }): readonly RunBox[] => {
    if (!meta || type === 'parallel' || type === 'compound') return [];
    const top = topOf(path);
    return [
      {
        path,
        frame: top === path ? '' : top,
        label: meta.label,
        role: meta.role ?? null,
        final: type === 'final',
        rank: ranks.get(top) ?? 0,
        visits: visitsOf(path, moves),
      },
    ];
  });
  const drawn = new Set([...boxes.map(({ path }) => path), ...boxes.map(({ frame }) => frame)]);
  // What was gone names the act; the rest fills in.
  const ways = merged([...walked, ...possible]).filter(
    ({ from, to }) => from !== to && drawn.has(from) && drawn.has(to),
  );
  return { boxes, ways };
}
