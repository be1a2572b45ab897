import { useEffect, useState, type JSX } from 'react';
import { useGetList } from 'react-admin';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import type { InboxMeta, InboxRow } from '../data/types';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { useHotkeys } from '../layout/useHotkey';
import { usePageTitle } from '../layout/usePageTitle';
import { SelectionBar } from '../many/SelectionBar';
import { filterOf, firstPage, narrowed, nextPage, previousPage } from './address';
import { FilterBar } from './FilterBar';
import { groupRows, stepRow } from './groups';
import { InboxHeader } from './InboxHeader';
import { InboxTable } from './InboxTable';
import { NewsBar } from './NewsBar';
import { PreviewPanel } from './PreviewPanel';
import { useInboxNews } from './useInboxNews';
import { useListAddress } from './useListAddress';
import { mostSelected, useSelection } from './useSelection';
import { useWide } from './useWide';
import './inbox.css';
import './lists.css';

const PAGE = { page: 1, perPage: 50 } as const;

/** What waits, most urgent first: one list for each view, walked by keys. It changes under nobody's eyes; what is new is told. */
const InboxPage = (): JSX.Element => {
  const { t } = useWords();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const address = useListAddress();
  const { view, q, after } = address;
  const wide = useWide();
  const [current, setCurrent] = useState<number | null>(null);
  const filter = filterOf(address);
  const asked = { filter: { ...filter, after }, pagination: PAGE };
  const { data, total, isPending, error, refetch, dataUpdatedAt, ...list } = useGetList<InboxRow>('inbox', asked, {
    // Read when it is opened and after each act of one's own, never by a clock.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const selecting = useSelection(filter);
  const news = useInboxNews(asked, data);
  usePageTitle(t(`view.${view}`));
  const place = firstPage(address) + (after ?? '');
  useEffect(() => {
    setCurrent(null);
  }, [place]);

  const rows = data ?? [];
  const walk = { back: pathname + search, ids: rows.map(({ id }) => id) };
  const open = (id: number): void => {
    navigate(`/dossiers/${id}?from=${view}`, { state: walk });
  };
  const step = (by: 1 | -1): void => {
    const next = stepRow(rows, current, by);
    setCurrent(next);
    document.getElementById(`row-${next ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  };
  const row = rows.find(({ id }) => id === current);
  useHotkeys({
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    Enter: () => {
      if (current !== null) open(current);
    },
    x: () => {
      if (row) selecting.toggle(row);
    },
    X: () => {
      selecting.togglePage(rows);
    },
    Escape: () => {
      setCurrent(null);
    },
  });

  if (error && !data) return <Refused error={error} />;
  // The data provider answers the inbox with its counts and cursor.
  const { groups = {}, next = null, more = false } = (list.meta ?? {}) as Partial<InboxMeta>;
  const narrow = Object.keys(filter).length > 1;
  const before = previousPage(address);
  return (
    <div className={wide && current !== null ? 'inbox with-preview' : 'inbox'}>
      <div className="inbox-list">
        <InboxHeader address={address} total={total} more={more} groups={groups} />
        <FilterBar address={address} readAt={dataUpdatedAt} />
        <NewsBar news={news} onLook={() => void refetch()} />
        {isPending ? <PageSkeleton /> : null}
        {!isPending && rows.length === 0 ? (
          <p className="empty">
            {t(narrow ? 'lists.nothing' : `inbox.empty.${view}`)}
            {q === '' ? null : (
              <>
                {' '}
                <Link to={narrowed({ ...address, view: 'all' }, { q: '', content: q })}>
                  {t('lists.search_contents', { q })}
                </Link>
              </>
            )}
          </p>
        ) : null}
        {rows.length > 0 ? (
          <InboxTable
            groups={groupRows(rows, groups)}
            more={more}
            current={current}
            chosen={selecting.chosen}
            news={news}
            view={view}
            walk={walk}
            onCurrent={(id) => {
              if (wide) setCurrent(id);
              else open(id);
            }}
            onChoose={selecting.toggle}
            onChoosePage={() => {
              selecting.togglePage(rows);
            }}
          />
        ) : null}
        <p className="inbox-pages">
          {before === null ? null : <Link to={before}>{t('lists.previous')}</Link>}
          {next === null || next === '' ? null : <Link to={nextPage(address, next)}>{t('inbox.next')}</Link>}
          {after === null ? null : <Link to={firstPage(address)}>{t('inbox.first')}</Link>}
        </p>
      </div>
      <SelectionBar
        selection={selecting.chosen}
        more={
          next !== null && total !== undefined && selecting.chosen.size < Math.min(total, mostSelected)
            ? Math.min(total, mostSelected)
            : null
        }
        onAll={selecting.selectAll}
        onOpen={() => {
          const [first] = selecting.chosen.keys();
          if (first !== undefined) open(first);
        }}
        onDone={selecting.takeOff}
        onClear={selecting.clear}
      />
      {wide && current !== null ? <PreviewPanel key={current} id={current} view={view} walk={walk} /> : null}
    </div>
  );
};

export default InboxPage;
