/** Speaks to the synchronisation service: log-in, session, and log-in again when the session is over. */
const TIMEOUT_MS = 10_000;
const SESSION_OVER = 'SESSION_EXPIRED';

interface Answer {
  readonly error_code: number | string;
  readonly message?: string;
  readonly session?: string;
}

/** The service said no: the same message will be refused again. */
export class MessageRefused extends Error {}

export class NpspClient {
  readonly #base: string;
  readonly #username: string;
  readonly #password: string;
  #session: string | null = null;

  constructor(base: string, username: string, password: string) {
    this.#base = base;
    this.#username = username;
    this.#password = password;
  }

  async #post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(`${this.#base}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      // What is sent is for this address alone.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status >= 500 || response.status === 429) throw new Error(`The portal answered ${response.status}`);
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null || !('error_code' in answer))
      throw new Error('The portal gave no error_code');
    // error_code was just seen; the other members are optional.
    return answer as Answer;
  }

  async #logIn(): Promise<string> {
    const answer = await this.#post('/login', { username: this.#username, password: this.#password });
    if (String(answer.error_code) !== '0' || !answer.session)
      throw new Error(`Log-in refused: ${answer.message ?? ''}`);
    this.#session = answer.session;
    return answer.session;
  }

  async send(service: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const session = this.#session ?? (await this.#logIn());
      const answer = await this.#post('/service', { service, ...payload }, { session });
      if (String(answer.error_code) === '0') return;
      if (answer.message !== SESSION_OVER) throw new MessageRefused(answer.message ?? String(answer.error_code));
      this.#session = null;
    }
    throw new Error('The session ends as soon as it begins');
  }
}
