import { useState, type JSX } from 'react';
import Button from '@mui/material/Button';
import { useStore } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../i18n/useWords';
import { dateTimeWords } from '../layout/format';
import { PrintedPaper } from './PrintedPaper';
import { ReasonForm } from './ReasonForm';
import type { DeskAct, Fault } from './types';
import type { Counter, End } from './useCounter';
import { VisitClock } from './VisitClock';
import { clockWords } from './values';

interface Props {
  readonly counter: Counter;
  readonly faults: readonly Fault[];
  readonly ending: Exclude<DeskAct, 'RECEIVE'> | null;
  readonly onEnding: (act: Exclude<DeskAct, 'RECEIVE'> | null) => void;
  readonly onReceive: () => void;
  readonly onEnd: (end: End) => void;
  readonly onNext: () => void;
}

/** Which counter this is: called out in the hall. Kept in this browser, for it is the desk's, not a person's. */
export const useCounterName = (): readonly [string, (name: string) => void] => useStore('counter.name', '');

/** What was done, the paper for the person, and the way to the next one. */
const Done = ({ counter, onNext }: Pick<Props, 'counter' | 'onNext'>): JSX.Element | null => {
  const { t } = useWords();
  const { receipt } = counter;
  const [paper] = receipt?.documents ?? [];
  if (!receipt) return null;
  return (
    <div className="take-done" role="status">
      <h3>
        ✓ {t(`counter.done.${paper?.form ?? 'none'}`)} · {clockWords(receipt.tookMs)}
      </h3>
      <p className="take-code">
        <Link to={`/dossiers/${receipt.dossierId}`}>{receipt.code ?? receipt.number}</Link>
      </p>
      {receipt.promisedAt === null ? null : (
        <p>
          {t('counter.promised')} <strong>{dateTimeWords(receipt.promisedAt)}</strong>
        </p>
      )}
      <Button variant="contained" fullWidth autoFocus onClick={onNext}>
        {t('counter.next_person')} <kbd aria-hidden="true">F2</kbd>
      </Button>
      {paper ? <PrintedPaper verifyCode={paper.verifyCode} name={t(`counter.done.${paper.form}`)} /> : null}
    </div>
  );
};

const Promised = ({ counter }: Pick<Props, 'counter'>): JSX.Element | null => {
  const { t, say } = useWords();
  const { intake, desk, setDesk, look } = counter;
  const [open, setOpen] = useState(false);
  if (!intake) return null;
  return (
    <div className="card take-card">
      <strong>
        {t('counter.promised')} {intake.promisedAt === null ? t('counter.no_date') : dateTimeWords(intake.promisedAt)}
      </strong>
      <p className="quiet">
        {intake.limit}{' '}
        {intake.explanation.length > 0 ? (
          <button type="button" className="linklike" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('counter.why_date')}
          </button>
        ) : null}
      </p>
      {open ? (
        <ol className="take-why">
          {intake.explanation.map((step) => (
            <li key={step.vi}>{say(step)}</li>
          ))}
        </ol>
      ) : null}
      {intake.limitCases.length > 0 ? (
        <label className="take-case">
          {t('counter.limit_case')}
          <select
            value={desk.limitCase ?? ''}
            onChange={(event) => {
              const next = { ...desk, limitCase: event.target.value || null };
              setDesk(next);
              void look({ desk: next });
            }}
          >
            <option value="">{t('counter.limit_usual')}</option>
            {intake.limitCases.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
};

/** Zone 3: the clock, the date, and the three ends of a visit. */
export const ReceiptZone = (props: Props): JSX.Element => {
  const { t } = useWords();
  const { counter, faults, ending, onEnding, onReceive, onEnd, onNext } = props;
  const { visit, intake, busy, receipt } = counter;
  const [name, setName] = useCounterName();
  return (
    <section className="take-zone" aria-labelledby="zone-3">
      <h2 id="zone-3">
        <span aria-hidden="true">3</span> {t('counter.receipt')}
      </h2>
      {visit ? <VisitClock visit={visit} /> : null}
      {receipt ? <Done counter={counter} onNext={onNext} /> : null}
      {faults.length > 0 ? <p className="take-error">{t('counter.faults', { smart_count: faults.length })}</p> : null}
      {intake ? (
        <>
          <Promised counter={counter} />
          {ending === null ? (
            <div className="take-ends">
              <Button variant="contained" fullWidth aria-disabled={busy} onClick={onReceive}>
                {t(busy ? 'counter.busy' : 'counter.do.RECEIVE')} <kbd aria-hidden="true">F9</kbd>
              </Button>
              <Button variant="outlined" color="inherit" onClick={() => onEnding('REQUEST_SUPPLEMENT')}>
                {t('counter.end.REQUEST_SUPPLEMENT')} <kbd aria-hidden="true">F6</kbd>
              </Button>
              <Button variant="outlined" color="inherit" onClick={() => onEnding('REFUSE')}>
                {t('counter.end.REFUSE')} <kbd aria-hidden="true">F8</kbd>
              </Button>
              <Button
                variant="outlined"
                color="inherit"
                onClick={() => {
                  window.print();
                }}
              >
                {t('counter.guide')} <kbd aria-hidden="true">F7</kbd>
              </Button>
            </div>
          ) : (
            <ReasonForm
              key={ending}
              act={ending}
              intake={intake}
              busy={busy}
              onCancel={() => onEnding(null)}
              onSend={onEnd}
            />
          )}
          <p className="quiet">{t('counter.code_note')}</p>
        </>
      ) : null}
      <div className="take-next">
        <label>
          {t('counter.my_counter')}
          <input value={name} maxLength={10} autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </label>
        {receipt ? null : (
          <Button variant="outlined" color="inherit" onClick={onNext}>
            {t(name === '' ? 'counter.new_visit' : 'counter.call_next')} <kbd aria-hidden="true">F2</kbd>
          </Button>
        )}
      </div>
    </section>
  );
};
