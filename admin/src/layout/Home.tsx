import type { JSX } from 'react';
import { Navigate } from 'react-router-dom';
import { pagesFor, unitPages, workPages } from './pages';
import { PageSkeleton } from './PageSkeleton';
import { useMe } from './useMe';

/** The first page that is for this officer: the inbox for whoever works on dossiers. */
export const Home = (): JSX.Element => {
  const me = useMe();
  const [first] = pagesFor([...workPages, ...unitPages], me);
  return me && first ? <Navigate to={first.to} replace /> : <PageSkeleton />;
};
