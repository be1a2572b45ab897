import type { JSX } from 'react';
import type { CalendarRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords, dateWords } from '../layout/format';
import { hoursText } from './draft';

/** The days that differ from the week, and which level says so. */
export const Exceptions = ({ calendar }: { readonly calendar: CalendarRecord }): JSX.Element => {
  const { t, say } = useWords();
  const names = new Map(calendar.levels.map(({ code, name }) => [code, code === '' ? t('calendar.nation') : name]));
  const special = calendar.days.filter(({ kind }) => kind !== null);
  if (special.length === 0) return <p className="quiet">{t('calendar.none')}</p>;
  return (
    <table>
      <thead>
        <tr>
          {['date', 'what', 'hours', 'level'].map((name) => (
            <th key={name} scope="col">
              {t(`calendar.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {special.map((day) => (
          <tr key={day.date}>
            <th scope="row">
              {t(`day.${new Date(day.date).getUTCDay()}`)} {dateWords(day.date)}
            </th>
            <td>
              <span className={`swatch ${day.kind ?? ''}`} aria-hidden="true" /> {t(`calendar.kind.${day.kind ?? ''}`)}:{' '}
              {say(day.name)}
            </td>
            <td>{day.hours.length === 0 ? t('calendar.off') : hoursText(day.hours)}</td>
            <td>{names.get(day.level ?? '') ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Every decision behind the calendar, the newest first: number, date, reason, who, and what it did. */
export const Decisions = ({ calendar }: { readonly calendar: CalendarRecord }): JSX.Element => {
  const { t } = useWords();
  if (calendar.decisions.length === 0) return <p className="quiet">{t('calendar.no_history')}</p>;
  return (
    <ol className="decisions">
      {calendar.decisions.map((decision) => (
        <li key={decision.id}>
          <strong>
            {t('calendar.decided', {
              number: decision.number,
              date: dateWords(decision.decided_on),
              who: decision.actor.name,
              at: dateTimeWords(decision.at),
            })}
          </strong>
          <p>{decision.reason}</p>
          <p className="quiet">
            {calendar.levels.find(({ code }) => code === decision.agency_code)?.name} ·{' '}
            {t('calendar.effect', { later: decision.later, unchanged: decision.unchanged })}
          </p>
        </li>
      ))}
    </ol>
  );
};
