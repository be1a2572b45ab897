/** The editors' panel over HTTP, as its pages call it. */
import assert from 'node:assert/strict';
import { house, password } from './house.ts';

let token: Promise<string> | undefined;

async function signIn(): Promise<string> {
  const response = await fetch(new URL('/admin/login', house().url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'bientap@motcua.example', password: password() }),
  });
  const { data } = (await response.json()) as { readonly data: { readonly token: string } };
  return data.token;
}

/** What the body is, the test that asks knows. */
export interface PanelAnswer<T = unknown> {
  readonly status: number;
  readonly body: T;
}

/** Signed in as the content editor; the panel lets five logins a minute through, so one is made. */
export async function panelApi<T>(path: string, body?: unknown): Promise<PanelAnswer<T>> {
  token ??= signIn();
  const response = await fetch(new URL(path, house().url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${await token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

export interface PanelClient {
  readonly get: (path: string) => Promise<PanelAnswer>;
  readonly post: (path: string, body?: unknown) => Promise<PanelAnswer>;
  readonly delete: (path: string) => Promise<PanelAnswer>;
}

/** Signed in as the content editor; the login lets five tries a minute through. */
export async function panelClient(base: string): Promise<PanelClient> {
  const ask = async (method: string, path: string, token: string, body?: unknown): Promise<PanelAnswer> => {
    const answer = await fetch(new URL(path, base), {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  const { status, body } = await ask('POST', '/admin/login', '', {
    email: 'bientap@motcua.example',
    password: password(),
  });
  assert.equal(status, 200, JSON.stringify(body));
  const { token } = (body as { readonly data: { readonly token: string } }).data; // Strapi's own answer
  return {
    get: (path) => ask('GET', path, token),
    post: (path, given) => ask('POST', path, token, given ?? {}),
    delete: (path) => ask('DELETE', path, token),
  };
}
