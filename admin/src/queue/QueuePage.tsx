import { useCallback, useEffect, useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router-dom';
import type { QueueBoard } from '@motcua/plugin-single-window';
import { ask, send } from '../counter/requests';
import { useCounterName } from '../counter/ReceiptZone';
import { useWords } from '../i18n/useWords';
import { timeWords } from '../layout/format';
import { PageSkeleton } from '../layout/PageSkeleton';
import { Refused } from '../layout/Refused';
import { usePageTitle } from '../layout/usePageTitle';
import './queue.css';

type Json<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Json<T[Key]> }
      : T;
type Board = Json<QueueBoard>;

const EVERY_MS = 4000;

/** The hall as the officers see it: who waits, who is called where, and the one at my counter. */
const QueuePage = (): JSX.Element => {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const [board, setBoard] = useState<Board | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [name, setName] = useCounterName();
  usePageTitle(t('queue.title'));

  const run = useCallback(async (work: () => Promise<Board>): Promise<void> => {
    try {
      setBoard(await work());
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }, []);
  useEffect(() => {
    const load = (): void => void run(() => ask<Board>('queue'));
    load();
    const beat = setInterval(load, EVERY_MS);
    return () => clearInterval(beat);
  }, [run]);

  if (!board) return problem === null ? <PageSkeleton /> : <Refused error={problem} />;
  const { mine, groups, waiting, called, averageWaitMinutes } = board;
  const next = async (): Promise<void> => {
    await run(async () => {
      const { ticket } = await send<{ ticket: object | null }>('queue/next', { counter: name });
      if (ticket) navigate('/counter');
      return ask<Board>('queue');
    });
  };
  const change = (body: object): void => void run(() => send<Board>(`queue/tickets/${mine?.id ?? '0'}`, body));
  return (
    <>
      <div className="head">
        <h1>
          {t('queue.title')} · {t('queue.waiting', { smart_count: waiting.length })}
        </h1>
        <p>
          {averageWaitMinutes === null
            ? t('queue.no_average')
            : t('queue.average', { smart_count: averageWaitMinutes })}
        </p>
        <p className="end">
          <a href={board.hall} target="_blank" rel="noreferrer">
            {t('queue.hall')}
          </a>{' '}
          ·{' '}
          <a href={board.tickets} target="_blank" rel="noreferrer">
            {t('queue.machine')}
          </a>{' '}
          ·{' '}
          <a href={board.kiosk} target="_blank" rel="noreferrer">
            {t('queue.kiosk')}
          </a>
        </p>
      </div>
      {problem === null ? null : (
        <p className="queue-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="queue">
        <section className="card queue-mine" aria-labelledby="queue-mine">
          <h2 id="queue-mine">{t('queue.mine')}</h2>
          <label>
            {t('queue.counter')}
            <input value={name} maxLength={10} autoComplete="off" onChange={(event) => setName(event.target.value)} />
          </label>
          <p className="queue-now" aria-live="polite">
            {mine ? mine.ticket : '–'}
          </p>
          {mine ? (
            <p className="quiet">
              {t('queue.called_at', { at: timeWords(mine.calledAt ?? mine.takenAt), smart_count: mine.calls })}
            </p>
          ) : (
            <p className="quiet">{t('queue.nobody')}</p>
          )}
          <Button variant="contained" disabled={name === ''} onClick={() => void next()}>
            {t('queue.next')}
          </Button>
          {name === '' ? <p className="quiet">{t('queue.name_first')}</p> : null}
          {mine ? (
            <div className="queue-acts">
              <button type="button" className="pill" onClick={() => change({ kind: 'recall' })}>
                {t('queue.recall')}
              </button>
              <button type="button" className="pill" onClick={() => change({ kind: 'no_show' })}>
                {t('queue.no_show')}
              </button>
              <button type="button" className="pill" onClick={() => change({ kind: 'done' })}>
                {t('queue.done')}
              </button>
              <label>
                {t('queue.transfer')}
                <select
                  value=""
                  onChange={(event) => {
                    if (event.target.value !== '') change({ kind: 'transfer', group: event.target.value });
                  }}
                >
                  <option value="">{t('queue.choose')}</option>
                  {groups
                    .filter(({ letter }) => letter !== mine.waitsIn)
                    .map(({ letter, name: group }) => (
                      <option key={letter} value={letter}>
                        {letter} · {say(group)}
                      </option>
                    ))}
                </select>
              </label>
            </div>
          ) : null}
        </section>
        <section aria-labelledby="queue-groups">
          <h2 id="queue-groups">{t('queue.groups')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('queue.group')}</th>
                <th scope="col" className="num">
                  {t('queue.count')}
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => (
                <tr key={group.letter}>
                  <th scope="row">
                    {group.letter} · {say(group.name)}
                  </th>
                  <td className="num">{group.waiting}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>{t('queue.called')}</h2>
          {called.length === 0 ? <p className="quiet">{t('queue.called_none')}</p> : null}
          <ul className="queue-list">
            {called.map((one) => (
              <li key={one.id}>
                <strong>{one.ticket}</strong> <span>{t('queue.at', { counter: one.counter ?? '' })}</span>
                <time dateTime={one.calledAt ?? ''}>{timeWords(one.calledAt ?? one.takenAt)}</time>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="queue-waiting">
          <h2 id="queue-waiting">{t('queue.line')}</h2>
          {waiting.length === 0 ? <p className="quiet">{t('queue.empty')}</p> : null}
          <ul className="queue-list">
            {waiting.map((one) => (
              <li key={one.id}>
                <strong>{one.ticket}</strong>{' '}
                <span>{say(groups.find(({ letter }) => letter === one.waitsIn)?.name)}</span>
                <time dateTime={one.takenAt}>{timeWords(one.takenAt)}</time>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
};

export default QueuePage;
