import Button from '@mui/material/Button';
import { useState, type JSX } from 'react';
import { api, httpClient } from '../data/httpClient';
import { useWords } from '../i18n/useWords';
import { dateWords, officeDay } from '../layout/format';
import { useMe } from '../layout/useMe';
import { AbsenceList } from './AbsenceList';
import { workRoles, type HeldStep, type PersonLoad } from './team';
import { useAbsences } from './useAbsences';

interface Props {
  readonly person: PersonLoad;
  readonly people: readonly PersonLoad[];
  readonly steps: readonly HeldStep[];
  readonly onMoved: () => void;
  readonly onClose: () => void;
}

interface Result {
  readonly done: number;
  readonly failed: readonly { readonly dossierId: number; readonly why: string }[];
  readonly left: number;
}

const SHOWN = 6;

/** Sends one portion after the other until nothing is left or nothing moves any more. */
async function delegate(
  username: string,
  body: { readonly to: string; readonly until: string; readonly reason: string },
  progress: (sum: Result) => void,
): Promise<Result> {
  let sum: Result = { done: 0, failed: [], left: 0 };
  for (;;) {
    const reply: { readonly json: unknown } = await httpClient(
      `${api}/officers/${encodeURIComponent(username)}/handover`,
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: new Headers({ 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }),
      },
    );
    const part = reply.json as Result;
    sum = { done: sum.done + part.done, failed: [...sum.failed, ...part.failed], left: part.left };
    progress(sum);
    if (part.left === 0 || part.done === 0) return sum;
  }
}

/** Somebody is away: until when, who stands in, and what moves, seen before it is done. */
export const AbsenceForm = ({ person, people, steps, onMoved, onClose }: Props): JSX.Element => {
  const { t, due } = useWords();
  const today = officeDay(new Date());
  const [to, setTo] = useState('');
  const [begins, setBegins] = useState(today);
  const [until, setUntil] = useState(today);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [busy, setBusy] = useState(false);
  const [planned, setPlanned] = useState(false);
  const later = begins > today;
  const known = useAbsences(person.username, onMoved);
  const leads = useMe()?.roles.some((role) => role === 'approver' || role === 'leader') ?? false;
  const roles = leads ? workRoles(person.roles).map((role) => t(`run.role.${role}`)) : [];
  const deputy = people.find(({ username }) => username === to);
  const untilWords = until === '' ? '' : dateWords(`${until}T12:00:00+07:00`);
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      if (later) {
        await known.plan({ begins, until, deputy: to, reason });
        setPlanned(true);
        return;
      }
      await delegate(person.username, { to, until, reason }, setResult);
      known.refresh();
      onMoved();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const finished = result !== null && !busy && problem === null;
  return (
    <form
      className="card register-form absence"
      aria-labelledby="absence"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 id="absence">{t('team.away_title', { name: person.name })}</h2>
      <label>
        {t('team.away_to')}
        <select required value={to} onChange={(event) => setTo(event.target.value)}>
          <option value="">{t('team.choose')}</option>
          {people
            .filter(({ username }) => username !== '' && username !== person.username)
            .map(({ username, name, position }) => (
              <option key={username} value={username}>
                {name}, {position}
              </option>
            ))}
        </select>
      </label>
      <div className="register-days">
        <label>
          {t('team.away_from')}
          <input
            type="date"
            required
            min={today}
            value={begins}
            onChange={(event) => {
              setBegins(event.target.value);
              if (event.target.value > until) setUntil(event.target.value);
              setPlanned(false);
            }}
          />
        </label>
        <label>
          {t('team.away_until')}
          <input type="date" required min={begins} value={until} onChange={(event) => setUntil(event.target.value)} />
        </label>
      </div>
      <label>
        {t('team.away_reason')}
        <textarea required rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {steps.length === 0 && !finished && !later ? <p>{t('team.away_nothing', { name: person.name })}</p> : null}
      {later && !planned ? (
        <p className="absence-preview">
          {t('team.away_later', {
            from: dateWords(`${begins}T12:00:00+07:00`),
            to: deputy?.name ?? '…',
            until: untilWords,
          })}
        </p>
      ) : null}
      {planned ? (
        <p role="status" className="said-given">
          {t('team.away_planned')}
        </p>
      ) : null}
      {deputy && roles.length > 0 && !finished && !planned ? (
        <p className="absence-preview">
          {t('team.away_roles', { to: deputy.name, name: person.name, roles: roles.join(', ') })}
        </p>
      ) : null}
      <AbsenceList known={known} people={people} />
      {deputy && steps.length > 0 && !finished && !later ? (
        <div className="absence-preview">
          <p>{t('team.away_preview', { smart_count: steps.length, to: deputy.name, until: untilWords })}</p>
          <ul>
            {steps.slice(0, SHOWN).map((step) => (
              <li key={step.id}>
                <strong>{step.code}</strong>{' '}
                <span className="quiet">{due(step.workingMinutesLeft, step.dueAt).words}</span>
              </li>
            ))}
          </ul>
          {steps.length > SHOWN ? (
            <p className="quiet">{t('team.away_more', { smart_count: steps.length - SHOWN })}</p>
          ) : null}
        </div>
      ) : null}
      {busy && result ? (
        <p role="status">
          {t('team.away_progress', { done: result.done, left: result.left })}
          <progress max={result.done + result.left} value={result.done} aria-label={t('team.away')} />
        </p>
      ) : null}
      {finished ? (
        <p role="status" className="said-given">
          {result.done + result.failed.length === 0
            ? t('team.away_recorded', { name: person.name, to: deputy?.name ?? to, until: untilWords })
            : t('team.away_done', { smart_count: result.done, to: deputy?.name ?? to, until: untilWords })}
          {result.failed.length > 0
            ? ` ${t('team.away_failed', { smart_count: result.failed.length, why: result.failed[0]?.why ?? '' })}`
            : ''}
        </p>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className="form-problem">
          {problem}
        </p>
      )}
      <div className="pills">
        {finished || planned ? null : (
          <Button type="submit" variant="contained" disabled={busy}>
            {later || steps.length === 0 ? t('team.away_plan') : t('team.away_do', { smart_count: steps.length })}
          </Button>
        )}
        <Button variant="outlined" onClick={onClose}>
          {t('team.close')}
        </Button>
      </div>
    </form>
  );
};
