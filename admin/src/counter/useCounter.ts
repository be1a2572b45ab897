import { useCallback, useEffect, useRef, useState } from 'react';
import { currentLanguage } from '../i18n/language';
import type { Card } from './cccd';
import { ask, send } from './requests';
import type { Desk, DeskAct, Fault, Intake, Receipt, Values, Visit } from './types';
import { emptyDesk, shownValues, withContact } from './values';

export interface End {
  readonly act: DeskAct;
  readonly reason: string;
  readonly missing: readonly { readonly key: string; readonly note: string }[];
}

export interface Counter {
  readonly ready: boolean;
  readonly visit: Visit | null;
  readonly intake: Intake | null;
  readonly values: Values;
  readonly desk: Desk;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly receipt: (Receipt & { readonly tookMs: number }) | null;
  readonly meet: (card: Card) => Promise<boolean>;
  readonly choose: (code: string) => Promise<boolean>;
  readonly change: (name: string, value: Values[string]) => void;
  /** Reads the form again: other questions, the fee, the date. With `check` it answers what is wrong. */
  readonly look: (options?: Look) => Promise<readonly Fault[] | null>;
  readonly setDesk: (desk: Desk) => void;
  readonly end: (end: End) => Promise<boolean>;
  readonly clear: () => Promise<void>;
  readonly next: (counter: string) => Promise<boolean>;
  readonly say: (problem: string | null) => void;
}

interface Look {
  readonly check?: boolean;
  readonly agencyCode?: string;
  readonly row?: { readonly key: string; readonly remove: number | null };
  readonly desk?: Desk;
}

interface Stored {
  readonly visit: Visit | null;
  readonly intake?: Intake | null;
  readonly posted?: Values | null;
  readonly desk?: Desk | null;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The visit at this counter. It lives in memory and on the server; nothing personal is written into the browser. */
export const useCounter = (): Counter => {
  const [ready, setReady] = useState(false);
  const [visit, setVisit] = useState<Visit | null>(null);
  const [intake, setIntake] = useState<Intake | null>(null);
  const [values, setValues] = useState<Values>({});
  const [desk, setDesk] = useState<Desk>(emptyDesk);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [receipt, setReceipt] = useState<Counter['receipt']>(null);
  // What is sent is what stands there when it is sent, not when the handler was made.
  const latest = useRef({ visit, intake, values, desk });
  latest.current = { visit, intake, values, desk };
  const turn = useRef(0);

  const reset = (next: Visit | null): void => {
    setVisit(next);
    setIntake(null);
    setValues({});
    setDesk(emptyDesk);
    setProblem(null);
    setReceipt(null);
  };
  const draw = (next: Intake): void => {
    setIntake(next);
    setValues((typed) => ({ ...typed, ...shownValues(next.steps, typed) }));
  };
  /** Runs one request; its problem is told on the page. */
  const run = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    try {
      return await work();
    } catch (error) {
      setProblem(words(error));
      return null;
    } finally {
      setBusy(false);
    }
  }, []);

  useEffect(() => {
    let left = false;
    const load = async (): Promise<void> => {
      const stored = await ask<Stored>(`counter/visit?language=${currentLanguage()}`);
      if (left) return;
      setVisit(stored.visit);
      setDesk({ ...emptyDesk, ...stored.desk });
      if (stored.intake) {
        setValues({ ...stored.posted, ...shownValues(stored.intake.steps, stored.posted ?? {}) });
        setIntake(stored.intake);
      }
    };
    load()
      .catch((error: unknown) => {
        if (!left) setProblem(words(error));
      })
      .finally(() => {
        if (!left) setReady(true);
      });
    return () => {
      left = true;
    };
  }, []);

  const choose: Counter['choose'] = async (code) => {
    const begun = await run(() =>
      send<{ visit: Visit; intake: Intake }>('counter/procedure', {
        key: latest.current.visit?.key ?? null,
        procedureCode: code,
        language: currentLanguage(),
      }),
    );
    if (!begun) return false;
    setReceipt(null);
    setVisit(begun.visit);
    setValues({});
    setDesk((old) => ({ ...emptyDesk, representative: old.representative, channel: old.channel }));
    draw(begun.intake);
    return true;
  };

  const look: Counter['look'] = async (options = {}) => {
    const now = latest.current;
    if (!now.visit || !now.intake) return null;
    const mine = (turn.current += 1);
    const onDesk = withContact(options.desk ?? now.desk, now.values, now.visit.person);
    const body = {
      key: now.visit.key,
      agencyCode: options.agencyCode ?? now.intake.agency?.code ?? null,
      posted: shownValues(now.intake.steps, now.values),
      papers: onDesk.papers.map(({ key }) => key),
      limitCase: onDesk.limitCase,
      desk: onDesk,
      check: options.check ?? false,
      ...(options.row ? { row: options.row } : {}),
      language: currentLanguage(),
    };
    try {
      const next = await send<Intake>('counter/form', body);
      // A later question has been asked meanwhile: its answer comes.
      if (mine === turn.current) {
        if (options.row) setValues((typed) => withoutRows(typed, options.row?.key ?? ''));
        draw(next);
      }
      return next.errors;
    } catch (error) {
      setProblem(words(error));
      return null;
    }
  };

  return {
    ready,
    visit,
    intake,
    values,
    desk,
    busy,
    problem,
    receipt,
    choose,
    look,
    say: setProblem,
    meet: async (card) => {
      const before = latest.current;
      const met = await run(() => send<Visit>('counter/person', card));
      if (!met) return false;
      if (before.visit?.key !== met.key) reset(met);
      else setVisit(met);
      setReceipt(null);
      // Chosen before it was known for whom: begun again with what is known now.
      if (before.visit?.key === met.key && before.intake) await choose(before.intake.procedure.code);
      return true;
    },
    change: (name, value) => {
      latest.current = { ...latest.current, values: { ...latest.current.values, [name]: value } };
      setValues(latest.current.values);
    },
    setDesk: (next) => {
      latest.current = { ...latest.current, desk: next };
      setDesk(next);
    },
    end: async ({ act, reason, missing }) => {
      const now = latest.current;
      if (!now.visit || !now.intake) return false;
      const { visit: seen, intake: form } = now;
      const done = await run(() =>
        send<Receipt>('counter/dossiers', {
          key: seen.key,
          act,
          agencyCode: form.agency?.code ?? null,
          posted: shownValues(form.steps, now.values),
          desk: withContact(now.desk, now.values, seen.person),
          reason,
          missing,
          language: currentLanguage(),
        }),
      );
      if (!done) return false;
      const tookMs = Date.now() - new Date(seen.startedAt).getTime();
      reset(null);
      setReceipt({ ...done, tookMs });
      return true;
    },
    clear: async () => {
      await run(() => ask('counter/visit', { method: 'DELETE' }));
      reset(null);
    },
    next: async (counter) => {
      const called = await run(() => send<{ ticket: { readonly id: string } | null }>('queue/next', { counter }));
      if (!called) return false;
      reset(null);
      if (called.ticket) setVisit((await ask<Stored>('counter/visit')).visit);
      return called.ticket !== null;
    },
  };
};

/** After a row came or went the server's numbering holds. */
const withoutRows = (typed: Values, key: string): Values =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith(`${key}[`)));
