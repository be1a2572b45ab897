/** The publication check of the saved draft, asked again when it was saved or when the editor wants it. */
import { useCallback, useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type { PublicationAnswer } from '../../../server/src/domain/versions/publication';

export interface Publication {
  readonly state: 'running' | 'ready' | 'failed';
  readonly answer: PublicationAnswer | null;
  readonly again: () => void;
}

export function usePublication(documentId: string, savedAt: string | undefined): Publication {
  const { get } = useFetchClient();
  const [known, setKnown] = useState<Omit<Publication, 'again'>>({ state: 'running', answer: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    setKnown(({ answer }) => ({ state: 'running', answer }));
    get<PublicationAnswer>(`/single-window/publications/${documentId}`)
      .then(({ data }) => {
        if (!gone) setKnown({ state: 'ready', answer: data });
      })
      .catch(() => {
        if (!gone) setKnown({ state: 'failed', answer: null });
      });
    return () => {
      gone = true;
    };
  }, [get, documentId, savedAt, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return { ...known, again };
}
