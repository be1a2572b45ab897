import { useEffect, useState } from 'react';
import { api, httpClient } from './httpClient';

/** What an address of the office answers, asked once; for what is no resource of its own. */
export const useAnswer = (path: string): { readonly answer: unknown; readonly problem: string | null } => {
  const [answer, setAnswer] = useState<unknown>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    httpClient(`${api}/${path}`, { signal: leaving.signal })
      .then(({ json }) => {
        if (!leaving.signal.aborted) setAnswer(json);
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
      });
    return () => {
      leaving.abort();
    };
  }, [path]);
  return { answer, problem };
};
