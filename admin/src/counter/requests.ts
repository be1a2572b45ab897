/** What the counter asks the server. */
import { fetchUtils } from 'react-admin';
import { api, httpClient } from '../data/httpClient';

type Options = fetchUtils.Options;

/** The answer's shape is the server's own type: both are built from one source. */
export async function ask<T>(path: string, options: Options = {}): Promise<T> {
  const answer: { readonly json: unknown } = await httpClient(`${api}/${path}`, options);
  return answer.json as T; // see above
}

export const send = <T>(path: string, body: object): Promise<T> =>
  ask<T>(path, { method: 'POST', body: JSON.stringify(body) });

export const upload = async (file: File): Promise<{ readonly key: string; readonly name: string }> => {
  const body = new FormData();
  body.set('file', file);
  const { key, name } = await ask<{ readonly key: string; readonly name: string }>('counter/papers', {
    method: 'POST',
    body,
  });
  return { key, name };
};
