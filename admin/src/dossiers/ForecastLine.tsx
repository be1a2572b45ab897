import type { JSX } from 'react';
import type { DossierRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';

/** When the dossier will really be done, by the history of its procedure and unit; nothing where too little is known. */
export const ForecastLine = ({ dossier }: { readonly dossier: DossierRecord }): JSX.Element | null => {
  const { t } = useWords();
  const { forecast } = dossier;
  if (!forecast) return null;
  return (
    <p className="forecast">
      {t('forecast.line', { median: dateTimeWords(forecast.median), bound: dateTimeWords(forecast.bound) })}{' '}
      {forecast.lateChance > 0.5 ? (
        <span className="tag soon">{t('forecast.late', { percent: Math.round(forecast.lateChance * 100) })}</span>
      ) : null}{' '}
      <span className="quiet">{t('forecast.basis', { own: forecast.own, procedure: forecast.procedure })}</span>
    </p>
  );
};
