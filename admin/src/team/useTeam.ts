import { useCallback, useEffect, useState } from 'react';
import { api, httpClient } from '../data/httpClient';
import type { HeldStep, TeamLoad } from './team';

interface Asked<T> {
  readonly answer: T | null;
  readonly problem: unknown;
  readonly refresh: () => void;
}

/** What an address answers, and again when asked; the last answer stays until the next one is there. */
function useAsked<T>(path: string): Asked<T> {
  const [state, setState] = useState<{ path: string; answer: T | null; problem: unknown }>({
    path,
    answer: null,
    problem: null,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    httpClient(`${api}/${path}`, { signal: leaving.signal })
      // The server's own types, as they travel.
      .then(({ json }) => setState({ path, answer: json as T, problem: null }))
      .catch((problem: unknown) => {
        if (!leaving.signal.aborted) setState({ path, answer: null, problem });
      });
    return () => {
      leaving.abort();
    };
  }, [path, turn]);
  const refresh = useCallback(() => {
    setTurn((now) => now + 1);
  }, []);
  return { answer: state.path === path ? state.answer : null, problem: state.problem, refresh };
}

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();

export const useTeam = (unit: string | null): Asked<TeamLoad> =>
  useAsked<TeamLoad>(unit === null ? 'team' : `team?${query({ unit })}`);

export const useHeld = (unit: string, officer: string): Asked<readonly HeldStep[]> =>
  useAsked<readonly HeldStep[]>(`team/dossiers?${query({ unit, officer })}`);
