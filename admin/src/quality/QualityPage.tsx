import { lazy, Suspense, type JSX } from 'react';
import { useGetOne } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { QualityRecord } from '../data/types';
import { useWords, type Words } from '../i18n/useWords';
import { dateWords, decimal, officeDay } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { useMe } from '../layout/useMe';
import { usePageTitle } from '../layout/usePageTitle';
import { losses, periodsFor } from './finding';
import { IndicatorTable } from './IndicatorTable';
import { LostPoints } from './LostPoints';
import { PeriodChoice } from './PeriodChoice';
import './quality.css';

/** Recharts is large and only this page draws. */
const GroupBars = lazy(() => import('./GroupBars'));

const findingWords = (index: QualityRecord, { t, say, locale }: Words): string => {
  const [first, second] = losses(index.groups);
  if (!first) return t('quality.full');
  const words = (key: string, loss: typeof first): string =>
    t(key, { group: say(loss.group.name), points: decimal(loss.points, locale) });
  return words('quality.drags', first) + (second ? words('quality.and', second) : '');
};

/** The score, what pulls it down, and the dossiers behind each figure. */
const QualityPage = (): JSX.Element => {
  const words = useWords();
  const { t, locale } = words;
  const me = useMe();
  const [params] = useSearchParams();
  const periods = periodsFor(officeDay(new Date()));
  const period = periods.find(({ key }) => key === params.get('period')) ?? periods[0];
  // Who sits at a unit's counter works for the unit.
  const agency = params.get('agency') ?? me?.agency.code.replace(/\.MC$/, '') ?? '';
  const query = new URLSearchParams({ agency, from: period?.from ?? '', to: period?.to ?? '' }).toString();
  const { data: index, error } = useGetOne<QualityRecord>(
    'quality',
    { id: query },
    { enabled: agency !== '', retry: false },
  );
  usePageTitle(t('quality.title'));

  if (error) return <Refused error={error} />;
  if (!index || !period) return <PageSkeleton />;
  return (
    <>
      <div className="head">
        <h1>
          {t('quality.title')} · {index.unit.name}
        </h1>
        <p>{t('quality.sub', { from: dateWords(index.from), to: dateWords(index.to) })}</p>
        <PeriodChoice periods={periods} period={period} />
      </div>
      <div className="quality">
        <section className="card score" aria-label={t('quality.title')}>
          <p className="score-number">{decimal(index.total, locale)}</p>
          <p className="quiet">{t('quality.out_of')}</p>
          <p className="score-lost">{t('quality.lost_total', { points: decimal(100 - index.total, locale) })}</p>
        </section>
        <section className="card" aria-labelledby="finding">
          <h2 id="finding">{findingWords(index, words)}</h2>
          <Suspense fallback={<PageSkeleton lines={6} />}>
            <GroupBars groups={index.groups} />
          </Suspense>
        </section>
        <LostPoints index={index} query={query} />
        <IndicatorTable index={index} query={query} />
      </div>
    </>
  );
};

export default QualityPage;
