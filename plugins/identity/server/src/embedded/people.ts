/** Who may sign in at the embedded identity server: the demo's officers and citizens, with the demo's one password. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { networkOf } from '../domain/limits';
import type { Accounts } from '../repositories/accounts';
import type { Limits } from '../services/limits';

type SignInLimits = Pick<Limits, 'takeNow' | 'forgive'>;

interface Tried {
  readonly kind: 'citizen' | 'officer';
  readonly username: string;
  readonly address: string;
}

export interface Person {
  readonly accountId: string;
  readonly kind: 'citizen' | 'officer';
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** One key per account, however the name was typed. */
const nameOf = (username: string): string => username.normalize('NFC').trim().toLowerCase().slice(0, 100);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export class People {
  readonly #accounts: Accounts;
  readonly #password: string | null;
  readonly #limits: SignInLimits;
  readonly #refused: (tried: Tried) => Promise<void>;

  /** @param refused is told of each wrong name or password */
  constructor(
    accounts: Accounts,
    password: string | null,
    limits: SignInLimits,
    refused: (tried: Tried) => Promise<void>,
  ) {
    this.#accounts = accounts;
    this.#password = password;
    this.#limits = limits;
    this.#refused = refused;
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

  /**
   * Null for a wrong name or password. Each try is counted before it is looked at, so that many at once are no way around it; a right one clears the name.
   * @throws a 429 Problem after ten tries of a name in five minutes, at whichever server.
   */
  async signIn(
    kind: 'citizen' | 'officer',
    username: string,
    password: string,
    address: string,
  ): Promise<Person | null> {
    const name = nameOf(username);
    await this.#limits.takeNow('wrongPassword', name);
    const person = await this.find(`${kind}:${name}`);
    const right = this.#password !== null && timingSafeEqual(digest(password), digest(this.#password));
    if (person && right) {
      await this.#limits.forgive('wrongPassword', name);
      return person;
    }
    await this.#limits.takeNow('wrongPasswords', networkOf(address));
    await this.#refused({ kind, username: name, address });
    return null;
  }
}
