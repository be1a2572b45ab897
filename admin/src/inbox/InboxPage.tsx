import { useEffect, useState, type JSX } from 'react';
import { useGetList } from 'react-admin';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router-dom';
import type { InboxMeta, InboxRow, InboxView } from '../data/types';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { views } from '../layout/pages';
import { useHotkeys } from '../layout/useHotkey';
import { usePageTitle } from '../layout/usePageTitle';
import { groupRows, stepRow } from './groups';
import { InboxHeader } from './InboxHeader';
import { InboxTable } from './InboxTable';
import { PreviewPanel } from './PreviewPanel';
import { SelectionBar } from './SelectionBar';
import { useWide } from './useWide';
import './inbox.css';

const asView = (name: string | undefined): InboxView => views.find((view) => view === name) ?? 'mine';

const toggled = (chosen: ReadonlySet<number>, id: number): ReadonlySet<number> => {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** What waits, most urgent first: one list for each view, walked by keys. */
const InboxPage = (): JSX.Element => {
  const { t } = useWords();
  const navigate = useNavigate();
  const view = asView(useParams().view);
  const [params] = useSearchParams();
  const q = params.get('q') ?? '';
  const after = params.get('after');
  const wide = useWide();
  const [current, setCurrent] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { data, total, isPending, error, ...list } = useGetList<InboxRow>(
    'inbox',
    { filter: { view, q, after }, pagination: { page: 1, perPage: 50 } },
    { refetchInterval: 60_000 },
  );
  usePageTitle(t(`view.${view}`));
  useEffect(() => {
    setCurrent(null);
    setChosen(new Set());
  }, [view, q, after]);

  const rows = data ?? [];
  const open = (id: number): void => {
    navigate(`/dossiers/${id}?from=${view}`);
  };
  const step = (by: 1 | -1): void => {
    const next = stepRow(rows, current, by);
    setCurrent(next);
    document.getElementById(`row-${next ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  };
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
      if (current !== null) setChosen(toggled(chosen, current));
    },
    Escape: () => {
      setCurrent(null);
    },
  });

  if (error) return <Refused error={error} />;
  // The data provider answers the inbox with its counts and cursor.
  const { groups = {}, next = null, more = false } = (list.meta ?? {}) as Partial<InboxMeta>;
  const nextPage = new URLSearchParams({ ...(q === '' ? {} : { q }), after: next ?? '' }).toString();
  return (
    <div className={wide && current !== null ? 'inbox with-preview' : 'inbox'}>
      <div className="inbox-list">
        <InboxHeader view={view} q={q} total={total} more={more} groups={groups} />
        {isPending ? <PageSkeleton /> : null}
        {!isPending && rows.length === 0 ? (
          <p className="empty">{t(q === '' ? `inbox.empty.${view}` : 'inbox.empty_search')}</p>
        ) : null}
        {rows.length > 0 ? (
          <InboxTable
            groups={groupRows(rows, groups)}
            current={current}
            chosen={chosen}
            view={view}
            onCurrent={(id) => {
              if (wide) setCurrent(id);
              else open(id);
            }}
            onChoose={(id) => {
              setChosen(toggled(chosen, id));
            }}
          />
        ) : null}
        <p className="inbox-pages">
          {after === null ? null : (
            <Link to={`/inbox/${view}${q === '' ? '' : `?q=${encodeURIComponent(q)}`}`}>{t('inbox.first')}</Link>
          )}
          {next === null || next === '' ? null : <Link to={`/inbox/${view}?${nextPage}`}>{t('inbox.next')}</Link>}
        </p>
        <SelectionBar
          ids={[...chosen]}
          onOpen={() => {
            const first = rows.find((row) => chosen.has(row.id));
            if (first) open(first.id);
          }}
          onClear={() => {
            setChosen(new Set());
          }}
        />
      </div>
      {wide && current !== null ? <PreviewPanel key={current} id={current} view={view} /> : null}
    </div>
  );
};

export default InboxPage;
