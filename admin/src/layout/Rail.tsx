import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { Lotus } from './Lotus';
import { pagesFor, unitPages, workPages, type OfficePage } from './pages';
import { SavedViewLinks } from '../saved/SavedViewLinks';
import { useLiveMe } from './useMe';

const RailLink = ({ page, count }: { readonly page: OfficePage; readonly count: string | undefined }): JSX.Element => {
  const t = useTranslate();
  return (
    <li>
      <NavLink to={page.to} className="rail-link">
        <span>{t(page.label)}</span>
        {count === undefined ? null : <span className="rail-count">{count}</span>}
      </NavLink>
    </li>
  );
};

/** Left: whose office this is, the work with its counts, the unit. */
export const Rail = (): JSX.Element => {
  const t = useTranslate();
  const me = useLiveMe();
  const countOf = (view: OfficePage['view']): string | undefined => {
    const count = view === null ? undefined : me?.counts[view];
    return count === undefined || view === null ? undefined : `${count}${me?.more.includes(view) ? '+' : ''}`;
  };
  const links = (pages: readonly OfficePage[]): JSX.Element => (
    <ul>
      {pages.map((page) => (
        <RailLink key={page.to} page={page} count={countOf(page.view)} />
      ))}
    </ul>
  );
  const work = pagesFor(workPages, me);
  const unit = pagesFor(unitPages, me);
  return (
    <nav className="rail" aria-label={t('app.menu')}>
      <div className="rail-head">
        <Lotus />
        <div>
          <strong>{t('app.name')}</strong>
          <span>{me?.agency.name ?? ' '}</span>
        </div>
      </div>
      {links(work)}
      {work.length > 0 ? <SavedViewLinks /> : null}
      {unit.length > 0 ? <p className="rail-part">{t('nav.unit')}</p> : null}
      {links(unit)}
    </nav>
  );
};
