/** Workflows as the content manager keeps them: read, make, save. */
import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { WorkflowDefinition } from '@motcua/cms';
import { isObject } from './model/raw';

export const WORKFLOW_UID = 'api::workflow-definition.workflow-definition';
const WORKFLOWS = `/content-manager/collection-types/${WORKFLOW_UID}`;

export interface StoredWorkflow {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly definition: WorkflowDefinition;
}

/** Written by this designer, the importer or the seed; the publication check judges what is in it. */
export function storedWorkflow(entry: unknown): StoredWorkflow | null {
  if (!isObject(entry)) return null;
  const { documentId, key, name, definition } = entry;
  if (typeof documentId !== 'string' || typeof key !== 'string' || typeof name !== 'string') return null;
  if (!isObject(definition) || !isObject(definition['machine']) || !isObject(definition['machine']['states']))
    return null;
  return { documentId, key, name, definition: definition as unknown as WorkflowDefinition };
}

export type Loaded =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly workflow: StoredWorkflow };

export function useWorkflow(documentId: string): Loaded {
  const { get } = useFetchClient();
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    setLoaded({ state: 'loading' });
    get<{ readonly data?: unknown }>(`${WORKFLOWS}/${documentId}`)
      .then(({ data }) => {
        const workflow = storedWorkflow(data.data ?? data);
        if (!gone) setLoaded(workflow ? { state: 'ready', workflow } : { state: 'failed' });
      })
      .catch(() => {
        if (!gone) setLoaded({ state: 'failed' });
      });
    return () => {
      gone = true;
    };
  }, [get, documentId]);
  return loaded;
}

const bodyOf = (definition: WorkflowDefinition): Readonly<Record<string, unknown>> => ({
  key: definition.key,
  name: definition.name.vi,
  definition,
});

export function useSaving(): {
  readonly save: (documentId: string, definition: WorkflowDefinition) => Promise<void>;
  /** Answers the new document's id. */
  readonly create: (definition: WorkflowDefinition) => Promise<string>;
} {
  const { put, post } = useFetchClient();
  const save = useCallback(
    async (documentId: string, definition: WorkflowDefinition) => {
      await put(`${WORKFLOWS}/${documentId}`, bodyOf(definition));
    },
    [put],
  );
  const create = useCallback(
    async (definition: WorkflowDefinition) => {
      const { data } = await post<{ readonly data: { readonly documentId: string } }>(WORKFLOWS, bodyOf(definition));
      return data.data.documentId;
    },
    [post],
  );
  return { save, create };
}
