import Button from '@mui/material/Button';
import { useState, type FormEvent, type JSX } from 'react';
import type { MyAbsences } from '@motcua/plugin-single-window';
import { api, httpClient, problemOf } from '../data/httpClient';
import { useWords } from '../i18n/useWords';
import { ErrorSummary } from '../layout/ErrorSummary';

const FIELDS = ['begins', 'until', 'deputy', 'reason'] as const;
type Field = (typeof FIELDS)[number];
type Wish = Readonly<Record<Field, string>>;

const NOTHING: Wish = { begins: '', until: '', deputy: '', reason: '' };

interface Props {
  readonly mine: Pick<MyAbsences, 'asks' | 'deputies'>;
  readonly onAsked: () => void;
}

/** From when to when, why, and who stands in: all that is wrong is told at once, and what was typed stays. */
export const AskForm = ({ mine: { asks, deputies }, onAsked }: Props): JSX.Element => {
  const { t } = useWords();
  const [wish, setWish] = useState<Wish>(NOTHING);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const at = problemOf(error)?.at ?? {};
  const [faults, setFaults] = useState<readonly { field: Field; words: string }[]>([]);
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    setSent(false);
    try {
      await httpClient(`${api}/my-absences`, {
        method: 'POST',
        body: JSON.stringify(wish),
        headers: new Headers({ 'Content-Type': 'application/json' }),
      });
      setFaults([]);
      setWish(NOTHING);
      setSent(true);
      onAsked();
    } catch (failure) {
      setError(failure);
      const said = problemOf(failure)?.at ?? {};
      setFaults(
        FIELDS.flatMap((field) => {
          const words = said[`/${field}`];
          return words === undefined ? [] : [{ field, words }];
        }),
      );
    } finally {
      setBusy(false);
    }
  };
  const common = (
    field: Field,
  ): {
    readonly id: string;
    readonly value: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby'?: string;
    readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  } => ({
    id: field,
    value: wish[field],
    'aria-invalid': at[`/${field}`] !== undefined,
    ...(at[`/${field}`] === undefined ? {} : { 'aria-describedby': `${field}-error` }),
    onChange: ({ target }) => {
      setWish({ ...wish, [field]: target.value });
    },
  });
  const labelled = (field: Field, input: JSX.Element): JSX.Element => (
    <div className="field">
      <label htmlFor={field}>{t(`my_absence.${field}`)}</label>
      {at[`/${field}`] === undefined ? null : (
        <span id={`${field}-error`} className="form-problem">
          {at[`/${field}`]}
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
      {error !== null && faults.length === 0 ? (
        <p className="form-problem" role="alert">
          {error instanceof Error ? error.message : String(error)}
        </p>
      ) : null}
      {labelled('begins', <input type="date" {...common('begins')} />)}
      {labelled('until', <input type="date" {...common('until')} />)}
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
