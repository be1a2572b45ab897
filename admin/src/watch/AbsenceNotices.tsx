import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import type { OfficerNotices } from '../data/types';
import { useWords } from '../i18n/useWords';
import { periodWords } from '../layout/format';

/** Absences that wait for the officer's word, and what became of his own. */
export const AbsenceNotices = ({ notices }: { readonly notices: OfficerNotices['absences'] }): JSX.Element | null => {
  const { t } = useWords();
  if (notices.length === 0) return null;
  return (
    <section className="watch-notices" aria-labelledby="watch-absences">
      <h2 id="watch-absences">{t('watch.absences')}</h2>
      <ul>
        {notices.map(({ id, own, name, begins, until, state, by, declined, read }) => (
          <li key={id} className={read ? undefined : 'unread'}>
            <Link to={own ? '/my-absence' : '/team'}>
              {own ? t(`my_absence.state.${state}`, { by: by ?? '' }) : t('watch.absence_asked', { name })}
            </Link>{' '}
            {periodWords(begins, until)}
            {declined === null ? '' : `: ${declined}`}
          </li>
        ))}
      </ul>
    </section>
  );
};
