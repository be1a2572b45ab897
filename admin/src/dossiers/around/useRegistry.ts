import { useEffect, useState } from 'react';
import { api, httpClient } from '../../data/httpClient';
import type { Registry } from '../../data/types';

export interface RegistryDesk {
  readonly on: boolean;
  readonly registry: Registry | null;
  readonly problem: string | null;
  readonly toggle: () => void;
}

/** What the population registry says now; asked only when the officer wants it, for each question is recorded. */
export const useRegistry = (dossierId: number): RegistryDesk => {
  const [on, setOn] = useState(false);
  const [registry, setRegistry] = useState<Registry | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = on && registry === null;
  useEffect(() => {
    if (!asked) return undefined;
    const leaving = new AbortController();
    httpClient(`${api}/dossiers/${dossierId}/registry`, { signal: leaving.signal })
      .then(({ json }) => {
        // The answer of the registry route.
        if (!leaving.signal.aborted) setRegistry(json as Registry);
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
      });
    return () => {
      leaving.abort();
    };
  }, [dossierId, asked]);
  return {
    on,
    registry,
    problem,
    toggle: () => {
      setProblem(null);
      setOn(!on);
    },
  };
};
