import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import type { InboxMeta, InboxView } from '../data/types';
import { useWords } from '../i18n/useWords';

interface Props {
  readonly view: InboxView;
  readonly q: string;
  readonly total: number | undefined;
  /** Not all of what has ended is counted. */
  readonly more: boolean;
  readonly groups: InboxMeta['groups'];
}

/** What this list is, how much is in it, and the keys that walk it. */
export const InboxHeader = ({ view, q, total, more, groups }: Props): JSX.Element => {
  const { t } = useWords();
  const facts = [
    ...(total === undefined ? [] : [t(more ? 'inbox.more' : 'inbox.total', { smart_count: total })]),
    ...(groups.late ? [t('inbox.late', { smart_count: groups.late })] : []),
    ...(groups.today ? [t('inbox.today', { smart_count: groups.today })] : []),
  ];
  return (
    <div className="head">
      <h1>{t(`view.${view}`)}</h1>
      <p>{facts.join(' · ')}</p>
      {q === '' ? null : (
        <p className="tag">
          {t('inbox.found', { q })} · <Link to={`/inbox/${view}`}>{t('inbox.clear')}</Link>
        </p>
      )}
      <p className="end keys">
        <kbd>j</kbd> <kbd>k</kbd> {t('inbox.move')} · <kbd>x</kbd> {t('inbox.pick')} · <kbd>Enter</kbd>{' '}
        {t('inbox.open')}
      </p>
    </div>
  );
};
