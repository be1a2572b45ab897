import type { JSX } from 'react';
import { useWords } from '../i18n/useWords';
import type { ExportFormat } from './exportJob';
import { useListFile } from './useListFile';
import './list-file.css';

const FORMATS = ['xlsx', 'ods', 'csv'] as const satisfies readonly ExportFormat[];

/** The list on this page as a file, just as it is narrowed. */
export const ListFile = ({
  list,
  filter = {},
}: {
  readonly list: 'inbox' | 'likely-late' | 'held';
  readonly filter?: Readonly<Record<string, string>>;
}): JSX.Element => {
  const { t, locale } = useWords();
  const { job, problem, make, cancel } = useListFile(list, filter);
  if (job !== null)
    return (
      <span className="list-file" role="status">
        <progress
          aria-label={t('take.title')}
          max={Math.max(1, job.all ?? 1)}
          {...(job.all === null ? {} : { value: job.done })}
        />{' '}
        {job.all === null
          ? t('take.waiting')
          : t('take.running', { done: job.done.toLocaleString(locale), total: job.all.toLocaleString(locale) })}{' '}
        <button type="button" className="linklike" onClick={cancel}>
          {t('take.cancel')}
        </button>
      </span>
    );
  return (
    <span className="list-file" title={t('take.hint')}>
      {problem === null ? null : (
        <span role="alert" className="tag late">
          {problem}
        </span>
      )}{' '}
      {t('take.take')}{' '}
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="linklike"
          aria-label={t('take.as', { format: format.toUpperCase() })}
          onClick={() => void make(format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </span>
  );
};
