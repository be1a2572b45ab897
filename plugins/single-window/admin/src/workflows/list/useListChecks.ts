/** What the publication check says of each workflow in the list, by itself, without its procedures. */
import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { WorkflowCheckAnswer } from '../../../../server/src/domain/workflow/panel';
import type { StoredWorkflow } from '../store';

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
}

const AT_ONCE = 4;

export function useListChecks(workflows: readonly StoredWorkflow[]): ReadonlyMap<string, Tally> {
  const { post } = useFetchClient();
  const [tallies, setTallies] = useState<ReadonlyMap<string, Tally>>(new Map());
  useEffect(() => {
    let gone = false;
    const queue = [...workflows];
    const next = async (): Promise<void> => {
      for (let one = queue.shift(); one && !gone; one = queue.shift()) {
        const { documentId, definition } = one;
        try {
          const { data } = await post<WorkflowCheckAnswer>('/single-window/workflow-check', { definition });
          const errors = data.findings.filter(({ severity }) => severity === 'error').length;
          const tally = { errors, warnings: data.findings.length - errors };
          setTallies((before) => new Map(before).set(documentId, tally));
        } catch {
          // A workflow that could not be asked about says so by its missing tally; the others go on.
          continue;
        }
      }
    };
    for (let worker = 0; worker < AT_ONCE; worker += 1) void next();
    return () => {
      gone = true;
    };
  }, [post, workflows]);
  return tallies;
}
