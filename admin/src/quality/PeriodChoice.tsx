import type { JSX } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { Period } from './finding';

/** Which quarter or year; it stands in the address, so that a figure can be sent to somebody. */
export const PeriodChoice = ({
  periods,
  period,
}: {
  readonly periods: readonly Period[];
  readonly period: Period;
}): JSX.Element => {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  return (
    <label className="end period">
      {t('quality.period')}
      <select
        value={period.key}
        onChange={(event) => {
          const next = new URLSearchParams(params);
          next.set('period', event.target.value);
          setParams(next);
        }}
      >
        {periods.map(({ key, quarter, year }) => (
          <option key={key} value={key}>
            {quarter === null
              ? t('quality.year', { year: String(year) })
              : t('quality.quarter', { n: quarter, year: String(year) })}
          </option>
        ))}
      </select>
    </label>
  );
};
