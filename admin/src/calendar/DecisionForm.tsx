import type { FormEvent, JSX } from 'react';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useWords } from '../i18n/useWords';
import { KINDS, type Draft } from './draft';
import { Effect } from './Effect';
import { useDecision } from './useDecision';
import { dayComponent } from '../layout/DayInput';

interface Props {
  readonly agencyCode: string;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

type Field = Exclude<keyof Draft, 'kind' | 'week'>;

/** A change of the calendar: what, when, by which decision; first its effect is shown, then it can be applied. */
export const DecisionForm = ({ agencyCode, draft, onChange }: Props): JSX.Element => {
  const { t } = useWords();
  const deciding = useDecision(draft, agencyCode);
  const { busy, problem, effect, done } = deciding;
  const ready = effect !== null && draft.number !== '' && draft.decidedOn !== '' && draft.reason.trim().length >= 10;
  const field = (name: Field, label: string, more: { day?: true; hint?: string; rows?: number } = {}): JSX.Element => (
    <TextField
      label={t(`calendar.${label}`)}
      {...(more.hint === undefined ? {} : { helperText: t(`calendar.${more.hint}`) })}
      value={draft[name]}
      multiline={more.rows !== undefined}
      minRows={more.rows ?? 1}
      size="small"
      slotProps={{ inputLabel: { shrink: true }, ...(more.day ? { input: { inputComponent: dayComponent } } : {}) }}
      onChange={(event) => {
        onChange({ [name]: event.target.value });
      }}
    />
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void (ready ? deciding.apply() : deciding.preview());
  };
  const days = draft.kind !== 'week' && draft.kind !== 'removed';

  return (
    <form className="decision" noValidate onSubmit={submit}>
      <h2>{t('calendar.change')}</h2>
      <label className="kind-choice">
        {t('calendar.what')}
        <select
          value={draft.kind}
          onChange={(event) => {
            onChange({ kind: KINDS.find((kind) => kind === event.target.value) ?? 'closure' });
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`calendar.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <div className="pair">
        {field('from', 'from', { day: true })}
        {draft.kind === 'week' ? null : field('to', 'to', { day: true })}
      </div>
      {days ? field('name', 'name') : null}
      {days ? field('nameEn', 'name_en') : null}
      {draft.kind === 'hours' || draft.kind === 'worked' ? field('hours', 'hours', { hint: 'hours_hint' }) : null}
      {draft.kind === 'week'
        ? [1, 2, 3, 4, 5, 6, 0].map((weekday) => (
            <TextField
              key={weekday}
              label={t(`day.${weekday}`)}
              value={draft.week[weekday] ?? ''}
              size="small"
              slotProps={{ inputLabel: { shrink: true } }}
              onChange={(event) => {
                onChange({ week: draft.week.with(weekday, event.target.value) });
              }}
            />
          ))
        : null}
      <div className="pair">
        {field('number', 'number')}
        {field('decidedOn', 'decided_on', { day: true })}
      </div>
      {field('reason', 'reason', { rows: 2 })}
      {problem === null ? null : (
        <p className="now-problem" role="alert">
          {t(problem, { _: problem })}
        </p>
      )}
      {effect ? <Effect effect={effect} onMore={(after) => void deciding.more(after)} /> : null}
      {done === null ? null : <p role="status">{t('calendar.done', { later: done })}</p>}
      <div className="act-send">
        <Button type="button" variant="outlined" disabled={busy} onClick={() => void deciding.preview()}>
          {t('calendar.preview')}
        </Button>
        <Button type="button" variant="contained" disabled={busy || !ready} onClick={() => void deciding.apply()}>
          {busy ? t('calendar.applying') : t('calendar.apply')}
        </Button>
      </div>
    </form>
  );
};
