import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePageTitle } from './usePageTitle';

/** An address that leads nowhere, and the way back to work. */
export const NotFound = (): JSX.Element => {
  const t = useTranslate();
  usePageTitle(t('ra.page.not_found'));
  return (
    <section className="refused">
      <h1>{t('ra.page.not_found')}</h1>
      <p>{t('app.nowhere')}</p>
      <Link to="/inbox/mine">{t('view.mine')}</Link>
    </section>
  );
};
