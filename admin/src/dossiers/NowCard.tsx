import { useState, type JSX } from 'react';
import type { ActReceipt, DossierRecord, PossibleAct } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { useHotkeys } from '../layout/useHotkey';
import { ActButtons } from './ActButtons';
import { ActForm } from './ActForm';
import { keyOf } from './actForm';
import { DoneNotice } from './DoneNotice';
import { StaleNotice } from './StaleNotice';
import { ForecastLine } from './ForecastLine';
import { useAct } from './useAct';
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

/** Where the dossier is now, whose turn it is, until when, and what one can do: each act's form opens in this place. */
export const NowCard = ({
  dossier,
  keys,
}: {
  readonly dossier: DossierRecord;
  readonly keys: boolean;
}): JSX.Element => {
  const { t, say, due } = useWords();
  const [open, setOpen] = useState<PossibleAct | null>(null);
  const [done, setDone] = useState<{ readonly act: PossibleAct; readonly receipt: ActReceipt } | null>(null);
  const acting = useAct(dossier);
  const tasks = dossier.tasks.filter(({ status }) => status === 'open');
  const task = tasks[0];
  const time = due(dossier.workingMinutesLeft, dossier.promisedAt ?? task?.dueAt ?? null);
  // After a reload the act may have changed, or gone.
  const current = open === null ? undefined : dossier.acts.find(({ type, allowed }) => type === open.type && allowed);

  const choose = (act: PossibleAct): void => {
    setDone(null);
    setOpen(act);
  };
  useHotkeys(
    keys && current === undefined
      ? Object.fromEntries(
          dossier.acts.flatMap((act) => {
            const key = keyOf(act);
            return key !== null && act.allowed ? [[key, (): void => choose(act)] as const] : [];
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
      {done ? <DoneNotice act={done.act} receipt={done.receipt} /> : null}
      {acting.stale === null ? null : <StaleNotice changes={acting.stale} />}
      {acting.problem !== null && acting.stale === null && current === undefined ? (
        <p className="now-problem" role="alert">
          {acting.problem}
        </p>
      ) : null}
      {current ? (
        <ActForm
          key={current.type}
          act={current}
          dossier={dossier}
          busy={acting.busy}
          problem={acting.stale === null ? acting.problem : null}
          onCancel={() => {
            setOpen(null);
          }}
          onSend={async (draft, asks) => {
            const receipt = await acting.send(current, draft, asks);
            if (receipt) {
              setOpen(null);
              setDone({ act: current, receipt });
            }
          }}
        />
      ) : (
        <ActButtons acts={dossier.acts} ended={tasks.length === 0} keys={keys} onChoose={choose} />
      )}
    </section>
  );
};
