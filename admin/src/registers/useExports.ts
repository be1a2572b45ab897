import { useCallback, useEffect, useState } from 'react';
import { isUnderWay, type ExportJob } from './exportJob';
import { ownExports } from './exports';

const EVERY = 700;

/** The officer's own files; looked at again while one is made. */
export function useExports(): {
  readonly jobs: readonly ExportJob[] | null;
  readonly problem: unknown;
  readonly refresh: () => void;
} {
  const [jobs, setJobs] = useState<readonly ExportJob[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  const refresh = useCallback(() => {
    setTurn((now) => now + 1);
  }, []);
  useEffect(() => {
    const leaving = new AbortController();
    ownExports(leaving.signal)
      .then(setJobs)
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setProblem(error);
      });
    return () => {
      leaving.abort();
    };
  }, [turn]);
  const busy = jobs?.some(isUnderWay) ?? false;
  useEffect(() => {
    if (!busy) return undefined;
    const again = setInterval(refresh, EVERY);
    return () => {
      clearInterval(again);
    };
  }, [busy, refresh]);
  return { jobs, problem, refresh };
}
