import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useNotices } from './useNotices';

/** Beside the commands: how many messages are unread; leads to the list. */
export const NoticeBell = (): JSX.Element => {
  const t = useTranslate();
  const unread = useNotices()?.unread ?? 0;
  return (
    <Link to="/watch" className="bell" title={t('watch.bell')}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path d="M12 3a6 6 0 0 0-6 6v4l-2 3h16l-2-3V9a6 6 0 0 0-6-6Zm-2 15a2 2 0 0 0 4 0" />
      </svg>
      <span className="unseen">{t('watch.bell')}</span>
      {unread === 0 ? null : (
        <span className="bell-count" aria-label={t('watch.unread', { smart_count: unread })}>
          {unread}
        </span>
      )}
    </Link>
  );
};
