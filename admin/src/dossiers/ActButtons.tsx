import { useId, type JSX } from 'react';
import type { PossibleAct } from '../data/types';
import { useWords } from '../i18n/useWords';
import { keyOf } from './actForm';

interface Props {
  readonly acts: readonly PossibleAct[];
  readonly ended: boolean;
  readonly keys: boolean;
  readonly onChoose: (act: PossibleAct) => void;
}

/** The possible acts, the main one first; a greyed one says why and stays readable. */
export const ActButtons = ({ acts, ended, keys, onChoose }: Props): JSX.Element => {
  const { t, say } = useWords();
  const id = useId();
  const ordered = [...acts].sort(
    (a, b) => Number(b.allowed) - Number(a.allowed) || Number(b.primary) - Number(a.primary),
  );
  if (acts.length === 0) return <p className="quiet">{t(ended ? 'dossier.closed' : 'dossier.nothing')}</p>;
  const list = (some: readonly PossibleAct[]): JSX.Element => (
    <ul className="acts">
      {some.map((act) => (
        <li key={act.type}>
          <button
            type="button"
            className={act.primary && act.allowed ? 'act primary' : 'act'}
            aria-disabled={!act.allowed}
            aria-describedby={act.allowed ? undefined : `${id}${act.type}`}
            onClick={() => {
              if (act.allowed) onChoose(act);
            }}
          >
            <span>{say(act.label)}</span>
            {keys && act.allowed && keyOf(act) !== null ? <kbd aria-hidden="true">{keyOf(act)}</kbd> : null}
          </button>
          {act.allowed ? null : (
            <p id={`${id}${act.type}`} className="act-why">
              {say(act.why)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
  // What belongs to no step stands apart, so that the step's own acts are seen first.
  const drawn = ordered.filter(({ law }) => law === undefined);
  const beside = ordered.filter(({ law }) => law !== undefined);
  return (
    <>
      {drawn.length > 0 ? list(drawn) : ended ? <p className="quiet">{t('dossier.closed')}</p> : null}
      {beside.length > 0 ? (
        <details>
          <summary>{t('act.others')}</summary>
          {list(beside)}
        </details>
      ) : null}
    </>
  );
};
