import { useCallback, useEffect, useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import { useWords } from '../i18n/useWords';
import type { HeldStep, PersonLoad } from './team';

/** How long a dossier may still be left where it was, in milliseconds. */
const MAY_UNDO = 6000;

interface Giving {
  readonly step: HeldStep;
  /** '' where nobody held it. */
  readonly from: string;
  readonly to: PersonLoad;
  readonly key: string;
}

export interface Said {
  readonly kind: 'giving' | 'given' | 'undone' | 'refused';
  readonly words: string;
}

/**
 * Gives a dossier to somebody: for some seconds it can be taken back, then the act is done. Who leaves the page, or gives the next one,
 * means what he did before.
 */
export function useGiving(onDone: () => void): {
  readonly said: Said | null;
  readonly pending: Giving | null;
  readonly give: (step: HeldStep, from: string, to: PersonLoad) => void;
  readonly undo: () => void;
} {
  const { t } = useWords();
  const provider = useDataProvider<OfficeDataProvider>();
  const [pending, setPending] = useState<Giving | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const held = useRef<Giving | null>(null);
  const done = useRef(onDone);
  done.current = onDone;

  const commit = useCallback((): void => {
    const giving = held.current;
    if (!giving) return;
    held.current = null;
    const { step, from, to, key } = giving;
    provider
      .act(
        step.id,
        from === ''
          ? { type: 'ASSIGN_OFFICER', version: step.version, data: { officer: to.username } }
          : {
              type: 'REASSIGN',
              version: step.version,
              reason: t('team.reason'),
              data: { officer: to.username, from },
            },
        key,
      )
      .then(
        () => setSaid({ kind: 'given', words: t('team.given', { code: step.code, name: to.name }) }),
        (error: unknown) => setSaid({ kind: 'refused', words: error instanceof Error ? error.message : String(error) }),
      )
      .finally(() => {
        setPending(null);
        done.current();
      });
  }, [provider, t]);

  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(commit, MAY_UNDO);
    return () => {
      clearTimeout(timer);
    };
  }, [pending, commit]);
  useEffect(() => commit, [commit]);

  return {
    said,
    pending,
    give: (step, from, to) => {
      // Another name for the same dossier takes the place of the first one: arrows pass over names.
      if (held.current?.step.id !== step.id) commit();
      const giving = { step, from, to, key: crypto.randomUUID() };
      held.current = giving;
      setPending(giving);
      setSaid({ kind: 'giving', words: t('team.giving', { code: step.code, name: to.name }) });
    },
    undo: () => {
      const giving = held.current;
      if (!giving) return;
      held.current = null;
      setPending(null);
      setSaid({ kind: 'undone', words: t('team.undone', { code: giving.step.code }) });
    },
  };
}
