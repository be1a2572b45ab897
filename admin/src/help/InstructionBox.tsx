import { useEffect, useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import { ask, send } from '../counter/requests';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';

interface Written {
  readonly text: string;
  readonly by: string;
  readonly at: string;
}
interface Shown {
  readonly unit: string;
  readonly mayWrite: boolean;
  readonly history: readonly Written[];
}

/** What the unit has written about a procedure; its leader writes it anew, and what was there stays in the history. */
export const InstructionBox = ({ code }: { readonly code: string }): JSX.Element => {
  const { t } = useWords();
  const [shown, setShown] = useState<Shown | null>(null);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const take = (answer: Shown): void => {
    setShown(answer);
    setTyped(answer.history[0]?.text ?? '');
    setProblem(null);
  };
  const run = async (work: Promise<Shown>): Promise<void> => {
    try {
      take(await work);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  useEffect(() => {
    void run(ask<Shown>(`instructions?procedure=${encodeURIComponent(code)}`));
  }, [code]);
  const [now, ...before] = shown?.history ?? [];
  return (
    <section className="help-instructions" aria-labelledby="instructions">
      <h2 id="instructions">{t('help.instructions', { code, unit: shown?.unit ?? '' })}</h2>
      {problem === null ? null : (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      {shown?.mayWrite ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run(send<Shown>('instructions', { procedure: code, text: typed }));
          }}
        >
          <label htmlFor="instruction">{t('help.write')}</label>
          <textarea
            id="instruction"
            rows={6}
            maxLength={8000}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
          <Button type="submit" variant="contained" disabled={typed.trim() === (now?.text ?? '')}>
            {t('help.save')}
          </Button>
        </form>
      ) : (
        <p className="help-text">{now?.text || t('help.no_instructions')}</p>
      )}
      {now ? (
        <p className="when" role="status">
          {t('help.written', { by: now.by, at: dateTimeWords(now.at) })}
        </p>
      ) : null}
      {before.length > 0 ? (
        <details>
          <summary>{t('help.history', { smart_count: before.length })}</summary>
          <ol>
            {before.map(({ text, by, at }) => (
              <li key={at}>
                <p className="help-text">{text || t('help.taken_back')}</p>
                <span className="when">{t('help.written', { by, at: dateTimeWords(at) })}</span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
};
