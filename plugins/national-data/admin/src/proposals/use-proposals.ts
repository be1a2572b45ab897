/** The proposals of one procedure, and the editor's decisions on them. */
import { useCallback, useEffect, useState } from 'react';
import { isFetchError, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useWords } from '../words';
import type { Decision, Procedure } from './shapes';

export interface Proposals {
  readonly procedure: Procedure | 'loading' | 'failed';
  readonly busy: boolean;
  /** Answers whether they stand. */
  readonly decide: (decisions: readonly Decision[]) => Promise<boolean>;
}

/** What a refusal says, in the server's own words. */
const reasonOf = (error: unknown): string | null =>
  isFetchError(error) ? (error.response?.data.error.message ?? error.message) : null;

export function useProposals(documentId: string): Proposals {
  const { get, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { t } = useWords();
  const [procedure, setProcedure] = useState<Proposals['procedure']>('loading');
  const [busy, setBusy] = useState(false);
  const address = `/national-data/proposals/${documentId}`;
  useEffect(() => {
    let current = true;
    get<Procedure>(address).then(
      ({ data }) => current && setProcedure(data),
      () => current && setProcedure('failed'),
    );
    return () => {
      current = false;
    };
  }, [get, address]);
  const decide = useCallback(
    async (decisions: readonly Decision[]): Promise<boolean> => {
      setBusy(true);
      try {
        setProcedure((await post<Procedure>(address, { decisions })).data);
        toggleNotification({ type: 'success', message: t('act.saved') });
        return true;
      } catch (error) {
        const reason = reasonOf(error) ?? t('act.failedUnknown');
        toggleNotification({ type: 'danger', message: t('act.failed', { reason }) });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [post, address, toggleNotification, t],
  );
  return { procedure, busy, decide };
}
