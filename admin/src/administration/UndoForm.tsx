import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import type { Row, WholeRow } from './administration';
import { undoRow, wordsOf } from './requests';

/** Takes the newest change of a row back, with a reason. */
export const UndoForm = ({
  room,
  row,
  onSaved,
}: {
  readonly room: string;
  readonly row: WholeRow;
  readonly onSaved: (row: Row) => void;
}): JSX.Element | null => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [newest] = row.history;
  if (!newest) return null;
  if (!open)
    return (
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('administration.undo_change')}
      </Button>
    );
  const undo = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      onSaved(await undoRow(room, { key: row.key, change: newest.id, reason }));
    } catch (error) {
      setProblem(wordsOf(error));
      setBusy(false);
    }
  };
  return (
    <form
      className="register-form"
      onSubmit={(event) => {
        event.preventDefault();
        void undo();
      }}
    >
      <div className="field">
        <label htmlFor="undo-reason">{t('administration.undo_why')}</label>
        <textarea
          id="undo-reason"
          rows={2}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </div>
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
      <div className="pills">
        <Button type="submit" variant="outlined" disabled={busy || reason.trim().length < 5}>
          {t('administration.undo_change')}
        </Button>
      </div>
    </form>
  );
};
