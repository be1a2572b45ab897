/** How dossiers really went: what was counted of them, laid over the drawing of their workflow. Pure. */
import type { WorkflowDefinition } from '@motcua/cms';
import { nodesOf } from '../workflow/definition';
import { runOf, type Run, type RunBox, type RunWay } from '../workflow/run';

/** Stays in a state, in working minutes. */
export interface StateTally {
  readonly state: string;
  readonly dossiers: number;
  readonly visits: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  readonly total: number;
}

/** Passings from one state to another. */
export interface WayTally {
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly count: number;
}

interface MinedStep {
  readonly path: string;
  readonly dossiers: number;
  readonly visits: number;
  /** Visits beyond the first of a dossier. */
  readonly again: number;
  readonly p10: number;
  readonly median: number;
  readonly p90: number;
  /** Of all dossiers together. */
  readonly total: number;
  /** Of the time of all steps, 0 to 1. */
  readonly share: number;
  /** Nobody of the office works: the applicant, or another system, is waited for. */
  readonly waiting: boolean;
}

interface MinedWay extends Pick<RunWay, 'from' | 'to' | 'act'> {
  readonly count: number;
  /** Leads back to where the dossier had been. */
  readonly back: boolean;
}

export interface Mined {
  readonly dossiers: number;
  readonly boxes: readonly (RunBox & { readonly step: MinedStep | null })[];
  readonly ways: readonly MinedWay[];
  /** The three steps that cost most working time, the costliest first. */
  readonly costliest: readonly string[];
}

const minutes = (value: number): number => Math.round(value);

function stepOf(box: RunBox, tally: StateTally | undefined, all: number, settled: boolean): MinedStep | null {
  if (!tally) return null;
  return {
    path: box.path,
    dossiers: tally.dossiers,
    visits: tally.visits,
    again: tally.visits - tally.dossiers,
    p10: minutes(tally.p10),
    median: minutes(tally.median),
    p90: minutes(tally.p90),
    total: minutes(tally.total),
    share: all === 0 ? 0 : tally.total / all,
    waiting: box.role === null || settled,
  };
}

/** As many made-up moves as there are kinds of passings: `runOf` draws which ways there are, the tallies say how often. */
function drawn(definition: WorkflowDefinition, ways: readonly WayTally[]): Run {
  return runOf(
    definition,
    ways.map(({ from, to, type }) => ({ type, at: new Date(0), data: { from, state: to } })),
  );
}

export function mined(
  definition: WorkflowDefinition,
  dossiers: number,
  states: readonly StateTally[],
  ways: readonly WayTally[],
): Mined {
  const run = drawn(definition, ways);
  const byState = new Map(states.map((tally) => [tally.state, tally]));
  // A result that waits to be fetched costs the office no time of the procedure (law.md §6, B8).
  const settled = new Set(
    [...nodesOf(definition).values()].flatMap(({ path, meta }) => ((meta?.npspStatus ?? 0) >= 9 ? [path] : [])),
  );
  // What has ended stays where it is for ever: that costs nobody any time.
  const ends = new Set(run.boxes.flatMap(({ path, final }) => (final ? [path] : [])));
  const all = states.reduce((sum, { state, total }) => (ends.has(state) ? sum : sum + total), 0);
  const rank = new Map(
    run.boxes.flatMap(
      ({ path, frame, rank: place }) =>
        [
          [path, place],
          [frame, place],
        ] as const,
    ),
  );
  const within = (end: string, key: string): boolean =>
    key.split('+').some((path) => path === end || path.startsWith(`${end}.`));
  const count = (way: RunWay): number =>
    ways.reduce(
      (sum, { from, to, count: times }) => sum + (within(way.from, from) && within(way.to, to) ? times : 0),
      0,
    );
  const boxes = run.boxes.map((box) => ({
    ...box,
    visits: [],
    step: box.final ? null : stepOf(box, byState.get(box.path), all, settled.has(box.path)),
  }));
  return {
    dossiers,
    boxes,
    ways: run.ways.map((way) => ({
      from: way.from,
      to: way.to,
      act: way.act,
      count: count(way),
      back: (rank.get(way.to) ?? 0) < (rank.get(way.from) ?? 0),
    })),
    costliest: boxes
      .flatMap(({ step }) => (step && step.total > 0 && !settled.has(step.path) ? [step] : []))
      .sort((a, b) => b.total - a.total)
      .slice(0, 3)
      .map(({ path }) => path),
  };
}
