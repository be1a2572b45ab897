/** Files of lists: ordered, watched, cancelled, fetched. Any list that the server knows by name can be ordered so. */
import { api, fetchBlob, httpClient } from '../data/httpClient';
import type { ExportFormat, ExportJob } from './exportJob';

export async function orderExport(order: {
  readonly list: string;
  readonly format: ExportFormat;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly language: 'vi' | 'en';
}): Promise<ExportJob> {
  const reply: { readonly json: unknown } = await httpClient(`${api}/exports`, {
    method: 'POST',
    body: JSON.stringify(order),
    headers: new Headers({ 'Content-Type': 'application/json' }),
  });
  return reply.json as ExportJob;
}

export async function ownExports(signal: AbortSignal): Promise<readonly ExportJob[]> {
  const reply: { readonly json: unknown } = await httpClient(`${api}/exports`, { signal });
  return reply.json as readonly ExportJob[];
}

export async function exportOf(id: string): Promise<ExportJob> {
  const reply: { readonly json: unknown } = await httpClient(`${api}/exports/${id}`);
  return reply.json as ExportJob;
}

export async function cancelExport(id: string): Promise<void> {
  await httpClient(`${api}/exports/${id}/cancel`, {
    method: 'POST',
    body: '{}',
    headers: new Headers({ 'Content-Type': 'application/json' }),
  });
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
