/** The longest way through a workflow, in working days of its steps. */
import type { InterlinkedPart } from '@motcua/cms';
import { longestLine, ringOf } from '../../interlinked/parts';
import { parentOf, type StateNode } from '../definition';
import { possibleParts, type Case } from './cases';
import { workingDays } from './lengths';
import type { Scene } from './scene';

export interface Way {
  readonly days: number;
  /** Steps with a limit, in order. */
  readonly steps: readonly { readonly path: string; readonly days: number }[];
}

const NOWHERE: Way = { days: 0, steps: [] };
const longer = (a: Way, b: Way): Way => (b.days > a.days ? b : a);

const childUnder = (region: string, path: string): string | null => {
  if (region !== '' && !path.startsWith(`${region}.`)) return null;
  const rest = region === '' ? path : path.slice(region.length + 1);
  const name = rest.split('.')[0];
  return name === undefined || name === '' ? null : region === '' ? name : `${region}.${name}`;
};

const statusOf = ({ nodes }: Scene, path: string): number | null => {
  for (let at = path; at !== ''; at = parentOf(at)) {
    const status = nodes.get(at)?.meta?.npspStatus;
    if (status !== undefined) return status;
  }
  return null;
};

/** The longest line of sub-dossiers, each with its procedure's own limit: 3 + 3 + 10 in sequence, the longest in parallel (law.md §5). */
function partsDays({ content }: Scene, parts: readonly InterlinkedPart[]): number {
  const days = new Map(
    parts.map(({ key, procedure }) => {
      const limits = content.procedures?.get(procedure)?.timeLimits ?? [];
      return [key, Math.max(0, ...limits.map((one) => (one.notFixed ? 0 : workingDays(one))))];
    }),
  );
  const line = parts.map(({ key, after = [] }) => ({ key, after: after.map(({ part }) => part) }));
  return ringOf(line).length > 0 ? 0 : longestLine(line, (key) => days.get(key) ?? 0);
}

/** What a step itself takes of the limit: only statuses 2 and 4 count; a supplement counts where the clock runs on (law.md §10). */
function ownDays(scene: Scene, node: StateNode): number {
  const status = statusOf(scene, node.path);
  const { supplement } = scene.definition;
  if (status === 5 && supplement.clock === 'run') return workingDays(supplement.answerWithin);
  if (status !== 2 && status !== 4) return 0;
  const { limit, timer, waitsFor, interlinked } = node.meta ?? {};
  if (interlinked?.length) return Math.max(partsDays(scene, interlinked), limit ? workingDays(limit) : 0);
  if (limit) return workingDays(limit);
  return waitsFor && timer ? workingDays(timer) : 0;
}

/** From one state of a region to another, by transitions of the state or of anything inside it. */
function edgesOf(scene: Scene, region: string, one: Case): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const node of scene.nodes.values()) {
    const from = childUnder(region, node.path);
    if (from === null) continue;
    const to = edges.get(from) ?? new Set<string>();
    edges.set(from, to);
    for (const part of possibleParts(node, one))
      for (const target of scene.targets(node, part)) {
        const child = childUnder(region, target);
        if (child !== null && child !== from) to.add(child);
      }
  }
  return edges;
}

/** The same edges without those that lead back, so that nothing goes round. */
function forward(edges: ReadonlyMap<string, ReadonlySet<string>>, starts: readonly string[]) {
  const state = new Map<string, 'open' | 'done'>();
  const kept = new Map<string, string[]>();
  const visit = (path: string): void => {
    state.set(path, 'open');
    const next: string[] = [];
    for (const to of edges.get(path) ?? []) {
      if (state.get(to) === 'open') continue;
      next.push(to);
      if (!state.has(to)) visit(to);
    }
    kept.set(path, next);
    state.set(path, 'done');
  };
  for (const start of starts) if (!state.has(start)) visit(start);
  return kept;
}

function weightOf(scene: Scene, path: string, one: Case): Way {
  const node = scene.nodes.get(path);
  if (!node) return NOWHERE;
  const own = ownDays(scene, node);
  const mine: Way = own > 0 ? { days: own, steps: [{ path, days: own }] } : NOWHERE;
  const inner =
    node.type === 'parallel'
      ? node.children.map((child) => weightOf(scene, child, one)).reduce(longer, NOWHERE)
      : node.type === 'compound' && node.initial !== null
        ? longestIn(scene, path, node.initial, one)
        : NOWHERE;
  return longer(mine, inner);
}

function longestIn(scene: Scene, region: string, initial: string, one: Case): Way {
  const edges = new Map(edgesOf(scene, region, one));
  const start = region === '' ? initial : `${region}.${initial}`;
  const starts = [start];
  // After a full supplement the time limit starts again from zero (Decree 118/2025 Art. 19(5)).
  if (scene.definition.supplement.clock === 'restart')
    for (const [path, to] of edges)
      if (scene.nodes.get(path)?.meta?.npspStatus === 5) {
        starts.push(...to);
        edges.set(path, new Set());
      }
  const next = forward(edges, starts);
  const known = new Map<string, Way>();
  const from = (path: string): Way => {
    const found = known.get(path);
    if (found) return found;
    const rest = (next.get(path) ?? []).map(from).reduce(longer, NOWHERE);
    const here = weightOf(scene, path, one);
    const way = { days: here.days + rest.days, steps: [...here.steps, ...rest.steps] };
    known.set(path, way);
    return way;
  };
  return starts.map(from).reduce(longer, NOWHERE);
}

export const longestWay = (scene: Scene, one: Case): Way => longestIn(scene, '', scene.definition.machine.initial, one);
