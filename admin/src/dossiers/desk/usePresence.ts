import { useEffect, useState } from 'react';
import { api, httpClient } from '../../data/httpClient';

interface Other {
  readonly name: string;
  readonly unit: string;
  /** The act whose form is open there. */
  readonly acting: string | null;
  readonly since: string;
}

export interface Presence {
  readonly others: readonly Other[];
  /** The dossier's version as the server has it now; null until it said so. */
  readonly version: number | null;
}

const EVERY_MS = 20_000;
const json = new Headers({ 'Content-Type': 'application/json' });
const NOBODY: Presence = { others: [], version: null };

/** Says every 20 s that this officer has the dossier open, and hears who else has. It stops nobody; what fails is tried at the next turn. */
export const usePresence = (dossierId: number, acting: string | null): Presence => {
  const [presence, setPresence] = useState(NOBODY);
  const path = `${api}/dossiers/${dossierId}/presence`;
  useEffect(() => {
    let left = false;
    const say = (): void => {
      // A tab in the background is nobody who looks.
      if (document.hidden) return;
      httpClient(path, { method: 'PUT', body: JSON.stringify({ acting }), headers: json })
        .then(({ json: answer }) => {
          // The answer of the presence route.
          if (!left) setPresence(answer as Presence);
        })
        .catch(() => undefined);
    };
    say();
    const timer = setInterval(say, EVERY_MS);
    document.addEventListener('visibilitychange', say);
    return () => {
      left = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [path, acting]);
  useEffect(
    () => () => {
      httpClient(path, { method: 'DELETE', keepalive: true }).catch(() => undefined);
    },
    [path],
  );
  return presence;
};
