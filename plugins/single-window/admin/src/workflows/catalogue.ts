/** What a workflow may be made of: templates, agencies, and the registry's guards and actions. Asked for once by each page. */
import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { WorkflowTemplatesAnswer } from '../../../server/src/domain/workflow/panel';

export type Catalogue = WorkflowTemplatesAnswer;
export type Agency = Catalogue['units'][number];
export type Part = Catalogue['guards'][number];
export type PartParam = Part['params'][number];

const NOTHING: Catalogue = {
  templates: [],
  guards: [],
  actions: [],
  acts: [],
  units: [],
  procedures: [],
  documents: [],
};

/** `days` is the legal limit in working days that the templates' step times are made for. Empty until it has been read; what cannot be read stays empty, and codes stand in for names. */
export function useCatalogue(days = 10): Catalogue {
  const { get } = useFetchClient();
  const [catalogue, setCatalogue] = useState<Catalogue>(NOTHING);
  useEffect(() => {
    let gone = false;
    get<Catalogue>(`/single-window/workflow-templates?days=${days}`)
      .then(({ data }) => {
        if (!gone) setCatalogue(data);
      })
      .catch(() => {
        if (!gone) setCatalogue(NOTHING);
      });
    return () => {
      gone = true;
    };
  }, [get, days]);
  return catalogue;
}
