import type { JSX } from 'react';
import { Link } from 'react-router-dom';
import type { QualityIndex } from '../data/types';
import { useWords } from '../i18n/useWords';
import { decimal } from '../layout/format';
import { lostIndicators } from './finding';

/** The indicators that cost most, each with the dossiers that were not met. */
export const LostPoints = ({ index, query }: { readonly index: QualityIndex; readonly query: string }): JSX.Element => {
  const { t, say, locale } = useWords();
  const worst = lostIndicators(index.groups, 5);
  return (
    <section className="card lost" aria-labelledby="lost">
      <h2 id="lost">{t('quality.lost_title')}</h2>
      {worst.length === 0 ? <p className="quiet">{t('quality.nothing_lost')}</p> : null}
      <ul>
        {worst.map((indicator) => (
          <li key={indicator.code}>
            <strong>−{decimal(indicator.max - indicator.points, locale, 2)}</strong>
            <span>
              {say(indicator.name)}
              <Link to={`/quality/indicator?code=${encodeURIComponent(indicator.code)}&${query}&failed=1`}>
                {t('quality.lost_line', { n: Math.max(0, indicator.denominator - indicator.numerator) })}
                <span className="unseen">: {say(indicator.name)}</span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('quality.click')}</p>
    </section>
  );
};
