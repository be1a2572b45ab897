/** People and machines of the demo, signed in over HTTP as a browser would, without one: for tests and measurements. */
import { createHash, randomBytes } from 'node:crypto';
import { machineSecret, secret } from './secrets.ts';

/** A cookie jar that follows redirects inside the house. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** The same browser at another address of the house, with its cookies. */
  at(base: string): Visitor {
    const moved = new Visitor(base);
    for (const [name, value] of this.#cookies) moved.#cookies.set(name, value);
    return moved;
  }

  get base(): string {
    return this.#base;
  }

  /** As a header: whoever has copied them. */
  cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path, this.#base);
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) headers.set('cookie', this.cookies());
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), value);
    }
    return response;
  }

  /** Follows redirects; answers the last response with the address it came from. */
  async go(path: string, init: RequestInit = {}): Promise<{ response: Response; url: string; html: string }> {
    let url = new URL(path, this.#base).href;
    let response = await this.request(url, init);
    for (let hop = 0; hop < 12 && response.status >= 300 && response.status < 400; hop += 1) {
      url = new URL(response.headers.get('location') ?? '/', url).href;
      if (!url.startsWith(this.#base)) break;
      response = await this.request(url);
    }
    return { response, url, html: await response.text() };
  }

  /** Posts the form of a page, its hidden fields included. */
  async post(
    page: { url: string; html: string },
    fields: Readonly<Record<string, string>>,
    action?: string,
  ): Promise<{ response: Response; url: string; html: string }> {
    const target = new URL(action ?? formAction(page.html) ?? page.url, page.url).href;
    const body = new URLSearchParams({ ...hiddenFields(page.html), ...fields });
    return this.go(target, { method: 'POST', body, headers: { origin: this.#base } });
  }
}

const decode = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag);
  return found?.[1] === undefined ? null : decode(found[1]);
};

const mainForm = (html: string): string =>
  /<form[^>]*method="post"[\s\S]*?<\/form>/i.exec(html.slice(Math.max(0, html.indexOf('<main'))))?.[0] ?? html;

const formAction = (html: string): string | null => attribute(/<form[^>]*>/i.exec(mainForm(html))?.[0] ?? '', 'action');

const hiddenFields = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...mainForm(html).matchAll(/<input[^>]*type="hidden"[^>]*>/gi)].map(([tag]) => [
      attribute(tag, 'name') ?? '',
      attribute(tag, 'value') ?? '',
    ]),
  );

export interface Officer {
  readonly token: string;
  call(path: string, init?: RequestInit): Promise<Response>;
  json<T>(path: string, init?: RequestInit): Promise<T>;
}

/** Signs a citizen in at the portal. */
export async function citizen(base: string, personalNumber: string): Promise<Visitor> {
  const visitor = new Visitor(base);
  const page = await visitor.go('/ho-so');
  const after = await visitor.post(page, { username: personalNumber, password: secret('demo') });
  if (!after.response.ok) throw new Error(`${personalNumber} was not signed in: ${after.url} ${after.response.status}`);
  return visitor;
}

/** Signs an officer in as keycloak-js does: authorization code with PKCE. */
export async function officer(base: string, username: string): Promise<Officer> {
  const verifier = randomBytes(32).toString('base64url');
  const issuer = `${base}/realms/motcua/protocol/openid-connect`;
  const redirect = `${base}/office/`;
  const query = new URLSearchParams({
    client_id: 'office',
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid profile email roles',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'test',
    nonce: 'test',
  });
  const visitor = new Visitor(base);
  const page = await visitor.go(`${issuer}/auth?${query.toString()}`);
  const after = await visitor.post(page, { username, password: secret('demo') });
  const code = new URL(after.url.replace('#', '?')).searchParams.get('code');
  if (!code) throw new Error(`${username} was not signed in: ${after.url} ${after.response.status}`);
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'office',
      code,
      redirect_uri: redirect,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const call = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    if (init.body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    return fetch(new URL(path, base), { ...init, headers });
  };
  return {
    token,
    call,
    json: async <T>(path: string, init?: RequestInit) => {
      const response = await call(path, init);
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as T;
    },
  };
}

/** A machine of another system: client credentials. */
export async function machineToken(base: string, client: 'exchange' | 'provisioning' = 'exchange'): Promise<string> {
  const answer = await fetch(`${base}/realms/motcua/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client,
      client_secret: machineSecret(client),
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}
