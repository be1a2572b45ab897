/** Files of lists: ordered, watched, cancelled, fetched. Any list that the server knows by name can be ordered so. */
import type { ExportFormat, ExportJob as Job } from '@motcua/plugin-single-window';
import { api, fetchBlob, httpClient } from '../data/httpClient';

export type { ExportFormat };

/** Dates travel as ISO strings. */
export type ExportJob = Omit<Job, 'askedAt' | 'startedAt' | 'endedAt' | 'expiresAt'> & {
  readonly expiresAt: string | null;
};

export const isUnderWay = ({ state }: Pick<ExportJob, 'state'>): boolean => state === 'waiting' || state === 'running';

/** 0 to 100; null while it is not known how many rows there are. */
export const percentOf = ({ done, all }: Pick<ExportJob, 'done' | 'all'>): number | null =>
  all === null ? null : all === 0 ? 100 : Math.floor((done / all) * 100);

export async function orderExport(order: {
  readonly list: string;
  readonly format: ExportFormat;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly language: 'vi' | 'en';
}): Promise<ExportJob> {
  const { json } = await httpClient(`${api}/exports`, {
    method: 'POST',
    body: JSON.stringify(order),
    headers: new Headers({ 'Content-Type': 'application/json' }),
  });
  return json as ExportJob;
}

export async function ownExports(signal: AbortSignal): Promise<readonly ExportJob[]> {
  const { json } = await httpClient(`${api}/exports`, { signal });
  return json as readonly ExportJob[];
}

export async function cancelExport(id: string): Promise<void> {
  await httpClient(`${api}/exports/${id}/cancel`, { method: 'POST' });
}

/** The bytes go through memory: an address cannot carry the token. */
export async function saveExport({ id, title, format }: ExportJob): Promise<void> {
  const url = URL.createObjectURL(await fetchBlob(`${api}/exports/${id}/file`));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
