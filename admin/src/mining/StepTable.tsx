import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { decimal } from '../layout/format';
import { stepsOf, timeOf, type MiningAnswer } from './mining';

const COLUMNS = ['count', 'visits', 'again', 'p10', 'p50', 'p90', 'share'] as const;

/** The figures behind the drawing. */
export const StepTable = ({ answer }: { readonly answer: MiningAnswer }): JSX.Element => {
  const { t, say, locale } = useWords();
  const time = (minutes: number): string => {
    const { key, n } = timeOf(minutes);
    return t(`mining.${key}`, { n: n.toLocaleString(locale) });
  };
  return (
    <section className="card" aria-labelledby="figures">
      <h2 id="figures">{t('mining.table')}</h2>
      <p className="quiet">{t('mining.time_note')}</p>
      <div className="mined-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('mining.step')}</th>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" className="num">
                  {t(`mining.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stepsOf(answer.boxes).map(({ path, label, step }) => (
              <tr key={path}>
                <th scope="row">
                  {say(label)}
                  {step.waiting ? <span className="quiet"> · {t('mining.waiting')}</span> : null}
                </th>
                <td className="num">{step.dossiers.toLocaleString(locale)}</td>
                <td className="num">{step.visits.toLocaleString(locale)}</td>
                <td className="num">{step.again.toLocaleString(locale)}</td>
                <td className="num">{time(step.p10)}</td>
                <td className="num">{time(step.median)}</td>
                <td className="num">{time(step.p90)}</td>
                <td className="num">{decimal(step.share * 100, locale, 0)} %</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
