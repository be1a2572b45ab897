/** The editors' panel over HTTP, as its pages call it. */
import assert from 'node:assert/strict';
import { house, password } from './house.ts';

const tokens = new Map<string, Promise<string>>();

/** The panel's login lets five tries a minute through: one is made for each house, again when it was refused for that. */
async function signIn(base: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const login = await fetch(`${base}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'bientap@motcua.example', password: password() }),
    });
    if (login.status === 429 && tries < 40) {
      await login.body?.cancel();
      await new Promise((done) => setTimeout(done, 2000));
      continue;
    }
    assert.equal(login.status, 200, await login.clone().text());
    const { data } = (await login.json()) as { readonly data: { readonly token: string } };
    return data.token;
  }
}

/** The content editor's token in a house. */
export function editorToken(base: string): Promise<string> {
  const token = tokens.get(base) ?? signIn(base);
  tokens.set(base, token);
  return token;
}

/** What the body is, the test that asks knows. */
export interface PanelAnswer<T = unknown> {
  readonly status: number;
  readonly body: T;
}

/** Signed in as the content editor of the shared house. */
export async function panelApi<T>(path: string, body?: unknown): Promise<PanelAnswer<T>> {
  const response = await fetch(new URL(path, house().url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${await editorToken(house().url)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

export interface PanelClient {
  readonly get: (path: string) => Promise<PanelAnswer>;
  readonly post: (path: string, body?: unknown) => Promise<PanelAnswer>;
  readonly delete: (path: string) => Promise<PanelAnswer>;
}

/** Signed in as the content editor of any house. */
export async function panelClient(base: string): Promise<PanelClient> {
  const token = await editorToken(base);
  const ask = async (method: string, path: string, body?: unknown): Promise<PanelAnswer> => {
    const answer = await fetch(new URL(path, base), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, given) => ask('POST', path, given ?? {}),
    delete: (path) => ask('DELETE', path),
  };
}
