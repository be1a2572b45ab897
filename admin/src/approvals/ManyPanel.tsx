import type { JSX } from 'react';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords';
import type { DecisionView } from './decide';
import type { Many } from './useMany';

interface Props {
  readonly view: DecisionView;
  readonly many: Many;
  readonly count: number;
  readonly onRun: () => void;
  readonly onClear: () => void;
}

/** Where the decision on many is confirmed. */
export const MANY_BUTTON = 'decide-many';

/** Below the list: the selected ones, decided together; how far it is, and the result of each. */
export const ManyPanel = ({ view, many, count, onRun, onClear }: Props): JSX.Element | null => {
  const { t } = useWords();
  const { outcomes, running } = many;
  if (count === 0 && outcomes === null) return null;
  const done = outcomes?.filter(({ ok }) => ok !== null).length ?? 0;
  return (
    <section className="many" aria-label={t(`decide.many_${view}`, { smart_count: count })}>
      {outcomes ? (
        <>
          <p role="status">
            <strong>{t('decide.progress', { done, all: outcomes.length })}</strong>
          </p>
          <progress max={outcomes.length} value={done} aria-label={t('decide.results')} />
          <ul className="many-results" tabIndex={0} aria-label={t('decide.results')}>
            {outcomes.map(({ id, code, name, ok, words }) => (
              <li key={id}>
                <span className={`tag ${ok === null ? '' : ok ? 'good' : 'late'}`}>
                  {t(ok === null ? 'decide.waiting' : ok ? 'decide.result_ok' : 'decide.result_refused')}
                </span>{' '}
                {name} · {code}
                {words === '' ? '' : ` · ${words}`}
              </li>
            ))}
          </ul>
          <Button
            size="small"
            variant="outlined"
            onClick={() => {
              if (running) many.stop();
              else many.close();
            }}
          >
            {t(running ? 'decide.stop' : 'decide.close_results')}
          </Button>
        </>
      ) : (
        <>
          <p className="quiet">{t('decide.many_about')}</p>
          <div className="act-send">
            <Button id={MANY_BUTTON} size="small" variant="contained" onClick={onRun}>
              {t(`decide.many_${view}`, { smart_count: count })} <kbd aria-hidden="true">m</kbd>
            </Button>
            <Button size="small" variant="text" onClick={onClear}>
              {t('decide.unselect')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
};
