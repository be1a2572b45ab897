import { useCallback, useEffect, useState } from 'react';
import { api, httpClient } from './httpClient';

export interface Asked<T> {
  readonly answer: T | null;
  readonly problem: unknown;
  readonly refresh: () => void;
}

/** What an address answers, and again when asked; the last answer stays until the next one is there. Null: nothing is asked. */
export function useAsked<T>(path: string | null): Asked<T> {
  const [state, setState] = useState<{ path: string | null; answer: T | null; problem: unknown }>({
    path,
    answer: null,
    problem: null,
  });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const leaving = new AbortController();
    httpClient(`${api}/${path}`, { signal: leaving.signal })
      // The server's own types, as they travel.
      .then(({ json }) => {
        if (!leaving.signal.aborted) setState({ path, answer: json as T, problem: null });
      })
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
  const mine = state.path === path;
  return { answer: mine ? state.answer : null, problem: mine ? state.problem : null, refresh };
}
