/** What the page of process mining says; pure. */
import type { MiningAnswer, Run } from '@motcua/plugin-single-window';

export type { MiningAnswer };
export type MinedBox = MiningAnswer['boxes'][number];
export type MinedWay = MiningAnswer['ways'][number];

export interface TimeWords {
  readonly key: 'days' | 'hours' | 'minutes';
  readonly n: number;
}

const HOUR = 60;
const DAY = 8 * HOUR;

/** Working minutes as people say them: days of 8 hours, hours, minutes; one decimal at most. */
export function timeOf(minutes: number): TimeWords {
  if (minutes >= DAY) return { key: 'days', n: Math.round((minutes / DAY) * 10) / 10 };
  if (minutes >= HOUR) return { key: 'hours', n: Math.round((minutes / HOUR) * 10) / 10 };
  return { key: 'minutes', n: Math.round(minutes) };
}

/** As the drawing of a run takes it: what was gone by anybody counts as gone. */
export function asRun({ boxes, ways }: Pick<MiningAnswer, 'boxes' | 'ways'>): Run {
  return {
    boxes: boxes.map(({ step, ...box }) => ({
      ...box,
      visits: step && step.visits > 0 ? [{ at: '', until: '' }] : [],
    })),
    ways: ways.map(({ from, to, act, count }) => ({ from, to, act, gone: count > 0 ? [String(count)] : [] })),
  };
}

/** How warm a step is drawn, by its share of the time. */
export const heatOf = (share: number): 0 | 1 | 2 | 3 => (share >= 0.4 ? 3 : share >= 0.2 ? 2 : share >= 0.08 ? 1 : 0);

/** Ways back, the most walked first. */
export const loopsOf = (ways: readonly MinedWay[]): readonly MinedWay[] =>
  ways.filter(({ back, count }) => back && count > 0).sort((a, b) => b.count - a.count);

/** Steps that somebody came to, the costliest first. */
export const stepsOf = (
  boxes: readonly MinedBox[],
): readonly (MinedBox & { readonly step: NonNullable<MinedBox['step']> })[] =>
  boxes
    .flatMap((box) => (box.step && box.step.visits > 0 ? [{ ...box, step: box.step }] : []))
    .sort((a, b) => b.step.total - a.step.total);
