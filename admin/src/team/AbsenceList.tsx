import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { periodWords } from '../layout/format';
import type { PersonLoad } from './team';
import type { Absences } from './useAbsences';

/** Absences that run, each of which may end before its day, and those that are still to begin, each of which can be called off. */
export const AbsenceList = ({
  known,
  people,
}: {
  readonly known: Absences;
  readonly people: readonly Pick<PersonLoad, 'username' | 'name'>[];
}): JSX.Element | null => {
  const { t } = useWords();
  if (known.absences.length === 0) return null;
  return (
    <div className="absence-preview">
      <strong>{t('team.away_known')}</strong>
      <ul>
        {known.absences.map(({ id, begins, until, deputy, running }) => {
          const name = people.find(({ username }) => username === deputy)?.name ?? deputy;
          const words = t('team.away_line', { period: periodWords(begins, until), to: name });
          const end = t(running ? 'team.away_back' : 'team.away_call_off');
          return (
            <li key={`${running}${id}`}>
              {words}{' '}
              <button
                type="button"
                className="linklike"
                aria-label={`${end}: ${words}`}
                onClick={() => {
                  if (running) known.back();
                  else known.callOff(id);
                }}
              >
                {end}
              </button>
            </li>
          );
        })}
      </ul>
      {known.problem === null ? null : (
        <p role="alert" className="form-problem">
          {known.problem}
        </p>
      )}
    </div>
  );
};
