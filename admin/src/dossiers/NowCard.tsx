import { useEffect, type JSX } from 'react';
import type { DossierRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { useHotkeys } from '../layout/useHotkey';
import { ActButtons } from './ActButtons';
import { keyOf } from './actForm';
import { Dropped, LeftOver } from './desk/DraftNotices';
import './desk/desk.css';
import { useDesk } from './desk/useDesk';
import { DoneNotice } from './DoneNotice';
import { StaleNotice } from './StaleNotice';
import { StandsIn } from './StandsIn';
import { ForecastLine } from './ForecastLine';
import { OpenAct } from './OpenAct';
import type { Swift } from './desk/swift';
import './now.css';

const PromisedDate = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element => {
  const { t, say } = useWords();
  if (dossier.promisedAt === null) return <p className="quiet">{t('dossier.not_promised')}</p>;
  const promised = t('dossier.promised', { at: dateTimeWords(dossier.promisedAt) });
  if (!dossier.promiseExplanation?.length) return <p>{promised}</p>;
  return (
    <details>
      <summary>
        {promised} · <span className="how">{t('dossier.how')}</span>
      </summary>
      <ol className="how-list">
        {dossier.promiseExplanation.map((step) => (
          <li key={step.vi}>{say(step)}</li>
        ))}
      </ol>
    </details>
  );
};

interface Props {
  readonly dossier: DossierRecord;
  readonly keys: boolean;
  /** Tells which act's form is open. */
  readonly onActing?: (act: string | null) => void;
  /** For a row of decisions: what a form begins with, and what comes after it was done. */
  readonly swift?: Swift;
}

/** Where the dossier is now, whose turn it is, until when, and what one can do: each act's form opens in this place. */
export const NowCard = ({ dossier, keys, onActing, swift }: Props): JSX.Element => {
  const { t, say, due } = useWords();
  const desk = useDesk(dossier, swift?.onDone);
  const { acting, current } = desk;
  const tasks = dossier.tasks.filter(({ status }) => status === 'open');
  const task = tasks[0];
  const time = due(dossier.workingMinutesLeft, dossier.promisedAt ?? task?.dueAt ?? null);
  const open = current?.type ?? null;
  useEffect(() => {
    onActing?.(open);
  }, [onActing, open]);
  useHotkeys(
    keys && current === undefined
      ? Object.fromEntries(
          dossier.acts.flatMap((act) => {
            const key = keyOf(act);
            return key !== null && act.allowed ? [[key, (): void => desk.choose(act)] as const] : [];
          }),
        )
      : {},
  );

  return (
    <section className={`now ${time.tone}`} aria-label={say(dossier.state.label)}>
      <h2>{say(dossier.state.label)}</h2>
      {tasks.map((each) => (
        <p key={each.id} className="now-owner">
          {each.agencyName} · {each.assigneeName ?? t('dossier.unassigned')}
          <StandsIn dossier={dossier} task={each} />
        </p>
      ))}
      {task ? (
        <p>
          <span className={`tag ${time.tone}`}>{time.words}</span>
        </p>
      ) : null}
      <PromisedDate dossier={dossier} />
      <ForecastLine dossier={dossier} />
      {dossier.supplementDueAt === null ? null : (
        <p>{t('dossier.supplement', { at: dateTimeWords(dossier.supplementDueAt) })}</p>
      )}
      {desk.done ? <DoneNotice act={desk.done.act} receipt={desk.done.receipt} undo={desk.undo} /> : null}
      {acting.stale === null ? null : <StaleNotice changes={acting.stale} />}
      {acting.problem !== null && acting.stale === null && current === undefined ? (
        <p className="now-problem" role="alert">
          {acting.problem}
        </p>
      ) : null}
      {desk.leftOver ? (
        <LeftOver
          draft={desk.leftOver}
          label={t(`event.${desk.leftOver.act}`, { _: desk.leftOver.act })}
          onDrop={desk.forget}
        />
      ) : null}
      {desk.dropped ? <Dropped onUndo={desk.bringBack} /> : null}
      {current ? (
        <OpenAct
          key={current.type}
          act={current}
          dossier={dossier}
          acting={acting}
          kept={desk.kept?.act === current.type ? desk.kept : null}
          conclusion={swift?.conclusion}
          onKeep={desk.keep}
          onClose={desk.close}
          onSend={(draft, asks) => desk.send(current, draft, asks)}
        />
      ) : (
        <ActButtons acts={dossier.acts} ended={tasks.length === 0} keys={keys} onChoose={desk.choose} />
      )}
    </section>
  );
};
