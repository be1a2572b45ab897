import { useCallback, useEffect, useRef, useState } from 'react';
import { api, httpClient } from '../../data/httpClient';
import type { Thread } from '../../data/types';

const EVERY_MS = 60_000;
const json = { 'Content-Type': 'application/json' };

export interface ThreadDesk {
  /** Null while it is asked for. */
  readonly thread: Thread | null;
  readonly send: (text: string) => Promise<void>;
  readonly markRead: () => void;
}

/** The messages with the applicant: asked for with the page, and again each minute. */
export const useThread = (dossierId: number): ThreadDesk => {
  const [thread, setThread] = useState<Thread | null>(null);
  const key = useRef({ text: '', value: '' });
  const path = `${api}/dossiers/${dossierId}/messages`;
  const load = useCallback(async (): Promise<void> => {
    const reply: { readonly json: unknown } = await httpClient(path);
    // The answer of the thread route.
    setThread(reply.json as Thread);
  }, [path]);
  useEffect(() => {
    const ask = (): void => {
      if (!document.hidden) load().catch(() => undefined);
    };
    ask();
    const timer = setInterval(ask, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [load]);
  return {
    thread,
    send: async (text) => {
      // The same words again, after an answer that was lost, are the same message.
      if (key.current.text !== text) key.current = { text, value: crypto.randomUUID() };
      await httpClient(path, {
        method: 'POST',
        body: JSON.stringify({ text }),
        headers: new Headers({ ...json, 'Idempotency-Key': key.current.value }),
      });
      key.current = { text: '', value: '' };
      await load();
    },
    markRead: () => {
      httpClient(`${path}/read`, { method: 'POST', body: '{}', headers: new Headers(json) }).catch(() => undefined);
    },
  };
};
