import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { views } from '../layout/pages';
import { readAddress, type ListAddress } from './address';

/** The list that the page's address names. */
export const useListAddress = (): ListAddress => {
  const { view: named } = useParams();
  const [params] = useSearchParams();
  const text = params.toString();
  return useMemo(
    () => readAddress(views.find((view) => view === named) ?? 'mine', new URLSearchParams(text)),
    [named, text],
  );
};
