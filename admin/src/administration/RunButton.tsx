import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { saveExport } from '../registers/exports';
import type { Room } from './administration';
import { made } from './ExportButtons';
import { runRow, wordsOf } from './requests';

/** Makes the file of a saved report now, and saves it. */
export const RunButton = ({ room, rowKey }: { readonly room: Room; readonly rowKey: string }): JSX.Element => {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const run = async (): Promise<void> => {
    setBusy(true);
    setSaid(t('administration.exporting'));
    try {
      const job = await made(await runRow(room.id, rowKey));
      if (job.state === 'ready') await saveExport(job);
      setSaid(job.state === 'ready' ? t('administration.exported', { n: job.done }) : (job.failure ?? ''));
    } catch (error) {
      setSaid(wordsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <p className="pills">
      <Button variant="outlined" disabled={busy} onClick={() => void run()}>
        {t('administration.run')}
      </Button>
      <span role="status" className="quiet">
        {said}
      </span>
    </p>
  );
};
