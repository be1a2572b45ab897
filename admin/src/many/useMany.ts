import { useRef, useState } from 'react';
import { useDataProvider, useRefresh } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { ManyActs } from '../data/listDoors';
import type { PossibleAct } from '../data/types';
import type { ActDraft } from '../dossiers/actForm';
import { requestFor } from './manyActs';
import { runMany } from './runMany';

/** Requests at the same time: others of the office have their turn too. */
const AT_ONCE = 4;

/** Selected dossiers: what they are called, by id. */
export type Selection = ReadonlyMap<number, string>;

interface Course {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly running: boolean;
  readonly stopped: boolean;
}

export interface Many {
  /** Null until asked for. */
  readonly dossiers: readonly ManyActs[] | null;
  readonly course: Course | null;
  /** Why not, by dossier. */
  readonly refusals: ReadonlyMap<number, string>;
  readonly problem: string | null;
  readonly load: (ids: readonly number[]) => Promise<void>;
  readonly act: (act: PossibleAct, dossiers: readonly ManyActs[], draft: ActDraft) => Promise<void>;
  readonly print: (ids: readonly number[]) => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
}

const show = (pdf: Blob): void => {
  const url = URL.createObjectURL(pdf);
  const link = document.createElement('a');
  link.href = url;
  link.download = 'giay-tiep-nhan.pdf';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
};

/** One act on many dossiers, a request for each: with progress, a stop, and an outcome for each of them. */
export const useMany = (onDone: (id: number) => void): Many => {
  const provider = useDataProvider<OfficeDataProvider>();
  const refresh = useRefresh();
  const keys = useRef(new Map<string, string>());
  const stopping = useRef(new AbortController());
  const [dossiers, setDossiers] = useState<readonly ManyActs[] | null>(null);
  const [course, setCourse] = useState<Course | null>(null);
  const [refusals, setRefusals] = useState<ReadonlyMap<number, string>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);

  /** The same key for the same request until the page is left: a repeat does nothing twice. */
  const keyFor = (request: string): string => {
    const key = keys.current.get(request) ?? crypto.randomUUID();
    keys.current.set(request, key);
    return key;
  };

  const load: Many['load'] = async (ids) => {
    setProblem(null);
    setCourse(null);
    stopping.current = new AbortController();
    try {
      setDossiers(await provider.actsOfMany(ids, stopping.current.signal));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  /** Answers the ids that went well. */
  const run = async (ids: readonly number[], work: (id: number) => Promise<void>): Promise<readonly number[]> => {
    const { signal } = (stopping.current = new AbortController());
    const good: number[] = [];
    const bad = new Map<number, string>();
    const say = (running: boolean): void => {
      setCourse({ total: ids.length, done: good.length, failed: bad.size, running, stopped: signal.aborted });
    };
    setProblem(null);
    setRefusals(new Map());
    say(true);
    await runMany(ids, work, {
      atOnce: AT_ONCE,
      signal,
      onOutcome: (id, outcome) => {
        if (outcome.ok) good.push(id);
        else bad.set(id, outcome.why);
        say(true);
      },
    });
    setRefusals(bad);
    say(false);
    return good;
  };

  const act: Many['act'] = async (chosen, allowed, draft) => {
    const byId = new Map(allowed.map((dossier) => [dossier.id, dossier]));
    const good = await run([...byId.keys()], async (id) => {
      const dossier = byId.get(id);
      if (!dossier) return;
      const request = requestFor(chosen, dossier, draft);
      await provider.act(id, request, keyFor(`${id} ${JSON.stringify(request)}`));
    });
    good.forEach(onDone);
    setDossiers(null);
    refresh();
  };

  const print: Many['print'] = async (ids) => {
    const good = await run(ids, (id) => provider.drawReceipt(id));
    if (good.length === 0 || stopping.current.signal.aborted) return;
    const inOrder = ids.filter((id) => good.includes(id));
    try {
      show(await provider.joinedReceipts(inOrder, stopping.current.signal));
      good.forEach(onDone);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    dossiers,
    course,
    refusals,
    problem,
    load,
    act,
    print,
    stop: () => {
      stopping.current.abort();
    },
    forget: () => {
      setDossiers(null);
      setCourse(null);
      setRefusals(new Map());
      setProblem(null);
    },
  };
};
