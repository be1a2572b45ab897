import { useEffect, useRef, useState, type FormEvent, type JSX } from 'react';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords';
import type { DeskAct, Fault, Intake } from './types';
import type { End } from './useCounter';

interface Props {
  readonly act: Exclude<DeskAct, 'RECEIVE'>;
  readonly intake: Intake;
  readonly busy: boolean;
  readonly onCancel: () => void;
  readonly onSend: (end: End) => void;
}

/** Why it is not received, or what must be brought: form 03 or form 02 says it to the person. */
export const ReasonForm = ({ act, intake, busy, onCancel, onSend }: Props): JSX.Element => {
  const { t, say } = useWords();
  const [reason, setReason] = useState('');
  const [notes, setNotes] = useState<Readonly<Record<string, string>>>({});
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const first = useRef<HTMLTextAreaElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const asking = act === 'REQUEST_SUPPLEMENT';
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = Object.entries(notes).map(([key, note]) => ({ key, note: note.trim() }));
    const found = [
      ...(reason.trim() === '' ? [{ href: '#reason', text: t('counter.reason_missing') }] : []),
      ...(asking && missing.length === 0 ? [{ href: '#missing', text: t('counter.missing_none') }] : []),
    ];
    setFaults(found);
    if (found.length === 0 && !busy) onSend({ act, reason: reason.trim(), missing });
  };
  return (
    <form
      className="take-reason card"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3>{t(`counter.end.${act}`)}</h3>
      {faults.length > 0 ? (
        <div ref={summary} className="take-faults" role="alert" tabIndex={-1}>
          <ul>
            {faults.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <label htmlFor="reason">{t('counter.reason')}</label>
      <textarea id="reason" ref={first} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
      {asking ? (
        <fieldset id="missing" tabIndex={-1}>
          <legend>{t('counter.missing')}</legend>
          {intake.components.map(({ key, name }) => (
            <div key={key} className="take-missing">
              <label>
                <input
                  type="checkbox"
                  checked={key in notes}
                  onChange={(event) => {
                    const { [key]: gone, ...others } = notes;
                    setNotes(event.target.checked ? { ...others, [key]: gone ?? '' } : others);
                  }}
                />
                <span>{say(name)}</span>
              </label>
              {key in notes ? (
                <input
                  aria-label={`${t('counter.missing_note')}: ${say(name)}`}
                  placeholder={t('counter.missing_note')}
                  value={notes[key]}
                  onChange={(event) => setNotes({ ...notes, [key]: event.target.value })}
                />
              ) : null}
            </div>
          ))}
        </fieldset>
      ) : null}
      <p className="quiet">{t(`counter.effect.${act}`)}</p>
      <div className="act-send">
        <Button type="submit" variant="contained" aria-disabled={busy}>
          {t(`counter.do.${act}`)}
        </Button>
        <Button variant="text" onClick={onCancel}>
          {t('counter.cancel')}
        </Button>
      </div>
    </form>
  );
};
