/** A sample dossier on what is drawn now: its inputs, the acts so far, and where the server says that they lead. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { Answers, Channel, WorkflowDefinition } from '@motcua/cms';
import type {
  UsingProcedure,
  WorkflowSimulateAnswer,
  WorkflowSimulateRequest,
} from '../../../../server/src/domain/workflow/panel';

export interface Sample {
  readonly channel: Channel;
  /** ISO time of the filing. */
  readonly start: string;
  readonly answers: Answers;
  readonly feeDue: boolean;
}

interface Run {
  readonly sample: Sample;
  readonly events: NonNullable<WorkflowSimulateRequest['events']>;
  /** The clock: ISO time. */
  readonly now: string;
}

export interface Trial {
  readonly run: Run | null;
  readonly answer: WorkflowSimulateAnswer | null;
  readonly failed: boolean;
  readonly begin: (sample: Sample) => void;
  readonly act: (type: string, paid: boolean) => void;
  readonly setClock: (at: string) => void;
  readonly stop: () => void;
}

const PAUSE = 150;
const later = (one: string, other: string): string => (new Date(one) > new Date(other) ? one : other);

export function useTrial(definition: WorkflowDefinition, procedure: UsingProcedure | null): Trial {
  const { post } = useFetchClient();
  const [run, setRun] = useState<Run | null>(null);
  const [answer, setAnswer] = useState<WorkflowSimulateAnswer | null>(null);
  const [failed, setFailed] = useState(false);
  const known = useRef(answer);
  known.current = answer;

  useEffect(() => {
    if (!run) return undefined;
    let stale = false;
    const request: WorkflowSimulateRequest = {
      definition,
      ...run.sample,
      events: run.events,
      until: run.now,
      ...(procedure ? { timeLimits: procedure.timeLimits } : {}),
      ...(procedure?.clock ? { clock: procedure.clock } : {}),
      ...(procedure?.deciding.kind === 'department' ? { agencyCode: procedure.deciding.code } : {}),
    };
    const timer = setTimeout(() => {
      post<WorkflowSimulateAnswer>('/single-window/workflow-simulate', request)
        .then(({ data }) => {
          if (stale) return;
          setAnswer(data);
          setFailed(false);
        })
        .catch(() => {
          if (!stale) setFailed(true);
        });
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [post, definition, procedure, run]);

  const begin = useCallback((sample: Sample) => {
    setAnswer(null);
    setRun({ sample, events: [], now: sample.start });
  }, []);
  const act = useCallback((type: string, paid: boolean) => {
    const at = known.current?.steps.at(-1)?.at;
    setRun((before) => {
      if (!before) return before;
      const now = at ? later(before.now, at) : before.now;
      return { ...before, now, events: [...before.events, { type, at: now, ...(paid ? { paid } : {}) }] };
    });
  }, []);
  /** Time does not run backwards: what was done stays done. */
  const setClock = useCallback((at: string) => {
    const last = known.current?.steps.at(-1)?.at;
    setRun((before) => before && { ...before, now: last ? later(at, last) : at });
  }, []);
  const stop = useCallback(() => {
    setRun(null);
    setAnswer(null);
    setFailed(false);
  }, []);
  return { run, answer, failed, begin, act, setClock, stop };
}
