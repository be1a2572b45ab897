import { Fragment, type JSX } from 'react';
import { Link } from 'react-router-dom';
import type { QualityIndex } from '../data/types';
import { useWords } from '../i18n/useWords';
import { decimal } from '../layout/format';
import { toneOf } from './finding';

/** The table behind the bars: every indicator, its share, its points, and the way to its dossiers. */
export const IndicatorTable = ({
  index,
  query,
}: {
  readonly index: QualityIndex;
  readonly query: string;
}): JSX.Element => {
  const { t, say, locale } = useWords();
  return (
    <section className="card" aria-labelledby="indicators">
      <h2 id="indicators">{t('quality.table')}</h2>
      <table className="indicators">
        <thead>
          <tr>
            <th scope="col">{t('quality.indicator')}</th>
            <th scope="col" className="num">
              {t('quality.counted')}
            </th>
            <th scope="col" className="num">
              {t('quality.share')}
            </th>
            <th scope="col" className="num">
              {t('quality.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {index.groups.map((group) => (
            <Fragment key={group.code}>
              <tr className="indicator-group">
                <th scope="rowgroup" colSpan={3}>
                  {say(group.name)}
                </th>
                <td className="num">
                  <span className={`tag ${toneOf(group)}`}>
                    {decimal(group.points, locale, 2)} / {decimal(group.max, locale, 0)}
                  </span>
                </td>
              </tr>
              {group.indicators.map((indicator) => (
                <tr key={indicator.code}>
                  <td>
                    <Link to={`/quality/indicator?code=${encodeURIComponent(indicator.code)}&${query}`}>
                      {say(indicator.name)}
                    </Link>
                  </td>
                  <td className="num">
                    {indicator.numerator} / {indicator.denominator}
                  </td>
                  <td className="num">{decimal(indicator.ratio, locale)}%</td>
                  <td className="num">
                    {decimal(indicator.points, locale, 2)} / {decimal(indicator.max, locale, 0)}
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
};
