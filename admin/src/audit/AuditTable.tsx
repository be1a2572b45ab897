import type { JSX, ReactNode } from 'react';
import { useWords } from '../i18n/useWords';

interface Props<Row> {
  readonly rows: readonly Row[];
  /** Name of the column in the locale file, and what stands in it; the first names the row. */
  readonly columns: readonly (readonly [string, (row: Row) => ReactNode])[];
  readonly keyOf: (row: Row) => string | number;
}

/** One table of the auditor's page. */
export const AuditTable = <Row,>({ rows, columns, keyOf }: Props<Row>): JSX.Element => {
  const { t } = useWords();
  if (rows.length === 0) return <p className="empty">{t('audit.nothing')}</p>;
  const [[, named], ...others] = columns as readonly [(typeof columns)[number], ...typeof columns];
  return (
    <div className="table-page" tabIndex={0} role="region" aria-label={t('audit.table')}>
      <table>
        <thead>
          <tr>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {t(`audit.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{named(row)}</th>
              {others.map(([name, cell]) => (
                <td key={name}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
