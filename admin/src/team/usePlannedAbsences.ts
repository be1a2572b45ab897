import { useState } from 'react';
import { api, httpClient } from '../data/httpClient';
import { useAsked } from '../data/useAsked';

interface PlannedAbsence {
  readonly id: number;
  readonly begins: string;
  readonly until: string;
  readonly deputy: string;
  readonly reason: string;
}

export interface PlannedAbsences {
  readonly absences: readonly PlannedAbsence[];
  readonly problem: string | null;
  readonly plan: (absence: Omit<PlannedAbsence, 'id'>) => Promise<void>;
  readonly callOff: (id: number) => void;
}

/** Absences of an officer that are still to begin. */
export const usePlannedAbsences = (username: string): PlannedAbsences => {
  const path = `officers/${encodeURIComponent(username)}/absences`;
  const { answer, refresh } = useAsked<readonly PlannedAbsence[]>(path);
  const [problem, setProblem] = useState<string | null>(null);
  const post = async (to: string, body: unknown): Promise<void> => {
    await httpClient(`${api}/${to}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: new Headers({ 'Content-Type': 'application/json' }),
    });
    refresh();
  };
  return {
    absences: answer ?? [],
    problem,
    plan: (absence) => post(path, absence),
    callOff: (id) => {
      setProblem(null);
      post(`${path}/${id}/call-off`, {}).catch((error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
      });
    },
  };
};
