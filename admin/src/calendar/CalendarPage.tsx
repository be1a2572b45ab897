import { useState, type JSX } from 'react';
import { useGetList, useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { CalendarAgency, CalendarRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { officeDay } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { useMe } from '../layout/useMe';
import { usePageTitle } from '../layout/usePageTitle';
import { DecisionForm } from './DecisionForm';
import { usualWeek, type Draft } from './draft';
import { Decisions, Exceptions } from './Exceptions';
import { Sheet } from './Sheet';
import { YearView } from './YearView';
import './calendar.css';

/** As a spreadsheet names it: the nation has no code. */
const NATION = 'VN';
const LEGEND = ['holiday', 'swapped', 'closure', 'worked', 'hours'] as const;

const emptyDraft = (today: string): Draft => ({
  kind: 'closure',
  from: '',
  to: '',
  name: '',
  nameEn: '',
  hours: '',
  week: [],
  number: '',
  decidedOn: today,
  reason: '',
});

/** The working calendar of an agency: a year at a glance, why each day is as it is, the decisions, and the form of a new one. */
const CalendarPage = (): JSX.Element => {
  const { t } = useWords();
  const me = useMe();
  const today = officeDay(new Date());
  const [params, setParams] = useSearchParams();
  const agency = params.get('agency') ?? me?.agency.code ?? '';
  const year = Number(params.get('year') ?? today.slice(0, 4));
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(today));
  const { data: agencies = [] } = useGetList<CalendarAgency>('calendars');
  const { data: calendar, error } = useGetOne<CalendarRecord>(
    'calendar',
    { id: new URLSearchParams({ agency, year: String(year) }).toString() },
    { retry: false, enabled: me !== undefined },
  );
  usePageTitle(t('calendar.title'));
  const choose = (name: string, value: string): void => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    setParams(next);
  };
  if (error) return <Refused error={error} />;
  if (!calendar) return <PageSkeleton />;
  const name = (code: string, said: string): string => (code === '' ? t('calendar.nation') : said);
  const week = draft.week.length === 7 ? draft.week : usualWeek(calendar.days);

  return (
    <>
      <div className="head">
        <h1>
          {t('calendar.title')} · {name(calendar.agency.code, calendar.agency.name)}
        </h1>
        <p>{t('calendar.sub')}</p>
        <p className="end calendar-choice">
          <label>
            {t('calendar.agency')}
            <select value={agency} onChange={(event) => choose('agency', event.target.value)}>
              {agencies.map(({ code, name: said }) => (
                <option key={code} value={code}>
                  {name(code, said)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('calendar.year')}
            <select value={year} onChange={(event) => choose('year', event.target.value)}>
              {[-1, 0, 1, 2]
                .map((offset) => Number(today.slice(0, 4)) + offset)
                .map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
            </select>
          </label>
        </p>
      </div>
      <Sheet
        agency={agency}
        agencies={new Map(agencies.map((one) => [one.code === '' ? NATION : one.code, name(one.code, one.name)]))}
        mayDecide={agencies.some(({ mayChange }) => mayChange)}
      />
      <div className={`calendar${calendar.mayChange ? ' with-form' : ''}`}>
        <div>
          <p className="legend" aria-label={t('calendar.legend')}>
            {LEGEND.map((kind) => (
              <span key={kind}>
                <span className={`swatch ${kind}`} aria-hidden="true" /> {t(`calendar.kind.${kind}`)}
              </span>
            ))}
            <span className="quiet">
              {t('calendar.inherits', {
                line: calendar.levels.map((level) => name(level.code, level.name)).join(' › '),
              })}
            </span>
          </p>
          <YearView
            days={calendar.days}
            chosen={draft.from}
            today={today}
            onChoose={(date) => {
              setDraft({ ...draft, from: date, to: date });
            }}
          />
          <h2>{t('calendar.exceptions')}</h2>
          <Exceptions calendar={calendar} />
          <h2>{t('calendar.history')}</h2>
          <Decisions calendar={calendar} />
        </div>
        {calendar.mayChange ? (
          <DecisionForm
            agencyCode={agency}
            draft={{ ...draft, week }}
            onChange={(part) => {
              setDraft({ ...draft, ...part });
            }}
          />
        ) : null}
      </div>
    </>
  );
};

export default CalendarPage;
