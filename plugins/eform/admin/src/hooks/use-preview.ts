import type { FormDefinition } from '@motcua/cms';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../builder/findings';
import { useApi } from './use-api';

const PAUSE = 350;

export interface Preview {
  readonly token: string | null;
  /** Goes up with each state of the form that the server has taken. */
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly failed: boolean;
  /** The form has changed since; the server has not taken that state yet. */
  readonly pending: boolean;
  readonly again: () => void;
}

interface Taken {
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly definition: FormDefinition | null;
}

/** Hands each state of the form to the server after a short pause, for the page in the middle and the list of what is wrong. */
export function usePreview(definition: FormDefinition): Preview {
  const api = useApi();
  const token = useRef<string | null>(null);
  const [taken, setTaken] = useState<Taken>({ version: 0, findings: [], definition: null });
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    let current = true;
    const send = async (): Promise<void> => {
      try {
        const answer = await api.preview(definition, token.current);
        token.current = answer.token;
        if (!current) return;
        setTaken(({ version }) => ({ version: version + 1, findings: answer.findings, definition }));
        setFailed(false);
      } catch {
        if (current) setFailed(true);
      }
    };
    const timer = setTimeout(() => void send(), token.current === null ? 0 : PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, definition, asked]);

  const again = useCallback(() => setAsked((count) => count + 1), []);
  const { version, findings } = taken;
  const pending = !failed && taken.definition !== definition;
  return { token: token.current, version, findings, failed, pending, again };
}
