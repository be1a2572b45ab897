/** Keycloak's admin REST API: a token of a client of the administrators' realm, fetched again before it ends. */

export interface AdminAccess {
  /** Keycloak's address, without `/realms`. */
  readonly url: string;
  readonly clientId: string;
  readonly secret: string;
}

export type Representation = Readonly<Record<string, unknown>>;

export class Admin {
  readonly #access: AdminAccess;
  #token = '';
  #until = 0;

  constructor(access: AdminAccess) {
    this.#access = access;
  }

  async #bearer(): Promise<string> {
    if (Date.now() < this.#until) return this.#token;
    const { url, clientId, secret } = this.#access;
    const answer = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret }),
    });
    if (!answer.ok) throw new Error(`Keycloak does not let "${clientId}" in: ${answer.status} ${await answer.text()}`);
    const read = (await answer.json()) as { access_token: string; expires_in: number };
    this.#token = read.access_token;
    this.#until = Date.now() + (read.expires_in - 15) * 1000;
    return this.#token;
  }

  async call(method: string, path: string, body?: unknown): Promise<Response> {
    const answer = await fetch(`${this.#access.url}/admin/realms${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.#bearer()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok && answer.status !== 404)
      throw new Error(`${method} ${path}: Keycloak answered ${answer.status} ${await answer.text()}`);
    return answer;
  }

  /** What is there, or null. The caller knows Keycloak's representation of it. */
  async get<T = Representation>(path: string): Promise<T | null> {
    const answer = await this.call('GET', path);
    if (answer.status !== 404) return (await answer.json()) as T;
    await answer.body?.cancel();
    return null;
  }

  list = async <T = Representation>(path: string): Promise<readonly T[]> => (await this.get<readonly T[]>(path)) ?? [];

  async send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void> {
    const answer = await this.call(method, path, body);
    if (answer.status === 404) throw new Error(`${method} ${path}: Keycloak has nothing there`);
    await answer.body?.cancel();
  }
}
