import { useState } from 'react';
import { useDataProvider, useRefresh } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { CalendarEffect } from '../data/types';
import { changeOf, type Draft } from './draft';

export interface Deciding {
  readonly busy: boolean;
  /** A key of the locale files, or the server's own words. */
  readonly problem: string | null;
  /** Of the change as it was previewed; null when the form has changed since. */
  readonly effect: CalendarEffect | null;
  /** How many dossiers were put off by what was just applied. */
  readonly done: number | null;
  readonly preview: () => Promise<void>;
  readonly more: (after: number) => Promise<void>;
  readonly apply: () => Promise<void>;
}

/** Previews a change, then applies that very change. */
export const useDecision = (draft: Draft, agencyCode: string): Deciding => {
  const provider = useDataProvider<OfficeDataProvider>();
  const refresh = useRefresh();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [previewed, setPreviewed] = useState<{ readonly of: string; readonly effect: CalendarEffect } | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const change = changeOf(draft, agencyCode);
  const content = JSON.stringify(change);
  const effect = previewed?.of === content ? previewed.effect : null;

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    effect,
    done,
    preview: () =>
      guarded(async () => {
        setDone(null);
        if (typeof change === 'string') setProblem(change);
        else setPreviewed({ of: content, effect: await provider.previewCalendar(change, 0) });
      }),
    more: (after) =>
      guarded(async () => {
        if (typeof change === 'string' || !effect) return;
        const page = await provider.previewCalendar(change, after);
        setPreviewed({ of: content, effect: { ...effect, rows: [...effect.rows, ...page.rows], next: page.next } });
      }),
    apply: () =>
      guarded(async () => {
        if (typeof change === 'string' || !effect) return;
        const { number, decidedOn, reason } = draft;
        const receipt = await provider.decideCalendar({ ...change, number, decidedOn, reason, seen: effect.seen });
        setPreviewed(null);
        setDone(receipt.later);
        refresh();
      }),
  };
};
