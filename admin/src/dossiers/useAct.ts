import { useEffect, useRef, useState } from 'react';
import { HttpError, useDataProvider, useRefresh } from 'react-admin';
import type { ActRequest, OfficeDataProvider } from '../data/dataProvider';
import type { Change, OfficeProblem } from '../data/problem';
import type { ActReceipt, DossierRecord, PossibleAct } from '../data/types';
import { actBody, type ActDraft, type Ask } from './actForm';
import { isAway, untilBack } from './desk/away';

export interface Acting {
  readonly busy: boolean;
  /** The connection is away; it goes on by itself. */
  readonly waiting: boolean;
  readonly problem: string | null;
  /** Set when somebody else was quicker: the page shows the new state. */
  readonly stale: readonly Change[] | null;
  /** The key under which this content is, or will be, sent. */
  readonly keyFor: (act: string, draft: ActDraft, asks: readonly Ask[]) => string;
  /** Takes up a key that was used before the page was opened. */
  readonly takeUp: (key: string, act: string, draft: ActDraft, asks: readonly Ask[]) => void;
  readonly send: (act: PossibleAct, draft: ActDraft, asks: readonly Ask[]) => Promise<ActReceipt | null>;
  /** Waits no longer for the connection; what was typed stays. */
  readonly giveUp: () => void;
}

/** The changes of a stale version; null for any other refusal. */
const staleChanges = (error: unknown): readonly Change[] | null => {
  if (!(error instanceof HttpError) || error.status !== 409) return null;
  // The body was made by httpClient.
  const problem = error.body as OfficeProblem | null;
  return problem?.code === 'StaleVersion' ? problem.changes : null;
};

/** Sends an act once: the key stays the same until it succeeded, so a repeat after a lost answer does nothing twice. */
export const useAct = (dossier: DossierRecord): Acting => {
  const provider = useDataProvider<OfficeDataProvider>();
  const refresh = useRefresh();
  const key = useRef(crypto.randomUUID() as string);
  const sent = useRef('');
  const leaving = useRef(new AbortController());
  const [busy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState<readonly Change[] | null>(null);
  useEffect(() => () => leaving.current.abort(), []);

  const requestOf = (type: string, draft: ActDraft, asks: readonly Ask[]): ActRequest => ({
    type,
    version: dossier.version,
    ...actBody(draft, asks),
  });

  const keyFor: Acting['keyFor'] = (act, draft, asks) => {
    // Another content is another request.
    const content = JSON.stringify(requestOf(act, draft, asks));
    if (content !== sent.current) key.current = crypto.randomUUID();
    sent.current = content;
    return key.current;
  };

  /** Again and again while the connection is away, always with the same key. */
  const untilAnswered = async (request: ActRequest): Promise<ActReceipt> => {
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    const left = (): boolean => signal.aborted;
    for (let tries = 0; ; tries += 1) {
      try {
        return await provider.act(dossier.id, request, key.current);
      } catch (error) {
        if (!isAway(error) || left()) throw error;
        setWaiting(true);
        await untilBack(tries, signal);
        if (left()) throw error;
      }
    }
  };

  const send: Acting['send'] = async (act, draft, asks) => {
    keyFor(act.type, draft, asks);
    setBusy(true);
    setProblem(null);
    setStale(null);
    try {
      const receipt = await untilAnswered(requestOf(act.type, draft, asks));
      key.current = crypto.randomUUID();
      sent.current = '';
      refresh();
      return receipt;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      const changes = staleChanges(error);
      setStale(changes);
      if (changes) refresh();
      return null;
    } finally {
      setBusy(false);
      setWaiting(false);
    }
  };
  return {
    busy,
    waiting,
    problem,
    stale,
    keyFor,
    takeUp: (known, act, draft, asks) => {
      key.current = known;
      sent.current = JSON.stringify(requestOf(act, draft, asks));
    },
    send,
    giveUp: () => {
      leaving.current.abort();
    },
  };
};
