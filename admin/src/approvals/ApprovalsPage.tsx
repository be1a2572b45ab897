import { useEffect, useState, type JSX } from 'react';
import { useRefresh } from 'react-admin';
import { Navigate, useParams } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { useHotkeys } from '../layout/useHotkey';
import { usePageTitle } from '../layout/usePageTitle';
import { conclusionOf, nextAfter, stepFrom, type DecisionView } from './decide';
import { DecisionHead } from './DecisionHead';
import { DecisionList } from './DecisionList';
import { DecisionPane } from './DecisionPane';
import { JustDone, type Done } from './JustDone';
import { MANY_BUTTON, ManyPanel } from './ManyPanel';
import { useDecisions } from './useDecisions';
import { useMany } from './useMany';
import '../dossiers/dossier.css';
import './approvals.css';

const Decisions = ({ view }: { readonly view: DecisionView }): JSX.Element => {
  const { t } = useWords();
  const refresh = useRefresh();
  const { page, error, take, more, reload } = useDecisions(view);
  const [current, setCurrent] = useState<number | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [done, setDone] = useState<Done | null>(null);
  usePageTitle(t(`decide.${view}`));
  const rows = page?.rows ?? [];
  const row = rows.find(({ id }) => id === current) ?? rows[0];
  const marked = rows.filter(({ id }) => chosen.has(id));

  const toggle = (id: number): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  /** Takes a row away; the next one comes by itself. */
  const finish = (id: number): void => {
    setCurrent((shown) => (shown === null || shown === id ? nextAfter(rows, id) : shown));
    setChosen((all) => new Set([...all].filter((one) => one !== id)));
    take(id);
  };
  const many = useMany(view, t('decide.conclusion_default'), finish);
  const step = (by: 1 | -1): void => {
    const next = stepFrom(rows, row?.id ?? null, by);
    setCurrent(next);
    document.getElementById(`decision-${next ?? ''}`)?.scrollIntoView({ block: 'nearest' });
  };
  useHotkeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      if (row) toggle(row.id);
    },
    X: () => {
      setChosen(new Set(marked.length === rows.length ? [] : rows.map(({ id }) => id)));
    },
    // To the button, not past it: what is signed for many is confirmed.
    m: () => {
      document.getElementById(MANY_BUTTON)?.focus();
    },
    Escape: () => {
      if (many.outcomes !== null && !many.running) many.close();
    },
  });
  useEffect(() => {
    if (many.outcomes === null || many.running) return;
    // Once all are done: the counts beside the pages, and the list without what others took meanwhile.
    refresh();
    reload();
  }, [many.running]);

  if (error) return <Refused error={error} />;
  if (!page) return <PageSkeleton />;
  return (
    <article className="approvals">
      <DecisionHead view={view} total={page.total} />
      <JustDone done={done} />
      {row ? (
        <div className="approvals-columns">
          <div className="approvals-list">
            <DecisionList
              rows={rows}
              current={row.id}
              chosen={chosen}
              proposed={t(view === 'approvals' ? 'decide.proposed' : 'decide.approved')}
              onOpen={setCurrent}
              onChoose={toggle}
            />
            {page.next === null ? null : (
              <button type="button" className="linklike" onClick={more}>
                {t('decide.next')}
              </button>
            )}
            <ManyPanel
              view={view}
              many={many}
              count={marked.length}
              onRun={() => void many.run(marked)}
              onClear={() => {
                setChosen(new Set());
              }}
            />
          </div>
          <DecisionPane
            key={row.id}
            row={row}
            view={view}
            swift={{
              conclusion: conclusionOf(row, t('decide.conclusion_default')),
              onDone: (act, receipt) => {
                setDone({ code: row.code ?? row.number, act, receipt });
                finish(row.id);
              },
            }}
          />
        </div>
      ) : (
        <>
          <p className="empty">{t(done || many.outcomes ? 'decide.none_left' : `decide.empty_${view}`)}</p>
          <ManyPanel view={view} many={many} count={0} onRun={() => undefined} onClear={() => undefined} />
        </>
      )}
    </article>
  );
};

/** Approver and issuing clerk: the list on the left, the one that is open on the right; decided by a key, and the next one comes by itself. */
const ApprovalsPage = (): JSX.Element => {
  const { view } = useParams();
  if (view !== 'approvals' && view !== 'issuing') return <Navigate to="/decisions/approvals" replace />;
  return <Decisions key={view} view={view} />;
};

export default ApprovalsPage;
