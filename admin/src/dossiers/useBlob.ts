import { useEffect, useState } from 'react';
import { api, fetchBlob } from '../data/httpClient';

export interface LoadedBlob {
  readonly url: string;
  readonly mime: string;
  readonly bytes: Blob;
}

/** The bytes at an office address, as an object URL that is given back when the viewer closes. */
export const useBlob = (path: string): { readonly blob: LoadedBlob | null; readonly problem: string | null } => {
  const [blob, setBlob] = useState<LoadedBlob | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    let url: string | null = null;
    const load = async (): Promise<void> => {
      const bytes = await fetchBlob(`${api}/${path}`, leaving.signal);
      if (leaving.signal.aborted) return;
      url = URL.createObjectURL(bytes);
      setBlob({ url, mime: bytes.type.split(';')[0] ?? '', bytes });
    };
    load().catch((error: unknown) => {
      if (!leaving.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => {
      leaving.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [path]);
  return { blob, problem };
};
