import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { UsingProcedure } from '../../../../server/src/domain/workflow/panel';

const NOBODY: readonly UsingProcedure[] = [];

/** The procedures that use this workflow: their limits, form and units are what it must fit. */
export function useProcedures(workflowDocumentId: string): readonly UsingProcedure[] {
  const { get } = useFetchClient();
  const [procedures, setProcedures] = useState(NOBODY);
  useEffect(() => {
    let gone = false;
    get<readonly UsingProcedure[]>(
      `/single-window/workflow-procedures?workflow=${encodeURIComponent(workflowDocumentId)}`,
    )
      .then(({ data }) => {
        if (!gone) setProcedures(data);
      })
      // Without them the workflow is checked by itself.
      .catch(() => {
        if (!gone) setProcedures(NOBODY);
      });
    return () => {
      gone = true;
    };
  }, [get, workflowDocumentId]);
  return procedures;
}
