import { useRef, useState } from 'react';
import { useDataProvider, useRefresh } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { DossierRecord, PossibleAct } from '../data/types';
import { actBody, asksOf, type ActDraft } from '../dossiers/actForm';

interface Refusal {
  readonly code: string;
  readonly why: string;
}

export interface Bulk {
  /** Those that were loaded; null for another selection. */
  readonly dossiersOf: (ids: readonly number[]) => readonly DossierRecord[] | null;
  /** How many are done, while it runs and after. */
  readonly done: number | null;
  readonly running: boolean;
  readonly refusals: readonly Refusal[];
  readonly load: (ids: readonly number[]) => Promise<void>;
  readonly run: (act: PossibleAct, draft: ActDraft) => Promise<void>;
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** One act on many dossiers, one request each: it shows progress, and one refusal does not stop the others. */
export const useBulk = (): Bulk => {
  const provider = useDataProvider<OfficeDataProvider>();
  const refresh = useRefresh();
  const keys = useRef(new Map<string, string>());
  const [dossiers, setDossiers] = useState<readonly DossierRecord[] | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [running, setRunning] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const load: Bulk['load'] = async (ids) => {
    setRefusals([]);
    setDone(null);
    try {
      const answers = await Promise.all(ids.map((id) => provider.getOne<DossierRecord>('dossiers', { id })));
      setDossiers(answers.map(({ data }) => data));
    } catch (error) {
      setRefusals([{ code: '', why: wordsOf(error) }]);
    }
  };

  /** The same key for the same request until the page is left: a repeat does nothing twice. */
  const keyFor = (request: string): string => {
    const key = keys.current.get(request) ?? crypto.randomUUID();
    keys.current.set(request, key);
    return key;
  };

  const run: Bulk['run'] = async (act, draft) => {
    setRunning(true);
    setRefusals([]);
    setDone(0);
    for (const dossier of dossiers ?? []) {
      const request = { type: act.type, version: dossier.version, ...actBody(draft, asksOf(act, dossier.papers)) };
      try {
        await provider.act(dossier.id, request, keyFor(`${dossier.id} ${JSON.stringify(request)}`));
        setDone((count) => (count ?? 0) + 1);
      } catch (error) {
        setRefusals((all) => [...all, { code: dossier.code ?? dossier.number, why: wordsOf(error) }]);
      }
    }
    setRunning(false);
    setDossiers(null);
    refresh();
  };
  const dossiersOf: Bulk['dossiersOf'] = (ids) =>
    dossiers !== null && dossiers.map(({ id }) => id).join() === ids.join() ? dossiers : null;
  return { dossiersOf, done, running, refusals, load, run };
};
