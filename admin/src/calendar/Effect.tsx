import type { JSX } from 'react';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import type { CalendarEffect } from '../data/types';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';

/** What the change does to promised dates: the counts, and the dossiers, page by page where there are pages. */
export const Effect = ({
  effect,
  onMore,
}: {
  readonly effect: CalendarEffect;
  readonly onMore?: (after: number) => void;
}): JSX.Element => {
  const { t } = useWords();
  const { counts, rows, next } = effect;
  return (
    <div className="effect" role="status">
      {counts ? <p>{t('calendar.counts', { ...counts })}</p> : null}
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {['dossier', 'unit', 'was', 'becomes'].map((name) => (
                <th key={name} scope="col">
                  {t(`calendar.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link to={`/dossiers/${row.id}`}>{row.code}</Link> · {row.procedureName}
                </th>
                <td>{row.agencyName}</td>
                <td>{dateTimeWords(row.from)}</td>
                <td>
                  {row.direction === 'later'
                    ? dateTimeWords(row.to)
                    : t('calendar.stays', { at: dateTimeWords(row.to) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next === null || !onMore ? null : (
        <Button
          variant="text"
          onClick={() => {
            onMore(next);
          }}
        >
          {t('calendar.more')}
        </Button>
      )}
    </div>
  );
};
