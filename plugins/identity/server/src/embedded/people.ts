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

const WINDOW_MS = 300_000;
const MOST_FAILURES = 10;
const MOST_NAMES = 10_000;

/** One key per account, however the name was typed. */
const nameOf = (username: string): string => username.normalize('NFC').trim().toLowerCase().slice(0, 100);

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
    return (
      citizen && {
        accountId,
        kind: 'citizen',
        username: citizen.personalNumber,
        name: citizen.fullName,
        roles: ['citizen'],
      }
    );
  }

  /** Ten wrong passwords in five minutes close a name for the rest of them. */
  blocked(username: string): boolean {
    const failure = this.#failures.get(nameOf(username));
    return failure !== undefined && failure.until > Date.now() && failure.count >= MOST_FAILURES;
  }

  async signIn(kind: 'citizen' | 'officer', username: string, password: string): Promise<Person | null> {
    const name = nameOf(username);
    const person = await this.find(`${kind}:${name}`);
    const right = this.#password !== null && timingSafeEqual(digest(password), digest(this.#password));
    if (person && right) {
      this.#failures.delete(name);
      return person;
    }
    this.#recordFailure(name);
    return null;
  }

  #recordFailure(name: string): void {
    const now = Date.now();
    const known = this.#failures.get(name);
    if (known && known.until > now) {
      known.count += 1;
      return;
    }
    // Only what is over is forgotten; a flood of made-up names cannot set a blocked one free.
    if (this.#failures.size >= MOST_NAMES) {
      for (const [other, { until }] of this.#failures) if (until <= now) this.#failures.delete(other);
    }
    if (this.#failures.size < MOST_NAMES) this.#failures.set(name, { count: 1, until: now + WINDOW_MS });
  }
}
