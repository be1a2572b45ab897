import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import type { InboxMeta } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateWords } from '../layout/format';
import { useMe } from '../layout/useMe';
import { ListFile } from '../registers/ListFile';
import { SaveView } from '../saved/SaveView';
import { useSavedViews } from '../saved/useSavedViews';
import { filterOf, narrowed, type ListAddress } from './address';

interface Props {
  readonly address: ListAddress;
  readonly total: number | undefined;
  /** Not all of what has ended is counted. */
  readonly more: boolean;
  readonly groups: InboxMeta['groups'];
}

/** What this list is, how much is in it, how to keep it and to take it away. */
export const InboxHeader = ({ address, total, more, groups }: Props): JSX.Element => {
  const { t } = useWords();
  const { view, q } = address;
  const standsInFor = useMe()?.standsInFor ?? [];
  const { views } = useSavedViews();
  const saved = views.find(({ id }) => String(id) === address.saved);
  const facts = [
    ...(saved ? [t(`view.${view}`)] : []),
    ...(total === undefined ? [] : [t(more ? 'inbox.more' : 'inbox.total', { smart_count: total })]),
    ...(groups.late ? [t('inbox.late', { smart_count: groups.late })] : []),
    ...(groups.today ? [t('inbox.today', { smart_count: groups.today })] : []),
  ];
  return (
    <div className="head">
      <h1>{saved?.name ?? t(`view.${view}`)}</h1>
      <p>{facts.join(' · ')}</p>
      {view === 'mine'
        ? standsInFor.map(({ name, until }) => (
            <p key={name} className="tag stands-in">
              {t('behalf.you', { name, until: dateWords(`${until}T12:00:00+07:00`) })}
            </p>
          ))
        : null}
      {q === '' ? null : (
        <p className="tag">
          {t('inbox.found', { q })} · <Link to={narrowed(address, { q: '' })}>{t('inbox.clear')}</Link>
        </p>
      )}
      <p className="end head-acts">
        <SaveView address={address} />
        <ListFile list="inbox" filter={filterOf(address)} />
      </p>
    </div>
  );
};
