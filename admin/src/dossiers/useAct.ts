import { useRef, useState } from 'react';
import { HttpError, useDataProvider, useRefresh } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { Change, OfficeProblem } from '../data/problem';
import type { ActReceipt, DossierRecord, PossibleAct } from '../data/types';
import { actBody, type ActDraft, type Ask } from './actForm';

export interface Acting {
  readonly busy: boolean;
  readonly problem: string | null;
  /** Set when somebody else was quicker: the page shows the new state. */
  readonly stale: readonly Change[] | null;
  readonly send: (act: PossibleAct, draft: ActDraft, asks: readonly Ask[]) => Promise<ActReceipt | null>;
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
  const key = useRef(crypto.randomUUID());
  const sent = useRef('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [stale, setStale] = useState<readonly Change[] | null>(null);

  const send: Acting['send'] = async (act, draft, asks) => {
    const request = { type: act.type, version: dossier.version, ...actBody(draft, asks) };
    // Another content is another request.
    const content = JSON.stringify(request);
    if (content !== sent.current) key.current = crypto.randomUUID();
    sent.current = content;
    setBusy(true);
    setProblem(null);
    setStale(null);
    try {
      const receipt = await provider.act(dossier.id, request, key.current);
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
    }
  };
  return { busy, problem, stale, send };
};
