import { useCallback, useEffect, useState } from 'react';
import { api, httpClient } from '../data/httpClient';
import type { Decision } from '../data/types';
import type { DecisionView } from './decide';

interface Page {
  readonly rows: readonly Decision[];
  readonly total: number;
  readonly next: string | null;
}

export interface Decisions {
  /** Null while they are asked for. */
  readonly page: Page | null;
  readonly error: unknown;
  /** Without those that were just done, until the list is asked for anew. */
  readonly take: (id: number) => void;
  readonly reload: () => void;
  /** The next page is put below. */
  readonly more: () => void;
}

const EVERY_MS = 60_000;

/** What waits for this officer's decision, with what matters of each. New ones come each minute, below: nothing moves under the eye. */
export const useDecisions = (view: DecisionView): Decisions => {
  const [page, setPage] = useState<Page | null>(null);
  const [error, setError] = useState<unknown>(null);
  const ask = useCallback(
    async (after: string | null): Promise<Page> => {
      const reply: { readonly json: unknown } = await httpClient(
        `${api}/decisions?view=${view}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`,
      );
      // The answer of the decisions route.
      return reply.json as Page;
    },
    [view],
  );
  const load = useCallback(
    (anew: boolean): void => {
      ask(null)
        .then((fresh) => {
          setPage((shown) => {
            if (anew || shown === null) return fresh;
            const known = new Set(shown.rows.map(({ id }) => id));
            const alive = new Map(fresh.rows.map((row) => [row.id, row]));
            const kept = shown.rows.map((row) => alive.get(row.id) ?? row);
            return { ...shown, rows: [...kept, ...fresh.rows.filter(({ id }) => !known.has(id))], total: fresh.total };
          });
        })
        .catch((problem: unknown) => {
          if (anew) setError(problem);
        });
    },
    [ask],
  );
  useEffect(() => {
    setPage(null);
    setError(null);
    load(true);
    const timer = setInterval(() => {
      if (!document.hidden) load(false);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [load]);
  return {
    page,
    error,
    take: (id) => {
      setPage((shown) =>
        shown
          ? { ...shown, rows: shown.rows.filter((row) => row.id !== id), total: Math.max(0, shown.total - 1) }
          : shown,
      );
    },
    reload: () => {
      load(true);
    },
    more: () => {
      if (!page?.next) return;
      ask(page.next)
        .then((following) => {
          setPage((shown) => (shown ? { ...following, rows: [...shown.rows, ...following.rows] } : following));
        })
        .catch(setError);
    },
  };
};
