import type { JSX } from 'react';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import type { LikelyLateRow } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { ListFile } from '../registers/ListFile';
import { usePageTitle } from '../layout/usePageTitle';

const COLUMNS = ['dossier', 'step', 'unit', 'promised', 'median', 'bound', 'chance'] as const;

/** Dossiers that will sooner be late than not, days before they are: the likeliest first. */
const LikelyLatePage = (): JSX.Element => {
  const { t, say } = useWords();
  const { data, error } = useGetList<LikelyLateRow>('likely-late', {}, { retry: false });
  usePageTitle(t('likely_late.title'));
  if (error) return <Refused error={error} />;
  if (!data) return <PageSkeleton />;
  return (
    <>
      <div className="head">
        <h1>
          {t('likely_late.title')} · {t('likely_late.found', { smart_count: data.length })}
        </h1>
        <p>{t('likely_late.sub')}</p>
        {data.length === 0 ? null : (
          <p className="end">
            <ListFile list="likely-late" />
          </p>
        )}
      </div>
      {data.length === 0 ? (
        <p className="empty">{t('likely_late.empty')}</p>
      ) : (
        <div className="table-page">
          <table>
            <thead>
              <tr>
                {COLUMNS.map((name) => (
                  <th key={name} scope="col" className={name === 'chance' ? 'num' : ''}>
                    {t(`likely_late.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to={`/dossiers/${row.id}`}>{row.code}</Link> · {row.procedureName}
                  </th>
                  <td>{say(row.step)}</td>
                  <td>{row.agencyName}</td>
                  <td>{dateTimeWords(row.promisedAt)}</td>
                  <td>{dateTimeWords(row.median)}</td>
                  <td>{dateTimeWords(row.bound)}</td>
                  <td className="num">{Math.round(row.lateChance * 100)} %</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};

export default LikelyLatePage;
