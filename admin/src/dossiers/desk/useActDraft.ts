import { useEffect, useMemo, useRef, useState } from 'react';
import { api, httpClient } from '../../data/httpClient';
import { readDraft, type SavedDraft } from './savedDraft';
import { dropCopy, findCopy, keepCopy } from './sessionCopy';

/** After the last key. */
const REST_MS = 600;

export interface DraftKeeper {
  /** What was typed before the page was opened; undefined while it is asked for. */
  readonly found: SavedDraft | null | undefined;
  readonly keep: (draft: SavedDraft) => void;
  readonly drop: () => void;
}

const json = new Headers({ 'Content-Type': 'application/json' });

/** Keeps what is typed with the server, a moment after it was typed, and in the tab until the server has it. */
export const useActDraft = (dossierId: number): DraftKeeper => {
  const [found, setFound] = useState<SavedDraft | null | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(0);
  const path = `${api}/dossiers/${dossierId}/draft`;

  useEffect(() => {
    const leaving = new AbortController();
    const copy = readDraft(findCopy(dossierId));
    setFound(copy ?? undefined);
    // The copy in the tab is newer than what the server has, or it would be gone.
    if (copy) return undefined;
    httpClient(path, { signal: leaving.signal })
      .then(({ json: answer }) => {
        const body = answer as { readonly draft: unknown } | null;
        if (!leaving.signal.aborted) setFound(readDraft(body?.draft));
      })
      .catch(() => {
        if (!leaving.signal.aborted) setFound(null);
      });
    return () => {
      leaving.abort();
    };
  }, [dossierId, path]);

  return useMemo(
    () => ({
      found,
      keep: (draft) => {
        keepCopy(dossierId, draft);
        clearTimeout(timer.current);
        const turn = (latest.current += 1);
        timer.current = setTimeout(() => {
          httpClient(path, { method: 'PUT', body: JSON.stringify(draft), headers: json })
            .then(() => {
              if (turn === latest.current) dropCopy(dossierId);
            })
            // Without a connection the copy in the tab stays.
            .catch(() => undefined);
        }, REST_MS);
      },
      drop: () => {
        clearTimeout(timer.current);
        latest.current += 1;
        dropCopy(dossierId);
        httpClient(path, { method: 'DELETE' }).catch(() => undefined);
      },
    }),
    [found, dossierId, path],
  );
};
