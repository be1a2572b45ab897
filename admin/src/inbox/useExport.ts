import { useRef, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { OfficeDataProvider } from '../data/dataProvider';
import type { ListFilter } from '../data/listDoors';

/** How far an export has come; `total` is at least so many. */
interface ExportState {
  readonly rows: number;
  readonly total: number;
}

export interface ListExport {
  readonly state: ExportState | null;
  readonly problem: string | null;
  readonly start: (filter: ListFilter, name: string) => Promise<void>;
  readonly cancel: () => void;
}

const saveAs = (parts: readonly BlobPart[], name: string): void => {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

const linesIn = (part: Uint8Array): number => part.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0);

/** Takes the list away as it is narrowed; shows how far it is, and stops when told so. */
export const useExport = (): ListExport => {
  const provider = useDataProvider<OfficeDataProvider>();
  const [state, setState] = useState<ExportState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leaving = useRef<AbortController | null>(null);

  const start = async (filter: ListFilter, name: string): Promise<void> => {
    const controller = new AbortController();
    leaving.current = controller;
    setProblem(null);
    setState({ rows: 0, total: 0 });
    try {
      const response = await provider.exported(filter, controller.signal);
      const total = Number(response.headers.get('x-total') ?? 0);
      const reader = response.body?.getReader();
      const parts: Uint8Array<ArrayBuffer>[] = [];
      // The first line is the head.
      let lines = -1;
      for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
        parts.push(piece.value);
        lines += linesIn(piece.value);
        setState({ rows: Math.max(0, lines), total: Math.max(total, lines) });
      }
      saveAs(parts, name);
    } catch (error) {
      if (!controller.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setState(null);
    }
  };
  return {
    state,
    problem,
    start,
    cancel: () => {
      leaving.current?.abort();
    },
  };
};
