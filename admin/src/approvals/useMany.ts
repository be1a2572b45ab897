import { useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { Decision } from '../data/types';
import { requestOf, type DecisionView } from './decide';

interface Outcome {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** Null while it waits for its turn. */
  readonly ok: boolean | null;
  /** The numbers of what was issued, or why it could not be done. */
  readonly words: string;
}

export interface Many {
  /** Null when nothing was begun. */
  readonly outcomes: readonly Outcome[] | null;
  readonly running: boolean;
  readonly run: (rows: readonly Decision[]) => Promise<void>;
  readonly stop: () => void;
  readonly close: () => void;
}

/** One decision for each of many, one request each: it shows how far it is, can be stopped, and one refusal does not stop the others. */
export const useMany = (view: DecisionView, conclusion: string, onOne: (id: number) => void): Many => {
  const provider = useDataProvider<OfficeDataProvider>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null);
  const [running, setRunning] = useState(false);
  const leaving = useRef(new AbortController());
  const keys = useRef(new Map<string, string>());

  /** The same key for the same decision until the page is left. */
  const keyFor = (content: string): string => {
    const key = keys.current.get(content) ?? crypto.randomUUID();
    keys.current.set(content, key);
    return key;
  };

  const one = async (row: Decision): Promise<Pick<Outcome, 'ok' | 'words'>> => {
    const request = requestOf(view, row, conclusion);
    try {
      const receipt = await provider.act(row.id, request, keyFor(`${row.id} ${JSON.stringify(request)}`));
      return { ok: true, words: receipt.documents.map(({ number }) => number).join(', ') };
    } catch (error) {
      return { ok: false, words: error instanceof Error ? error.message : String(error) };
    }
  };

  return {
    outcomes,
    running,
    run: async (rows) => {
      leaving.current = new AbortController();
      const { signal } = leaving.current;
      setRunning(true);
      setOutcomes(
        rows.map(({ id, code, number, applicantName }) => ({
          id,
          code: code ?? number,
          name: applicantName,
          ok: null,
          words: '',
        })),
      );
      for (const row of rows) {
        if (signal.aborted) break;
        const done = await one(row);
        setOutcomes((all) => all?.map((each) => (each.id === row.id ? { ...each, ...done } : each)) ?? null);
        if (done.ok) onOne(row.id);
      }
      setRunning(false);
    },
    stop: () => {
      leaving.current.abort();
    },
    close: () => {
      setOutcomes(null);
    },
  };
};
