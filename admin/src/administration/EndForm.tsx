import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { useWords } from '../i18n/useWords';
import { officeDay } from '../layout/format';
import { DayInput } from '../layout/DayInput';

interface Props {
  readonly name: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onEnd: (lastDay: string, reason: string) => void;
  readonly onClose: () => void;
}

const DAY = 86_400_000;

/** Nothing is deleted: a row ends at once, or with the last day that is chosen. */
export const EndForm = ({ name, busy, problem, onEnd, onClose }: Props): JSX.Element => {
  const { t } = useWords();
  const [now, setNow] = useState(true);
  const [day, setDay] = useState(officeDay(new Date()));
  const [reason, setReason] = useState('');
  return (
    <form
      className="register-form"
      aria-label={t('administration.end_title', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        onEnd(now ? officeDay(new Date(Date.now() - DAY)) : day, reason);
      }}
    >
      <p>{t('administration.end_about')}</p>
      <fieldset className="field">
        <legend>{t('administration.end_title', { name })}</legend>
        <label className="choice">
          <input type="radio" name="end" checked={now} onChange={() => setNow(true)} />
          {t('administration.end_now')}
        </label>
        <label className="choice">
          <input type="radio" name="end" checked={!now} onChange={() => setNow(false)} />
          {t('administration.end_on')}
        </label>
      </fieldset>
      {now ? null : (
        <div className="field">
          <label htmlFor="end-day">{t('administration.last_day')}</label>
          <DayInput
            id="end-day"
            required
            min={officeDay(new Date())}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
      )}
      <div className="field">
        <label htmlFor="end-reason">{t('administration.reason')}</label>
        <textarea
          id="end-reason"
          required
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
      <div className="pills">
        <Button type="submit" variant="contained" disabled={busy || reason.trim().length < 5}>
          {t('administration.end_do', { name })}
        </Button>
        <Button variant="outlined" onClick={onClose}>
          {t('administration.back')}
        </Button>
      </div>
    </form>
  );
};
