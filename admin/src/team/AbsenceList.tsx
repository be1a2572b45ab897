import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { dateWords } from '../layout/format';
import type { PersonLoad } from './team';
import type { Absences } from './useAbsences';

const day = (iso: string): string => dateWords(`${iso}T12:00:00+07:00`);

/** Absences that run, each of which may end before its day, and those that are still to begin, each of which can be called off. */
export const AbsenceList = ({
  known,
  people,
}: {
  readonly known: Absences;
  readonly people: readonly PersonLoad[];
}): JSX.Element | null => {
  const { t } = useWords();
  if (known.absences.length === 0) return null;
  return (
    <div className="absence-preview">
      <strong>{t('team.away_known')}</strong>
      <ul>
        {known.absences.map(({ id, begins, until, deputy, running }) => {
          const name = people.find(({ username }) => username === deputy)?.name ?? deputy;
          const words = t('team.away_line', { from: day(begins), until: day(until), to: name });
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
