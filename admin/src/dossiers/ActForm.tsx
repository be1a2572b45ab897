import { useEffect, useRef, useState, type FormEvent, type JSX } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { DossierRecord, PossibleAct } from '../data/types';
import { useWords } from '../i18n/useWords';
import { asksOf, emptyDraft, missingIn, type ActDraft, type Ask } from './actForm';
import { ActInputs } from './ActInputs';
import { ActPreview } from './ActPreview';
import { PaperChecks } from './PaperChecks';
import { SupplementChoice } from './SupplementChoice';

interface Props {
  readonly act: PossibleAct;
  readonly dossier: DossierRecord;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onCancel: () => void;
  readonly onSend: (draft: ActDraft, asks: readonly Ask[]) => Promise<void>;
}

/** The form of one act, in place: what it needs, what will happen, and the button that does it. */
export const ActForm = ({ act, dossier, busy, problem, onCancel, onSend }: Props): JSX.Element => {
  const { t, say } = useWords();
  const { papers, components } = dossier;
  const asks = asksOf(act, papers, dossier.limitCases);
  const [draft, setDraft] = useState<ActDraft>(() => emptyDraft(papers));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const change = (part: Partial<ActDraft>): void => {
    setDraft({ ...draft, ...part });
  };

  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (missing.length > 0 || problem !== null) summary.current?.focus();
  }, [missing, problem]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = missingIn(draft, asks, papers);
    setMissing(found);
    if (found.length === 0 && !busy) void onSend(draft, asks);
  };
  const textField = (name: 'reason' | 'conclusion' | 'receiver', rows: number): JSX.Element => (
    <TextField
      label={t(`act.${name}`)}
      helperText={t(`act.${name}_hint`)}
      value={draft[name]}
      multiline={rows > 1}
      minRows={rows}
      size="small"
      fullWidth
      onChange={(event) => {
        change({ [name]: event.target.value });
      }}
    />
  );

  return (
    <form
      className="act-form"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {say(act.label)}
      </h3>
      {missing.length > 0 || problem !== null ? (
        <div ref={summary} className="now-problem" role="alert" tabIndex={-1}>
          <strong>{t('act.fix')}</strong>
          {missing.map((key) => (
            <p key={key}>{t(key)}</p>
          ))}
          {problem === null ? null : <p>{problem}</p>}
        </div>
      ) : null}
      {asks.includes('checks') ? (
        <PaperChecks
          papers={papers}
          components={components}
          checks={draft.checks}
          onChange={(checks) => change({ checks })}
        />
      ) : null}
      {asks.includes('limitCase') ? (
        <TextField
          select
          label={t('act.limit_case')}
          value={draft.limitCase}
          size="small"
          fullWidth
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          onChange={(event) => change({ limitCase: event.target.value })}
        >
          <option value="">{t('act.limit_usual')}</option>
          {dossier.limitCases.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </TextField>
      ) : null}
      {asks.includes('components') ? (
        <SupplementChoice components={components} notes={draft.notes} onChange={(notes) => change({ notes })} />
      ) : null}
      {asks.includes('result') ? textField('conclusion', 3) : null}
      <ActInputs dossierId={dossier.id} asks={asks} draft={draft} onChange={change} />
      {asks.includes('receiver') ? textField('receiver', 1) : null}
      {asks.includes('reason') ? textField('reason', 3) : null}
      <ActPreview act={act} />
      <div className="act-send">
        <Button type="submit" variant="contained" aria-disabled={busy}>
          {busy ? t('act.sending') : say(act.label)}
        </Button>
        <Button variant="text" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
};
