/** A made-up history of dossiers, and how well the forecast does on those that it has not seen. */
import { forecast, forecastModel } from '@motcua/plugin-single-window';

/** Visits of one dossier: which step, entered when, in working minutes since reception. */
interface Life {
  readonly procedure: string;
  readonly unit: string;
  readonly steps: readonly { readonly state: string; readonly entered: number }[];
  readonly end: number;
}

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const STATES = ['reception', 'processing', 'consulting', 'approval', 'issuing'] as const;

/** Steps of lognormal length, units with a pace of their own, some dossiers returned or supplemented on the way; a few cells have next to no history. */
function generatedHistory(seed: number, dossiers: number): readonly Life[] {
  const next = numbers(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const procedures = Array.from({ length: 8 }, (_, index) => ({
    code: `p${index}`,
    days: 1 + index * 2,
    skips: next() < 0.5,
  }));
  const units = Array.from({ length: 15 }, (_, index) => ({ code: `u${index}`, pace: Math.exp(normal() * 0.35) }));
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() ** 2 * list.length)];
  return Array.from({ length: dossiers }, (): Life => {
    const procedure = pick(procedures);
    const unit = pick(units);
    if (!procedure || !unit) throw new Error('Nothing to pick from');
    const steps: { state: string; entered: number }[] = [];
    let now = 0;
    const enter = (state: string): void => {
      steps.push({ state, entered: now });
      now += 1 + ((procedure.days * 450) / STATES.length) * unit.pace * Math.exp(normal() * 0.6);
    };
    for (const state of STATES) {
      if (state === 'consulting' && procedure.skips) continue;
      enter(state);
      if (state === 'approval' && next() < 0.12) {
        enter('processing');
        enter('approval');
      }
      if (state === 'processing' && next() < 0.1) now += 900 * Math.exp(normal() * 0.5);
    }
    return { procedure: procedure.code, unit: unit.code, steps, end: now };
  });
}

export interface Coverage {
  /** Dossiers held back and asked about once each, at a moment of their lives. */
  readonly asked: number;
  /** Share of them done within the 90 % bound, and by the median. */
  readonly bound: number;
  readonly median: number;
  /** Of those that missed a promise of 1.3 times the usual, how many were thought likelier late than not, and how often that was wrong. */
  readonly lateFound: number;
  readonly lateWrong: number;
}

/** One dossier of five is held back; each is asked about at a random moment between reception and its end. */
export function coverage(seed: number, dossiers: number): Coverage {
  const lives = generatedHistory(seed, dossiers);
  const held = lives.filter((_, index) => index % 5 === 0);
  const model = forecastModel(
    lives
      .filter((_, index) => index % 5 !== 0)
      .flatMap(({ procedure, unit, steps, end }) =>
        steps.map(({ state, entered }) => ({ procedure, unit, state, remaining: end - entered })),
      ),
  );
  const next = numbers(seed + 1);
  let [asked, within, byMedian, late, found, warned, wrong] = [0, 0, 0, 0, 0, 0, 0];
  for (const { procedure, unit, steps, end } of held) {
    const now = next() * end;
    const step = steps.findLast(({ entered }) => entered <= now);
    if (!step) continue;
    const promised = (model.usual.get(procedure) ?? 0) * 1.3;
    const answer = forecast(model, { procedure, unit, state: step.state, age: now - step.entered }, promised - now);
    if (!answer) continue;
    asked += 1;
    if (end - now <= answer.bound) within += 1;
    if (end - now <= answer.median) byMedian += 1;
    if (now >= promised) continue;
    const warns = answer.lateChance > 0.5;
    if (end > promised) late += 1;
    if (end > promised && warns) found += 1;
    if (warns) warned += 1;
    if (warns && end <= promised) wrong += 1;
  }
  return {
    asked,
    bound: within / asked,
    median: byMedian / asked,
    lateFound: found / Math.max(1, late),
    lateWrong: wrong / Math.max(1, warned),
  };
}
