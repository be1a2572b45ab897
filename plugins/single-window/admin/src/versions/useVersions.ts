/** The versions of a procedure, and what two of them differ in, asked of the server. */
import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { ComparisonAnswer, VersionsAnswer } from '../../../server/src/domain/versions/panel';

export type Asked<Answer> =
  { readonly state: 'loading' } | { readonly state: 'failed' } | { readonly state: 'ready'; readonly answer: Answer };

/** Nothing is asked of an address that is null. */
function useAsked<Answer>(address: string | null): Asked<Answer> {
  const { get } = useFetchClient();
  const [asked, setAsked] = useState<Asked<Answer>>({ state: 'loading' });
  useEffect(() => {
    let gone = false;
    setAsked({ state: 'loading' });
    if (address !== null)
      get<Answer>(address)
        .then(({ data }) => {
          if (!gone) setAsked({ state: 'ready', answer: data });
        })
        .catch(() => {
          if (!gone) setAsked({ state: 'failed' });
        });
    return () => {
      gone = true;
    };
  }, [get, address]);
  return asked;
}

export const useVersions = (documentId: string): Asked<VersionsAnswer> =>
  useAsked(`/single-window/versions/${documentId}`);

export interface Pair {
  readonly before: number;
  readonly after: number;
}

export const useComparison = (documentId: string, pair: Pair | null): Asked<ComparisonAnswer> =>
  useAsked(pair ? `/single-window/versions/${documentId}/compare?before=${pair.before}&after=${pair.after}` : null);
