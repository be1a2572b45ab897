import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { officeDay } from '../layout/format';
import { filterOf, type ListAddress } from './address';
import { useExport } from './useExport';

/** The list as it is narrowed, as a table; other kinds of table stand beside this one. */
export const ExportButton = ({ address }: { readonly address: ListAddress }): JSX.Element => {
  const { t } = useWords();
  const { state, problem, start, cancel } = useExport();
  if (state !== null)
    return (
      <span className="export" role="status">
        <progress value={state.rows} max={Math.max(1, state.total)} aria-label={t('take.title')} />{' '}
        {t('take.running', { done: state.rows, total: state.total })}{' '}
        <button type="button" className="linklike" onClick={cancel}>
          {t('take.cancel')}
        </button>
      </span>
    );
  return (
    <span className="export">
      {problem === null ? null : (
        <span role="alert" className="tag late">
          {problem}
        </span>
      )}{' '}
      <button
        type="button"
        className="linklike"
        title={t('take.hint')}
        onClick={() => void start(filterOf(address), `ho-so-${address.view}-${officeDay(new Date())}.csv`)}
      >
        {t('take.csv')}
      </button>
    </span>
  );
};
