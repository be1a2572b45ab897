/** The publication check of what is drawn, asked again a moment after each change. */
import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { WorkflowDefinition } from '@motcua/cms';
import type { UsingProcedure, WorkflowCheckAnswer } from '../../../../server/src/domain/workflow/panel';

export type Finding = WorkflowCheckAnswer['findings'][number];

export interface Check {
  readonly state: 'running' | 'ready' | 'failed';
  readonly findings: readonly Finding[];
  readonly again: () => void;
}

const PAUSE = 400;

export function useCheck(definition: WorkflowDefinition, procedure: UsingProcedure | null): Check {
  const { post } = useFetchClient();
  const [answer, setAnswer] = useState<Omit<Check, 'again'>>({ state: 'running', findings: [] });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let stale = false;
    const ask = (): void => {
      const { timeLimits, fees, form, deciding } = procedure ?? {};
      post<WorkflowCheckAnswer>('/single-window/workflow-check', { definition, timeLimits, fees, form, deciding })
        .then(({ data }) => {
          if (!stale) setAnswer({ state: 'ready', findings: data.findings });
        })
        .catch(() => {
          if (!stale) setAnswer(({ findings }) => ({ state: 'failed', findings }));
        });
    };
    setAnswer(({ findings }) => ({ state: 'running', findings }));
    const timer = setTimeout(ask, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [post, definition, procedure, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...answer, again };
}
