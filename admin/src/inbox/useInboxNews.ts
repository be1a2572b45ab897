import { useEffect, useMemo, useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { InboxRow } from '../data/types';
import { useAfterNews, useNews } from '../live/useLive';
import { newsOf, type InboxNews } from './news';

interface Asked {
  readonly filter: Readonly<Record<string, string | null>>;
  readonly pagination: { readonly page: number; readonly perPage: number };
}

/** What has happened to the list since it was shown: it is looked at aside, and nothing on the screen moves. */
export const useInboxNews = (asked: Asked, shown: readonly InboxRow[] | undefined): InboxNews => {
  const provider = useDataProvider<OfficeDataProvider>();
  const [heard, setHeard] = useState<ReadonlyMap<number, number>>(new Map());
  const [fresh, setFresh] = useState<readonly InboxRow[] | null>(null);
  const key = JSON.stringify(asked);
  const asking = useRef(key);
  asking.current = key;

  // Rows that were just read are the news themselves.
  useEffect(() => {
    setFresh(null);
  }, [key, shown]);
  useEffect(() => {
    setHeard(new Map());
  }, [key]);

  useNews(({ changes }) => {
    if (changes.length > 0)
      setHeard((before) => new Map([...before, ...changes.map(({ dossier, version }) => [dossier, version] as const)]));
  });
  useAfterNews(() => {
    void provider
      .getList<InboxRow>('inbox', { ...asked, sort: { field: 'dueAt', order: 'ASC' } })
      .then(({ data }) => {
        if (asking.current === key) setFresh(data);
      })
      // The next news, or the next opening of the list, tries again.
      .catch(() => undefined);
  });
  return useMemo(() => newsOf(shown ?? [], fresh, heard), [shown, fresh, heard]);
};
