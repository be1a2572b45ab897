import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { Found } from '../data/listDoors';
import { useMay } from './useMe';

const SHORTEST = 2;
/** A typist's pause. */
const PAUSE = 120;

/** The first dossiers for what is being typed; null while there is nothing to say of it. What was asked before is let go. */
export const useQuickSearch = (typed: string): Found | null => {
  const provider = useDataProvider<OfficeDataProvider>();
  const [found, setFound] = useState<Found | null>(null);
  const lists = useMay('office.list');
  const q = lists ? typed.trim() : '';
  useEffect(() => {
    if (q.length < SHORTEST) {
      setFound(null);
      return undefined;
    }
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      provider
        .search(q, leaving.signal)
        .then((answer) => {
          if (!leaving.signal.aborted) setFound(answer);
        })
        .catch(() => {
          if (!leaving.signal.aborted) setFound(null);
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [provider, q]);
  return q.length < SHORTEST ? null : found;
};
