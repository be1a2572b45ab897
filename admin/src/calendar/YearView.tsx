import type { JSX } from 'react';
import type { CalendarDayRow } from '../data/types';
import { useWords } from '../i18n/useWords';
import { hoursText } from './draft';

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
/** Monday first, as on every calendar here. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

const toneOf = ({ kind, hours }: CalendarDayRow): string => kind ?? (hours.length === 0 ? 'weekend' : 'usual');
/** `8/2/2027`: begins with what the button shows. */
const plainDate = (date: string): string => date.split('-').reverse().map(Number).join('/');
const column = (date: string): number => ((new Date(date).getUTCDay() + 6) % 7) + 1;

interface Props {
  readonly days: readonly CalendarDayRow[];
  readonly chosen: string;
  readonly today: string;
  readonly onChoose: (date: string) => void;
}

/** Twelve months; a day's colour says what it is, its name tells those who cannot see colours. */
export const YearView = ({ days, chosen, today, onChoose }: Props): JSX.Element => {
  const { t, say } = useWords();
  const label = (day: CalendarDayRow): string =>
    [
      plainDate(day.date),
      day.kind === null ? '' : `${t(`calendar.kind.${day.kind}`)}: ${say(day.name)}`,
      day.hours.length === 0 ? t('calendar.off') : hoursText(day.hours),
    ]
      .filter((part) => part !== '')
      .join(', ');
  return (
    <div className="year">
      {MONTHS.map((month) => (
        <section key={month} className="month" aria-label={t('calendar.month', { n: month + 1 })}>
          <h2>{t('calendar.month', { n: month + 1 })}</h2>
          <div className="month-days">
            {WEEKDAYS.map((weekday) => (
              <span key={weekday} className="weekday" aria-hidden="true">
                {t(`day.${weekday}`)}
              </span>
            ))}
            {days
              .filter(({ date }) => Number(date.slice(5, 7)) === month + 1)
              .map((day, index) => (
                <button
                  key={day.date}
                  type="button"
                  className={`day ${toneOf(day)}${day.date === today ? ' today' : ''}`}
                  style={index === 0 ? { gridColumnStart: column(day.date) } : undefined}
                  aria-label={label(day)}
                  title={label(day)}
                  aria-pressed={day.date === chosen}
                  onClick={() => {
                    onChoose(day.date);
                  }}
                >
                  {Number(day.date.slice(8))}
                </button>
              ))}
          </div>
        </section>
      ))}
    </div>
  );
};
