import Button from '@mui/material/Button';
import type { JSX } from 'react';
import { useNotify } from 'react-admin';
import { useWords } from '../i18n/useWords';
import { dateTimeWords, decimal } from '../layout/format';
import { isUnderWay, percentOf, type ExportJob } from './exportJob';
import { cancelExport, saveExport } from './exports';

interface Props {
  readonly jobs: readonly ExportJob[];
  readonly onChange: () => void;
}

const TONES: Readonly<Record<ExportJob['state'], string>> = {
  waiting: 'queue',
  running: 'queue',
  ready: 'well',
  cancelled: '',
  failed: 'broken',
};

const File = ({ job, onChange }: { readonly job: ExportJob } & Pick<Props, 'onChange'>): JSX.Element => {
  const { t, locale } = useWords();
  const notify = useNotify();
  const percent = percentOf(job);
  const tell = (error: unknown): void => {
    notify(error instanceof Error ? error.message : String(error), { type: 'error' });
  };
  return (
    <li className="file">
      <div className="file-words">
        <strong>{job.title}</strong>
        <span className="quiet">
          {job.format.toUpperCase()}
          {job.all === null
            ? ''
            : ` · ${t('registers.progress', { done: job.done.toLocaleString(locale), all: job.all.toLocaleString(locale) })}`}
          {job.state === 'ready' && job.bytes !== null && job.expiresAt !== null
            ? ` · ${t('registers.size', { size: decimal(job.bytes / 1e6, locale), until: dateTimeWords(job.expiresAt) })}`
            : ''}
          {job.failure === null ? '' : ` · ${job.failure}`}
        </span>
        {isUnderWay(job) ? (
          <progress aria-label={job.title} max={100} {...(percent === null ? {} : { value: percent })} />
        ) : null}
      </div>
      <span className={`tag ${TONES[job.state]}`}>{t(`registers.states.${job.state}`)}</span>
      {isUnderWay(job) ? (
        <Button variant="outlined" onClick={() => void cancelExport(job.id).then(onChange, tell)}>
          {t('registers.cancel')}
        </Button>
      ) : null}
      {job.state === 'ready' ? (
        <Button variant="contained" onClick={() => void saveExport(job).catch(tell)}>
          {t('registers.download')}
        </Button>
      ) : null}
    </li>
  );
};

/** What the officer has had made, newest first. */
export const FileList = ({ jobs, onChange }: Props): JSX.Element => {
  const { t } = useWords();
  return (
    <section className="card files" aria-labelledby="files">
      <h2 id="files">{t('registers.files')}</h2>
      {jobs.length === 0 ? <p className="quiet">{t('registers.files_none')}</p> : null}
      <ul aria-live="polite">
        {jobs.map((job) => (
          <File key={job.id} job={job} onChange={onChange} />
        ))}
      </ul>
    </section>
  );
};
