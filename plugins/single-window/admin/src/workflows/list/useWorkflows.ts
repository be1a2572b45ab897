/** The workflows with the procedures that use them. */
import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { allEntries } from '../entries';
import { isObject } from '../model/raw';
import { storedWorkflow, WORKFLOW_UID, type StoredWorkflow } from '../store';

export interface UsingProcedure {
  readonly documentId: string;
  readonly name: string;
}

export interface ListedWorkflow extends StoredWorkflow {
  readonly usedBy: readonly UsingProcedure[];
}

const PROCEDURES = 'api::procedure.procedure';
const USING = '&sort=name:ASC&filters[workflow][documentId][$notNull]=true&populate[workflow][fields][0]=documentId';

export type FoundWorkflows =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly workflows: readonly ListedWorkflow[] };

const workflowOf = (procedure: Readonly<Record<string, unknown>>): unknown =>
  isObject(procedure['workflow']) ? procedure['workflow']['documentId'] : undefined;

export function useWorkflows(): FoundWorkflows {
  const { get } = useFetchClient();
  const [found, setFound] = useState<FoundWorkflows>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    Promise.all([allEntries(get, WORKFLOW_UID, '&sort=name:ASC'), allEntries(get, PROCEDURES, USING).catch(() => [])])
      .then(([entries, procedures]) => {
        const workflows = entries.flatMap((entry) => storedWorkflow(entry) ?? []);
        const usedBy = ({ documentId }: StoredWorkflow): readonly UsingProcedure[] =>
          procedures.flatMap((procedure) => {
            const { documentId: id, name } = procedure;
            return workflowOf(procedure) === documentId && typeof id === 'string' && typeof name === 'string'
              ? [{ documentId: id, name }]
              : [];
          });
        if (!gone) setFound({ state: 'ready', workflows: workflows.map((one) => ({ ...one, usedBy: usedBy(one) })) });
      })
      .catch(() => {
        if (!gone) setFound({ state: 'failed' });
      });
    return () => {
      gone = true;
    };
  }, [get]);
  return found;
}
