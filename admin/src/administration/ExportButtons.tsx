import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { isUnderWay, type ExportFormat, type ExportJob } from '../registers/exportJob';
import { orderExport, ownExports, saveExport } from '../registers/exports';
import { wordsOf } from './requests';

const EVERY = 500;
const FORMATS = ['xlsx', 'csv'] as const satisfies readonly ExportFormat[];

/** Waits until the file is made, or is not. */
export async function made(job: ExportJob): Promise<ExportJob> {
  if (!isUnderWay(job)) return job;
  await new Promise((done) => setTimeout(done, EVERY));
  const now = (await ownExports(new AbortController().signal)).find(({ id }) => id === job.id);
  return made(now ?? { ...job, state: 'failed' });
}

/** The list as it is narrowed, as a file. */
export const ExportButtons = ({ list, filter }: { readonly list: string; readonly filter: object }): JSX.Element => {
  const { t, locale } = useWords();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const make = async (format: ExportFormat): Promise<void> => {
    setBusy(true);
    setSaid(t('administration.exporting'));
    try {
      const job = await made(
        await orderExport({ list, format, filter: { ...filter }, language: locale === 'en' ? 'en' : 'vi' }),
      );
      if (job.state === 'ready') await saveExport(job);
      setSaid(job.state === 'ready' ? t('administration.exported', { n: job.done }) : (job.failure ?? ''));
    } catch (error) {
      setSaid(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {FORMATS.map((format) => (
        <Button key={format} variant="outlined" disabled={busy} onClick={() => void make(format)}>
          {t(`administration.export.${format}`)}
        </Button>
      ))}
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
};
