import { useState, type FormEvent, type JSX } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { PossibleAct } from '../data/types';
import { asksOf, emptyDraft, missingIn, type ActDraft } from '../dossiers/actForm';
import { ActPreview } from '../dossiers/ActPreview';
import { useWords } from '../i18n/useWords';

interface Props {
  readonly act: PossibleAct;
  readonly count: number;
  readonly busy: boolean;
  readonly onSend: (draft: ActDraft) => Promise<void>;
}

/** One form for all selected dossiers; the button says how many. */
export const BulkForm = ({ act, count, busy, onSend }: Props): JSX.Element => {
  const { t, say } = useWords();
  const asks = asksOf(act, []);
  const [draft, setDraft] = useState<ActDraft>(() => emptyDraft([]));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const field = (name: 'conclusion' | 'reason'): JSX.Element => (
    <TextField
      label={t(`act.${name}`)}
      helperText={t(`act.${name}_hint`)}
      value={draft[name]}
      size="small"
      fullWidth
      onChange={(event) => {
        setDraft({ ...draft, [name]: event.target.value });
      }}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = missingIn(draft, asks, []);
    setMissing(found);
    if (found.length === 0 && !busy) void onSend(draft);
  };
  return (
    <form className="bulk" noValidate onSubmit={submit}>
      {missing.map((key) => (
        <p key={key} role="alert" className="tag late">
          {t(key)}
        </p>
      ))}
      {asks.includes('result') ? field('conclusion') : null}
      {asks.includes('reason') ? field('reason') : null}
      <ActPreview act={act} />
      <Button type="submit" variant="contained" aria-disabled={busy}>
        {busy ? t('act.sending') : t('bulk.send', { act: say(act.label), smart_count: count })}
      </Button>
    </form>
  );
};
