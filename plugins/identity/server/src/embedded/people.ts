/** Who may sign in at the embedded identity server: the demo's officers and citizens, with the demo's one password. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Accounts } from '../repositories/accounts';

export interface Person {
  readonly accountId: string;
  readonly kind: 'citizen' | 'officer';
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export class People {
  readonly #accounts: Accounts;
  readonly #password: string | null;
  readonly #failures = new Map<string, { count: number; until: number }>();

  constructor(accounts: Accounts, password: string | null) {
    this.#accounts = accounts;
    this.#password = password;
  }

  async find(accountId: string): Promise<Person | null> {
    const [kind, username = ''] = accountId.split(':');
    if (kind === 'officer') {
      const officer = await this.#accounts.officer(username);
      return officer && { accountId, kind, username: officer.username, name: officer.fullName, roles: officer.roles };
    }
    const citizen = await this.#accounts.byNumber(username);
    return citizen && { accountId, kind: 'citizen', username: citizen.personalNumber, name: citizen.fullName, roles: ['citizen'] };
  }

  /** Ten wrong passwords in five minutes close a name for the rest of them. */
  blocked(username: string): boolean {
    const failure = this.#failures.get(username);
    return failure !== undefined && failure.until > Date.now() && failure.count >= 10;
  }

  async signIn(kind: 'citizen' | 'officer', username: string, password: string): Promise<Person | null> {
    const person = await this.find(`${kind}:${username.trim().toLowerCase()}`);
    const right = this.#password !== null && timingSafeEqual(digest(password), digest(this.#password));
    if (person && right) {
      this.#failures.delete(username);
      return person;
    }
    const failure = this.#failures.get(username);
    const fresh = !failure || failure.until < Date.now();
    this.#failures.set(username, { count: fresh ? 1 : failure.count + 1, until: fresh ? Date.now() + 300_000 : failure.until });
    if (this.#failures.size > 10_000) this.#failures.clear();
    return null;
  }
}
