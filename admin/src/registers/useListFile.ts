import { useRef, useState } from 'react';
import { useWords } from '../i18n/useWords';
import { isUnderWay, type ExportFormat, type ExportJob } from './exportJob';
import { cancelExport, exportOf, orderExport, saveExport } from './exports';

/** How long one waits before one asks again how far it is, milliseconds: short lists are there at once. */
const FIRST = 120;
const LATER = 500;

export interface ListFileMaking {
  /** The file that is made now. */
  readonly job: ExportJob | null;
  readonly problem: string | null;
  readonly make: (format: ExportFormat) => Promise<void>;
  readonly cancel: () => void;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

/** Has a list made as a file and fetches it. Who leaves the page finds it under "registers": the server goes on. */
export function useListFile(list: string, filter: Readonly<Record<string, string>>): ListFileMaking {
  const { locale } = useWords();
  const [job, setJob] = useState<ExportJob | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const leaving = useRef(new AbortController());

  const make = async (format: ExportFormat): Promise<void> => {
    const { signal } = (leaving.current = new AbortController());
    setProblem(null);
    try {
      let now = await orderExport({ list, format, filter, language: locale === 'en' ? 'en' : 'vi' });
      setJob(now);
      for (let wait = FIRST; isUnderWay(now) && !signal.aborted; wait = LATER) {
        await pause(wait);
        now = await exportOf(now.id);
        setJob(now);
      }
      if (now.state === 'ready') await saveExport(now);
      else if (now.state === 'failed') setProblem(now.failure);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setJob(null);
    }
  };
  return {
    job,
    problem,
    make,
    cancel: () => {
      leaving.current.abort();
      if (job) void cancelExport(job.id);
    },
  };
}
