import type { JSX } from 'react';
import { HttpError, useGetList, useGetOne } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import type { IndicatorDossier, QualityRecord } from '../data/types';
import { useWords } from '../i18n/useWords';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import './quality.css';

/** The dossiers that make one figure: those that met the indicator and those that did not. */
const IndicatorPage = (): JSX.Element => {
  const { t, say } = useWords();
  const [params, setParams] = useSearchParams();
  // In the query, because a code may hold dots: an address with a file's ending is no page to the server.
  const code = params.get('code') ?? '';
  const failedOnly = params.get('failed') === '1';
  const scope = { agency: params.get('agency') ?? '', from: params.get('from') ?? '', to: params.get('to') ?? '' };
  const { data: index } = useGetOne<QualityRecord>('quality', { id: new URLSearchParams(scope).toString() });
  const { data, error } = useGetList<IndicatorDossier>(
    'quality/dossiers',
    { filter: { indicator: code, ...scope } },
    { retry: false },
  );
  const indicator = index?.groups.flatMap(({ indicators }) => indicators).find((each) => each.code === code);
  const name = indicator ? say(indicator.name) : code;
  usePageTitle(name);

  // The server's word that this figure is not made of dossiers.
  const byUnit = error instanceof HttpError && error.status === 404;
  if (error && !byUnit) return <Refused error={error} />;
  if (!data && !byUnit) return <PageSkeleton />;
  const rows = (data ?? []).filter(({ ok }) => !failedOnly || !ok);
  return (
    <>
      <div className="head">
        <h1>{name}</h1>
        <p>
          {t('quality.dossiers')} · {t('inbox.total', { smart_count: rows.length })}
        </p>
        <label className="failed-only">
          <input
            type="checkbox"
            checked={failedOnly}
            onChange={() => {
              const next = new URLSearchParams(params);
              if (failedOnly) next.delete('failed');
              else next.set('failed', '1');
              setParams(next, { replace: true });
            }}
          />{' '}
          {t('quality.only_failed')}
        </label>
        <p className="end">
          <Link to="/quality">{t('quality.back')}</Link>
        </p>
      </div>
      {rows.length === 0 ? (
        <p className="empty">{t(byUnit ? 'quality.by_unit' : 'quality.empty')}</p>
      ) : (
        <div className="table-page">
          <table>
            <thead>
              <tr>
                {['code', 'applicant', 'procedure'].map((column) => (
                  <th key={column} scope="col">
                    {t(`inbox.${column}`)}
                  </th>
                ))}
                <th scope="col">{t('quality.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <Link to={`/dossiers/${row.id}?from=all`}>{row.code ?? row.number}</Link>
                  </td>
                  <td>{row.applicantName}</td>
                  <td>{row.procedureName}</td>
                  <td>
                    <span className={`tag ${row.ok ? 'good' : 'late'}`}>
                      {t(row.ok ? 'quality.ok' : 'quality.not_ok')}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
};

export default IndicatorPage;
