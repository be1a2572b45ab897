/** A file of a list, as the office reads it; pure. */
import type { ExportFormat, ExportJob as Job } from '@motcua/plugin-single-window';

export type { ExportFormat };

/** Dates travel as ISO strings. */
export type ExportJob = Omit<Job, 'askedAt' | 'startedAt' | 'endedAt' | 'expiresAt'> & {
  readonly expiresAt: string | null;
};

export const isUnderWay = ({ state }: Pick<ExportJob, 'state'>): boolean => state === 'waiting' || state === 'running';

/** 0 to 100; null while it is not known how many rows there are. */
export const percentOf = ({ done, all }: Pick<ExportJob, 'done' | 'all'>): number | null =>
  all === null ? null : all === 0 ? 100 : Math.floor((done / all) * 100);
