import type { JSX } from 'react';
import type { OfficerNotices } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { kindCounts } from './summary';

/** The last messages, each in one line. */
export const NoticeList = ({ notices }: { readonly notices: OfficerNotices['notices'] }): JSX.Element | null => {
  const { t } = useWords();
  if (notices.length === 0) return null;
  return (
    <section className="watch-notices" aria-labelledby="watch-notices">
      <h2 id="watch-notices">{t('watch.notices')}</h2>
      <ul>
        {notices.slice(0, 8).map(({ id, at, items, read }) => (
          <li key={id} className={read ? undefined : 'unread'}>
            <time dateTime={at}>{dateTimeWords(at)}</time>{' '}
            {kindCounts(items)
              .map(([kind, count]) => `${t(`watch.kinds.${kind}`).toLowerCase()}: ${count}`)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
};
