import { fetchUtils, HttpError } from 'react-admin';
import { freshToken } from '../auth/keycloak';
import { problemWords, readProblem, type OfficeProblem } from './problem';
import { currentLanguage } from '../i18n/language';

const unreachable = {
  vi: 'Chưa liên lạc được với máy chủ. Thử lại sau ít phút.',
  en: 'The server cannot be reached. Try again in a few minutes.',
} as const;

export const api = '/api/office';

const bearer = async (headers?: HeadersInit): Promise<Headers> => {
  const all = new Headers(headers);
  all.set('Authorization', `Bearer ${await freshToken()}`);
  all.set('Accept-Language', currentLanguage());
  return all;
};

/** Every refusal becomes an HttpError whose message can be shown as it is and whose body is the OfficeProblem. */
const readable = (status: number, body: unknown): HttpError => {
  const language = currentLanguage();
  const problem = readProblem(status, body, language);
  return new HttpError(problemWords(problem, unreachable[language]), status, problem);
};

/** What the server said of a refusal; null for what it did not say. */
export const problemOf = (error: unknown): OfficeProblem | null =>
  error instanceof HttpError ? (error.body as OfficeProblem) : null;

/** The client of ra-data-simple-rest: fetches JSON with the officer's token. */
export const httpClient = async (
  url: string,
  options: fetchUtils.Options = {},
): ReturnType<typeof fetchUtils.fetchJson> => {
  try {
    return await fetchUtils.fetchJson(url, { ...options, headers: await bearer(options.headers) });
  } catch (error) {
    if (error instanceof HttpError) throw readable(Number(error.status), error.body);
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw readable(0, null);
  }
};

/** An answer that is read as it comes, or is no JSON; a refusal is the same HttpError. */
export const fetchRaw = async (url: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(url, { ...init, headers: await bearer(init.headers) });
  if (!response.ok) throw readable(response.status, await response.json().catch(() => null));
  return response;
};

/** A paper or an issued document: a URL cannot carry the token, so the bytes are fetched and shown from memory. */
export const fetchBlob = async (url: string, signal?: AbortSignal): Promise<Blob> =>
  (await fetchRaw(url, { signal: signal ?? null })).blob();
