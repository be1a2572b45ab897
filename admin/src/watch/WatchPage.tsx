import { useEffect, type JSX } from 'react';
import { useDataProvider, useGetOne, useRefresh } from 'react-admin';
import { Link } from 'react-router-dom';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { WatchList } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import { AbsenceNotices } from './AbsenceNotices';
import { NoticeList } from './NoticeList';
import { useNotices } from './useNotices';
import './watch.css';

type Kind = WatchList['kinds'][number];

const KindTable = ({ found: { kind, count, rows } }: { readonly found: Kind }): JSX.Element => {
  const { t, say } = useWords();
  return (
    <section className="table-page" aria-labelledby={`watch-${kind}`}>
      <h2 id={`watch-${kind}`}>
        {t(`watch.kinds.${kind}`)} <span className="watch-count">{count}</span>
      </h2>
      <table>
        <thead>
          <tr>
            {['code', 'procedure', 'unit', 'since', 'due'].map((name) => (
              <th key={name} scope="col">
                {t(`watch.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.dossierId}-${row.since}`}>
              <th scope="row">
                <Link to={`/dossiers/${row.dossierId}`}>{row.code}</Link>
              </th>
              <td>
                {row.procedureName}
                {row.detail === null ? null : <small>{say(row.detail)}</small>}
              </td>
              <td>{row.unit}</td>
              <td>{dateTimeWords(row.since)}</td>
              <td>{row.dueAt === null ? '' : dateTimeWords(row.dueAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > rows.length ? (
        <p className="watch-more">{t('watch.more', { smart_count: count - rows.length })}</p>
      ) : null}
    </section>
  );
};

/** The list that should be empty in the evening. Opening it reads the messages. */
const WatchPage = (): JSX.Element => {
  const { t } = useWords();
  const provider = useDataProvider<OfficeDataProvider>();
  const refresh = useRefresh();
  const notices = useNotices();
  const { data, error } = useGetOne<WatchList>('watch', { id: 'watch' }, { refetchInterval: 30_000, retry: 1 });
  const unread = notices?.unread ?? 0;
  usePageTitle(t('watch.title'));
  useEffect(() => {
    if (unread > 0) void provider.readNotices().then(refresh);
  }, [unread, provider, refresh]);
  if (error) return <Refused error={error} />;
  if (!data) return <PageSkeleton />;
  const total = data.kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className="head">
        <h1>
          {t('watch.title')} · {total === 0 ? t('watch.nothing') : t('watch.total', { smart_count: total })}
        </h1>
        <p>{t('watch.sub')}</p>
      </div>
      <div className="watch">
        {total === 0 ? <p className="empty">{t('watch.empty')}</p> : null}
        {data.kinds.map((found) => (
          <KindTable key={found.kind} found={found} />
        ))}
        <AbsenceNotices notices={notices?.absences ?? []} />
        <NoticeList notices={notices?.notices ?? []} />
      </div>
    </>
  );
};

export default WatchPage;
