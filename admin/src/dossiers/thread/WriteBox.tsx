import { useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useWords } from '../../i18n/useWords';
import { useDelayed } from './useDelayed';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** Sends it; rejects with what to tell. */
  readonly onSend: (text: string) => Promise<void>;
}

/** A few words that go out after a moment in which they can be taken back. What could not be sent stays in the box. */
export const WriteBox = ({ label, hint, button, onSend }: Props): JSX.Element => {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const delayed = useDelayed(() => {
    setBusy(true);
    onSend(text.trim())
      .then(() => {
        setText('');
      })
      .catch((error: unknown) => {
        setProblem(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        setBusy(false);
      });
  });
  const submit = (): void => {
    setProblem(text.trim() === '' ? t('thread.missing') : null);
    if (text.trim() !== '' && !busy && !delayed.waiting) delayed.start();
  };
  return (
    <form
      className="write"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problem === null ? null : (
        <p role="alert" className="now-problem">
          {problem}
        </p>
      )}
      <TextField
        label={label}
        helperText={hint}
        value={text}
        multiline
        minRows={2}
        size="small"
        fullWidth
        disabled={delayed.waiting || busy}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      {delayed.waiting ? (
        <p role="status" className="kept">
          {t('thread.soon')}{' '}
          <button type="button" className="linklike" onClick={delayed.undo}>
            {t('ra.action.undo')}
          </button>
        </p>
      ) : (
        <Button type="submit" variant="outlined" size="small" aria-disabled={busy}>
          {busy ? t('act.sending') : button}
        </Button>
      )}
    </form>
  );
};
