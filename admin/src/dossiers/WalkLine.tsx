import type { JSX } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { useHotkeys } from '../layout/useHotkey';
import { placeIn, walkOf } from './walk';

/** On through the list that the dossier was opened from, and back to where one was in it. */
export const WalkLine = ({ id, view }: { readonly id: number; readonly view: string }): JSX.Element => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { state } = useLocation() as { readonly state: unknown };
  const walk = walkOf(state);
  const place = placeIn(walk, id);
  const back = walk?.back ?? `/inbox/${view}`;
  const path = (to: number): string => `/dossiers/${to}?from=${view}`;
  const go = (to: number | null | undefined) => (): void => {
    // Beside, not after: the way back leads to the list, not through all that one has seen.
    if (to !== null && to !== undefined) navigate(path(to), { replace: true, state });
  };
  useHotkeys({
    j: go(place?.next),
    k: go(place?.previous),
    u: () => {
      navigate(back);
    },
  });
  return (
    <p className="end walk">
      <Link to={back}>‹ {t('dossier.back', { view: t(`view.${view}`) })}</Link>
      {place === null ? null : (
        <span>
          {place.previous === null ? null : (
            <Link to={path(place.previous)} replace state={state}>
              {t('walk.previous')} <kbd aria-hidden="true">k</kbd>
            </Link>
          )}{' '}
          {t('walk.place', { at: place.at, all: place.all })}{' '}
          {place.next === null ? null : (
            <Link to={path(place.next)} replace state={state}>
              {t('walk.next')} <kbd aria-hidden="true">j</kbd>
            </Link>
          )}
        </span>
      )}
    </p>
  );
};
