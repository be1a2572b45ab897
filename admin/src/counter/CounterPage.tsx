import { useEffect, useRef, useState, type JSX } from 'react';
import { useTranslate } from 'react-admin';
import { usePageTitle } from '../layout/usePageTitle';
import { PageSkeleton } from '../layout/PageSkeleton';
import { GuidanceSlip } from './GuidanceSlip';
import { PersonZone } from './PersonZone';
import { ProcedureZone } from './ProcedureZone';
import { ReceiptZone, useCounterName } from './ReceiptZone';
import type { DeskAct, Fault } from './types';
import { useCounter, type Counter } from './useCounter';
import { firstOpen } from './values';
import './counter.css';

/** Keys of the counter; they work wherever the focus is, also in a field. */
function useFunctionKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = latest.current[event.key];
      if (!act || event.ctrlKey || event.altKey || event.metaKey || document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const focusOn = (id: string): void => document.getElementById(id)?.focus();

/** What stands against receiving, beside the form's own faults. */
function deskFaults(counter: Counter, t: (key: string) => string): readonly Fault[] {
  const { visit, intake, desk } = counter;
  if (!intake) return [{ href: '#procedure', text: t('counter.fault_procedure') }];
  const cash = intake.fee.total > 0 && desk.payment.kind === 'cash' && desk.payment.receipt.trim() === '';
  return [
    ...(visit?.person ? [] : [{ href: '#card', text: t('counter.fault_person') }]),
    ...(intake.agency ? [] : [{ href: '#agency', text: t('counter.fault_agency') }]),
    ...(cash ? [{ href: '#receipt-number', text: t('counter.fault_receipt') }] : []),
  ];
}

/** One screen, three zones, all by keyboard: the person, the procedure with its papers, the receipt. */
const CounterPage = (): JSX.Element => {
  const t = useTranslate();
  usePageTitle(t('counter.title'));
  const counter = useCounter();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [ending, setEnding] = useState<Exclude<DeskAct, 'RECEIVE'> | null>(null);
  const [name] = useCounterName();
  const procedure = useRef<HTMLInputElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const [met, setMet] = useState(0);
  const [chosen, setChosen] = useState(0);
  const { intake, visit, problem } = counter;

  useEffect(() => {
    if (faults.length > 0 || problem !== null) summary.current?.focus();
  }, [faults, problem]);
  const goOn = (): void => {
    const first = intake ? firstOpen(intake.steps, counter.values) : null;
    if (first !== null) focusOn(first);
    else procedure.current?.focus();
  };
  // It is known who stands there: on to what he has come for, unless the officer is already telling him that it cannot be.
  useEffect(() => {
    if (met > 0 && ending === null) goOn();
  }, [met]);
  // A procedure was chosen: once, the first question that nobody has answered yet.
  useEffect(() => {
    if (chosen > 0) goOn();
  }, [chosen]);

  const receive = async (): Promise<void> => {
    if (counter.busy) return;
    const form = intake ? ((await counter.look({ check: true })) ?? null) : [];
    if (form === null) return;
    const found = [...deskFaults(counter, t), ...form];
    setFaults(found);
    if (found.length === 0) await counter.end({ act: 'RECEIVE', reason: '', missing: [] });
  };
  const next = async (): Promise<void> => {
    setFaults([]);
    setEnding(null);
    if (name === '') await counter.clear();
    else await counter.next(name);
    focusOn('card');
  };
  const end = (act: Exclude<DeskAct, 'RECEIVE'> | null): void => {
    setFaults([]);
    setEnding(intake ? act : null);
  };
  useFunctionKeys({
    F2: () => void next(),
    F4: () => {
      const own = document.activeElement?.closest('.take-paper') ?? document;
      own.querySelector<HTMLButtonElement>('[data-scan]')?.click();
    },
    F6: () => end('REQUEST_SUPPLEMENT'),
    F7: () => {
      if (intake) window.print();
    },
    F8: () => end('REFUSE'),
    F9: () => void receive(),
  });

  if (!counter.ready) return <PageSkeleton />;
  return (
    <div className="take">
      <h1 className="unseen">{t('counter.title')}</h1>
      {faults.length > 0 || problem !== null ? (
        <div ref={summary} className="take-faults" role="alert" tabIndex={-1}>
          <strong>{problem ?? t('counter.faults', { smart_count: faults.length })}</strong>
          <ul>
            {faults.map(({ href, text }) => (
              <li key={href + text}>
                <a
                  href={href}
                  onClick={(event) => {
                    event.preventDefault();
                    focusOn(href.slice(1));
                  }}
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <PersonZone
        key={visit?.key ?? 'nobody'}
        counter={counter}
        onMet={() => {
          setMet(met + 1);
        }}
      />
      <ProcedureZone
        counter={counter}
        field={procedure}
        onChosen={() => {
          setFaults([]);
          setChosen(chosen + 1);
        }}
      />
      <ReceiptZone
        counter={counter}
        faults={faults}
        ending={ending}
        onEnding={end}
        onReceive={() => void receive()}
        onEnd={(done) => {
          void counter.end(done).then((ended) => {
            if (ended) setEnding(null);
          });
        }}
        onNext={() => void next()}
      />
      {intake ? <GuidanceSlip intake={intake} /> : null}
    </div>
  );
};

export default CounterPage;
