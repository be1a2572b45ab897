import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Room, Values } from './administration';

interface Filter {
  readonly q?: string;
  readonly state?: string;
  readonly only?: Values;
}

export interface RegisterAddress {
  /** As the server and the file of the list take it. */
  readonly filter: Filter;
  readonly narrowed: boolean;
  /** The key of the row that is open. */
  readonly open: string | null;
  readonly making: boolean;
  readonly importing: boolean;
  /** Null takes a part off the address. */
  readonly go: (change: Readonly<Record<string, string | null>>) => void;
}

/** What is looked at stands in the address, so that it can be sent to a colleague. */
export const useRegisterAddress = (room: Room): RegisterAddress => {
  const [params, setParams] = useSearchParams();
  const q = params.get('find') ?? '';
  const state = params.get('state') ?? '';
  const narrowing = room.filters
    .map((key) => [key, params.get(`only.${key}`) ?? ''] as const)
    .filter(([, value]) => value !== '');
  const text = JSON.stringify(narrowing);
  const filter = useMemo(
    (): Filter => ({
      ...(q === '' ? {} : { q }),
      ...(state === '' ? {} : { state }),
      ...(text === '[]' ? {} : { only: Object.fromEntries(JSON.parse(text) as [string, string][]) }),
    }),
    [q, state, text],
  );
  return {
    filter,
    narrowed: q !== '' || narrowing.length > 0 || state !== '',
    open: params.get('row'),
    making: params.has('new'),
    importing: params.has('import'),
    go: (change) => {
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [key, value] of Object.entries(change)) {
            if (value === null || value === '') next.delete(key);
            else next.set(key, value);
          }
          return next;
        },
        { replace: true },
      );
    },
  };
};
