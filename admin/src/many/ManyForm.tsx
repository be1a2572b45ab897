import { useEffect, useId, useRef, useState, type FormEvent, type JSX } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { emptyDraft, missingIn, type ActDraft } from '../dossiers/actForm';
import { ActInputs } from '../dossiers/ActInputs';
import { ActPreview } from '../dossiers/ActPreview';
import { useWords } from '../i18n/useWords';
import { asksOfMany, type SharedAct } from './manyActs';

interface Props {
  readonly shared: SharedAct;
  readonly onSend: (draft: ActDraft) => void;
  readonly onCancel: () => void;
}

/** One form for all selected dossiers; the button says for how many. */
export const ManyForm = ({ shared: { act, dossiers }, onSend, onCancel }: Props): JSX.Element => {
  const { t, say } = useWords();
  const id = useId();
  const asks = asksOfMany(act, dossiers);
  const [draft, setDraft] = useState<ActDraft>(() => emptyDraft([]));
  const [looked, setLooked] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, []);
  const papers = dossiers.reduce((sum, dossier) => sum + dossier.papers.length, 0);
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
    const found = [
      ...missingIn(
        draft,
        asks.filter((ask) => ask !== 'checks'),
        [],
      ),
      ...(asks.includes('checks') && !looked ? ['many.missing_looked'] : []),
    ];
    setMissing(found);
    if (found.length === 0) onSend(draft);
  };
  return (
    <form
      ref={form}
      className="bulk"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {missing.map((key) => (
        <p key={key} role="alert" className="tag late">
          {t(key)}
        </p>
      ))}
      {asks.includes('checks') ? (
        <p className="tick">
          <input
            id={`${id}looked`}
            type="checkbox"
            checked={looked}
            onChange={(event) => {
              setLooked(event.target.checked);
            }}
          />
          <label htmlFor={`${id}looked`}>{t('many.looked', { papers, dossiers: dossiers.length })}</label>
        </p>
      ) : null}
      {asks.includes('result') ? field('conclusion') : null}
      {asks.includes('reason') ? field('reason') : null}
      <ActInputs
        dossierId={dossiers[0]?.id ?? 0}
        asks={asks}
        draft={draft}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
        }}
      />
      <ActPreview act={act} />
      <div className="selection-line">
        <Button type="submit" variant="contained">
          {t('bulk.send', { act: say(act.label), smart_count: dossiers.length })}
        </Button>
        <Button variant="text" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
};
