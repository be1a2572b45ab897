import { useEffect, useId, useRef, useState, type JSX, type SyntheticEvent } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { DossierRecord, PossibleAct } from '../data/types';
import { useWords } from '../i18n/useWords';
import { missingIn, type ActDraft, type Ask } from './actForm';
import { ActInputs } from './ActInputs';
import { AttachField } from './AttachField';
import { ActPreview } from './ActPreview';
import { PaperChecks } from './PaperChecks';
import { SupplementChoice } from './SupplementChoice';

interface Props {
  readonly act: PossibleAct;
  readonly dossier: DossierRecord;
  readonly draft: ActDraft;
  readonly asks: readonly Ask[];
  /** A complete form has the focus on its button. */
  readonly swift: boolean;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onDraft: (draft: ActDraft) => void;
  readonly onCancel: () => void;
  readonly onSend: () => Promise<void>;
}

/** What is asked first and in words. */
const TYPED: ReadonlySet<Ask> = new Set(['result', 'reason', 'receiver', 'text']);

/** The form of one act, in place: what it needs, what will happen, and the button that does it. */
export const ActForm = ({
  act,
  dossier,
  draft,
  asks,
  swift,
  busy,
  problem,
  onDraft,
  onCancel,
  onSend,
}: Props): JSX.Element => {
  const { t, say } = useWords();
  const { papers, components } = dossier;
  const will = useId();
  const heading = useId();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  // A file may arrive after more was typed.
  const latest = useRef(draft);
  latest.current = draft;
  const change = (part: Partial<ActDraft>): void => {
    onDraft({ ...latest.current, ...part });
  };

  const button = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const complete = swift && missingIn(draft, asks, papers).length === 0;
    // A form that begins with words is there to be typed into.
    const words = asks[0] !== undefined && TYPED.has(asks[0]) ? form.current?.querySelector('textarea, input') : null;
    if (words instanceof HTMLElement && !complete) words.focus();
    else (complete ? button : title).current?.focus();
    // When it opens; later the officer's own place counts.
  }, []);
  useEffect(() => {
    if (missing.length > 0 || problem !== null) summary.current?.focus();
  }, [missing, problem]);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = missingIn(draft, asks, papers);
    setMissing(found);
    if (found.length === 0 && !busy) void onSend();
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
      ref={form}
      className="act-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <h3 ref={title} id={heading} tabIndex={-1}>
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
      {asks.includes('attached') ? (
        <AttachField
          dossierId={dossier.id}
          files={draft.attached}
          onChange={(attached) => {
            change({ attached });
          }}
        />
      ) : null}
      <div id={will}>
        <ActPreview act={act} />
      </div>
      <div className="act-send">
        <Button ref={button} type="submit" variant="contained" aria-disabled={busy} aria-describedby={will}>
          {busy ? t('act.sending') : say(act.label)}
        </Button>
        <Button variant="text" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
      </div>
    </form>
  );
};
