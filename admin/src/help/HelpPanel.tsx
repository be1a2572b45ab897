import { useCallback, useEffect, useId, useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import type { HelpAnswer, HelpQuotation } from '@motcua/plugin-single-window';
import { ask } from '../counter/requests';
import { useWords } from '../i18n/useWords';
import { dateWords } from '../layout/format';
import './help.css';

/** As it comes over the line: moments are text. */
type Quotation = Omit<HelpQuotation, 'procedure' | 'written'> & {
  readonly procedure: Omit<HelpQuotation['procedure'], 'since'> & { readonly since: string | null };
  readonly written: { readonly by: string; readonly at: string } | null;
};
type Answer = Pick<HelpAnswer, 'known'> & { readonly quotations: readonly Quotation[] };

/** The words as they were published, and where they stand. */
const Quoted = ({ quotation }: { readonly quotation: Quotation }): JSX.Element => {
  const { t, say } = useWords();
  const { section, line, title, quote, law, procedure, link, written } = quotation;
  return (
    <li className="help-quote">
      <strong>{say(title)}</strong>
      <blockquote>{say(quote)}</blockquote>
      <p className="when">
        <a href={link} target="_blank" rel="noreferrer">
          {procedure.code} {say(procedure.name)}
          {procedure.version === null ? null : `, ${t('help.version', { version: procedure.version })}`}
        </a>
        {' · '}
        {t(`help.section.${section}`)} {line}
        {law === null ? null : ` · ${law}`}
        {written ? ` · ${t('help.written', { by: written.by, at: dateWords(written.at) })}` : null}
        {written || procedure.since === null ? null : ` · ${t('help.since', { at: dateWords(procedure.since) })}`}
      </p>
    </li>
  );
};

interface Props {
  /** On this dossier, by the version that it was filed under; anywhere when null. */
  readonly dossierId: number | null;
  readonly first?: string;
  readonly onAsked?: (question: string) => void;
}

/** A question in plain words, and what was published about it; nothing is made up, nothing decided. */
export const HelpPanel = ({ dossierId, first = '', onAsked }: Props): JSX.Element => {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(first);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const path = dossierId === null ? 'help' : `dossiers/${dossierId}/help`;
  const send = useCallback(
    async (question: string): Promise<void> => {
      if (question.length < 2) return;
      try {
        setAnswer(await ask<Answer>(`${path}?q=${encodeURIComponent(question)}`));
        setProblem(null);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
    },
    [path],
  );
  useEffect(() => {
    setTyped(first);
    void send(first);
  }, [first, send]);
  return (
    <div className="help">
      <form
        className="help-ask"
        onSubmit={(event) => {
          event.preventDefault();
          const question = typed.trim();
          // Where the question stands in the address, it comes back from there.
          if (onAsked && question !== first) onAsked(question);
          else void send(question);
        }}
      >
        <label htmlFor={id}>{t('help.question')}</label>
        <div>
          <input
            id={id}
            value={typed}
            maxLength={300}
            autoComplete="off"
            placeholder={t('help.example')}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
          <Button type="submit" variant="contained">
            {t('help.ask')}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {problem === null ? null : (
          <p className="form-problem" role="alert">
            {problem}
          </p>
        )}
        {answer && !answer.known ? (
          <p className="help-unknown">
            <strong>{t('help.unknown')}</strong> {t('help.unknown_text')}
          </p>
        ) : null}
        {answer?.known ? (
          <ol className="help-quotes">
            {answer.quotations.map((quotation) => (
              <Quoted
                key={`${quotation.procedure.code}${quotation.section}${quotation.line}${quotation.written?.at ?? ''}`}
                quotation={quotation}
              />
            ))}
          </ol>
        ) : null}
      </div>
      <p className="quiet">{t('help.note')}</p>
    </div>
  );
};
