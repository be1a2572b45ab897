import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { dateWords } from '../layout/format';
import type { PersonLoad } from './team';
import type { PlannedAbsences } from './usePlannedAbsences';

const day = (iso: string): string => dateWords(`${iso}T12:00:00+07:00`);

/** Absences that are still to begin; each can be called off. */
export const PlannedList = ({
  ahead,
  people,
}: {
  readonly ahead: PlannedAbsences;
  readonly people: readonly PersonLoad[];
}): JSX.Element | null => {
  const { t } = useWords();
  if (ahead.absences.length === 0) return null;
  return (
    <div className="absence-preview">
      <strong>{t('team.away_ahead')}</strong>
      <ul>
        {ahead.absences.map(({ id, begins, until, deputy }) => {
          const name = people.find(({ username }) => username === deputy)?.name ?? deputy;
          const words = t('team.away_ahead_line', { from: day(begins), until: day(until), to: name });
          return (
            <li key={id}>
              {words}{' '}
              <button
                type="button"
                className="linklike"
                aria-label={`${t('team.away_call_off')}: ${words}`}
                onClick={() => {
                  ahead.callOff(id);
                }}
              >
                {t('team.away_call_off')}
              </button>
            </li>
          );
        })}
      </ul>
      {ahead.problem === null ? null : (
        <p role="alert" className="form-problem">
          {ahead.problem}
        </p>
      )}
    </div>
  );
};
