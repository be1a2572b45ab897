import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { savedPath } from '../inbox/address';
import { useSavedViews } from './useSavedViews';

/** In the rail: the lists that one keeps. */
export const SavedViewLinks = (): JSX.Element | null => {
  const t = useTranslate();
  const { views } = useSavedViews();
  const [params] = useSearchParams();
  if (views.length === 0) return null;
  return (
    <>
      <p className="rail-part">{t('saved.title')}</p>
      <ul>
        {views.map((view) => {
          const here = params.get('saved') === String(view.id);
          return (
            <li key={view.id}>
              <Link
                to={savedPath(view)}
                className={here ? 'rail-link active' : 'rail-link'}
                aria-current={here ? 'page' : undefined}
                title={view.shared ? t('saved.of_unit', { name: view.owner }) : t('saved.own')}
              >
                <span className="cut">{view.name}</span>
                {view.shared ? <span className="rail-count">{t('saved.unit_sign')}</span> : null}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
};
