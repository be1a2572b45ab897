import { useState } from 'react';
import { api, httpClient } from './httpClient';

interface Sending {
  readonly busy: boolean;
  readonly problem: string | null;
  /** Answers whether it was accepted. */
  readonly send: (path: string, body: object) => Promise<boolean>;
}

/** Posts to an address of the office; what was refused is told. */
export const useSend = (): Sending => {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (path: string, body: object): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await httpClient(`${api}/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: new Headers({ 'Content-Type': 'application/json' }),
      });
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, send };
};
