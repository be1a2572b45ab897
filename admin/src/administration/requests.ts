/** What an administrator sends. */
import { HttpError } from 'react-admin';
import { api, httpClient } from '../data/httpClient';
import type { ExportJob } from '../registers/exportJob';
import type { Imported, Row, Values } from './administration';

async function send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
  const reply: { readonly json: unknown } = await httpClient(`${api}/administration/${path}`, {
    method,
    body: JSON.stringify(body),
    headers: new Headers({ 'Content-Type': 'application/json' }),
  });
  return reply.json as T;
}

export const makeRow = (room: string, body: { readonly values: Values; readonly reason: string }): Promise<Row> =>
  send('POST', room, body);

export const changeRow = (
  room: string,
  body: { readonly key: string; readonly version: string; readonly values: Values; readonly reason: string },
): Promise<Row> => send('PUT', room, body);

/** Takes the newest change of a row back. */
export const undoRow = (
  room: string,
  body: { readonly key: string; readonly change: number; readonly reason: string },
): Promise<Row> => send('POST', `${room}/undo`, body);

export interface PreviewPart {
  readonly title: { readonly vi: string; readonly en: string };
  readonly text: { readonly vi: string; readonly en: string };
}

export const previewRow = (room: string, values: Values): Promise<{ readonly parts: readonly PreviewPart[] }> =>
  send('POST', `${room}/preview`, { values });

export const runRow = (room: string, key: string): Promise<ExportJob> => send('POST', `${room}/run`, { key });

const base64 = (file: File): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => {
      // A data address: a text.
      done(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    };
    reader.onerror = () => {
      failed(reader.error ?? new Error('unreadable'));
    };
    reader.readAsDataURL(file);
  });

export async function readFile(room: string, file: File): Promise<Imported> {
  const sheet = /\.xlsx$/i.test(file.name) ? { xlsx: await base64(file) } : { csv: await file.text() };
  return send('POST', `${room}/imports`, { name: file.name, ...sheet });
}

export const applyImport = (room: string, id: string, why: { readonly reason: string }): Promise<Imported> =>
  send('POST', `${room}/imports/${id}/apply`, why);

export const undoImport = (
  room: string,
  id: string,
  input: { readonly reason: string; readonly partly: boolean },
): Promise<{ readonly undone: readonly unknown[] }> => send('POST', `${room}/imports/${id}/undo`, input);

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Somebody else was quicker, or has changed what would be undone. */
export const isConflict = (error: unknown): boolean => error instanceof HttpError && error.status === 409;
