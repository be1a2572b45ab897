import Button from '@mui/material/Button';
import { useState, type FormEvent, type JSX } from 'react';
import type { MyAbsences } from '@motcua/plugin-single-window';
import { api, httpClient, problemOf } from '../data/httpClient';
import { useWords } from '../i18n/useWords';
import { ErrorSummary } from '../layout/ErrorSummary';
import { DayInput } from '../layout/DayInput';

const FIELDS = ['begins', 'until', 'deputy', 'reason'] as const;
type Field = (typeof FIELDS)[number];
type Wish = Readonly<Record<Field, string>>;

const NOTHING: Wish = { begins: '', until: '', deputy: '', reason: '' };

function dayFault(id: string): string {
  const input = document.getElementById(id);
  return input instanceof HTMLInputElement && input.validity.customError ? input.validationMessage : '';
}

interface Props {
  readonly mine: Pick<MyAbsences, 'asks' | 'deputies'>;
  readonly onAsked: () => void;
}

/** From when to when, why, and who stands in: all that is wrong is told at once, and what was typed stays. */
export const AskForm = ({ mine: { asks, deputies }, onAsked }: Props): JSX.Element => {
  const { t } = useWords();
  const [wish, setWish] = useState<Wish>(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly { readonly field: Field; readonly words: string }[]>([]);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setFaults([]);
    setSent(false);
    try {
      await httpClient(`${api}/my-absences`, {
        method: 'POST',
        body: JSON.stringify(wish),
        headers: new Headers({ 'Content-Type': 'application/json' }),
      });
      setWish(NOTHING);
      setSent(true);
      onAsked();
    } catch (failure) {
      const said = problemOf(failure)?.at ?? {};
      const found = FIELDS.flatMap((field) => {
        // Of what is typed and is no day, the server sees nothing.
        const words = said[`/${field}`] && (dayFault(field) || said[`/${field}`]);
        return words === undefined ? [] : [{ field, words }];
      });
      setFaults(found);
      if (found.length === 0) setProblem(failure instanceof Error ? failure.message : String(failure));
    } finally {
      setBusy(false);
    }
  };
  const wrong = (field: Field): string | undefined => faults.find((fault) => fault.field === field)?.words;
  const common = (field: Field) => ({
    id: field,
    value: wish[field],
    'aria-invalid': wrong(field) !== undefined,
    'aria-describedby': wrong(field) === undefined ? undefined : `${field}-error`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setWish({ ...wish, [field]: target.value });
    },
  });
  const labelled = (field: Field, input: JSX.Element): JSX.Element => (
    <div className="field">
      <label htmlFor={field}>{t(`my_absence.${field}`)}</label>
      {wrong(field) === undefined ? null : (
        <span id={`${field}-error`} className="form-problem">
          {wrong(field)}
        </span>
      )}
      {input}
    </div>
  );
  if (deputies.length === 0) return <p className="empty">{t('my_absence.nobody')}</p>;
  return (
    <form
      className="card register-form"
      aria-labelledby="ask"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <h2 id="ask">{t('my_absence.ask')}</h2>
      <ErrorSummary title={t('my_absence.mend')} faults={faults} />
      {problem === null ? null : (
        <p className="form-problem" role="alert">
          {problem}
        </p>
      )}
      {labelled('begins', <DayInput {...common('begins')} />)}
      {labelled('until', <DayInput {...common('until')} />)}
      {labelled(
        'deputy',
        <select {...common('deputy')}>
          <option value="">{t('my_absence.choose')}</option>
          {deputies.map(({ username, name, position }) => (
            <option key={username} value={username}>
              {position === '' ? name : `${name}, ${position}`}
            </option>
          ))}
        </select>,
      )}
      {labelled('reason', <textarea rows={2} {...common('reason')} />)}
      <p className="quiet">{t(asks ? 'my_absence.effect_asks' : 'my_absence.effect')}</p>
      {sent ? (
        <p role="status" className="said-given">
          {t(asks ? 'my_absence.asked' : 'my_absence.recorded')}
        </p>
      ) : null}
      <Button type="submit" variant="contained" aria-disabled={busy}>
        {t(asks ? 'my_absence.send' : 'my_absence.record')}
      </Button>
    </form>
  );
};
