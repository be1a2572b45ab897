import type { JSX } from 'react';
import type { AbsenceRequest } from '@motcua/plugin-single-window';
import { useSend } from '../data/useSend';
import { useWords } from '../i18n/useWords';
import { periodWords } from '../layout/format';

/** What the officer has asked for, and what became of it. */
export const MyRequests = ({
  requests,
  onChange,
}: {
  readonly requests: readonly AbsenceRequest[];
  readonly onChange: () => void;
}): JSX.Element => {
  const { t } = useWords();
  const { busy, problem, send } = useSend();
  if (requests.length === 0) return <p className="empty">{t('my_absence.none')}</p>;
  return (
    <section className="absence-requests" aria-labelledby="asked">
      <h2 id="asked">{t('my_absence.requests')}</h2>
      <ul>
        {requests.map(({ id, begins, until, deputy, reason, state, by, declined }) => {
          const words = t('my_absence.line', { period: periodWords(begins, until), deputy, reason });
          return (
            <li key={id}>
              <strong>{t(`my_absence.state.${state}`, { by: by ?? '' })}</strong> {words}
              {declined === null ? null : <small>{t('my_absence.declined', { why: declined })}</small>}
              {state === 'waits' ? (
                <button
                  type="button"
                  className="linklike"
                  disabled={busy}
                  aria-label={`${t('my_absence.withdraw')}: ${words}`}
                  onClick={() => {
                    void send(`my-absences/${id}/withdraw`, {}).then((accepted) => {
                      if (accepted) onChange();
                    });
                  }}
                >
                  {t('my_absence.withdraw')}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
    </section>
  );
};
