import { useState } from 'react';
import type { Absence } from '@motcua/plugin-single-window';
import { api, httpClient } from '../data/httpClient';
import { useAsked } from '../data/useAsked';

export interface Absences {
  readonly absences: readonly Absence[];
  readonly problem: string | null;
  readonly plan: (absence: Pick<Absence, 'begins' | 'until' | 'deputy' | 'reason'>) => Promise<void>;
  readonly callOff: (id: number) => void;
  /** Before the last day. */
  readonly back: () => void;
  readonly refresh: () => void;
}

/** Absences of an officer that run or are still to begin. */
export const useAbsences = (username: string, onEnded: () => void): Absences => {
  const officer = `officers/${encodeURIComponent(username)}`;
  const { answer, refresh } = useAsked<readonly Absence[]>(`${officer}/absences`);
  const [problem, setProblem] = useState<string | null>(null);
  const post = async (to: string, body: unknown): Promise<void> => {
    await httpClient(`${api}/${officer}/${to}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: new Headers({ 'Content-Type': 'application/json' }),
    });
    refresh();
  };
  const told = (work: Promise<void>): void => {
    setProblem(null);
    work.catch((error: unknown) => {
      setProblem(error instanceof Error ? error.message : String(error));
    });
  };
  return {
    absences: answer ?? [],
    problem,
    refresh,
    plan: (absence) => post('absences', absence),
    callOff: (id) => {
      told(post(`absences/${id}/call-off`, {}));
    },
    back: () => {
      told(post('back', {}).then(onEnded));
    },
  };
};
