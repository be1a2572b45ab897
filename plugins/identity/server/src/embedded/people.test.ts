import type { Accounts } from '../repositories/accounts';
import { LIMITS, type LimitName } from '../domain/limits';
import { tooMany } from '../services/limits';
import { People } from './people';

const officer = { username: 'tiepnhan', fullName: 'Lê Thị Lan', roles: ['reception_officer'] };
// Only what People asks for.
const accounts = {
  officer: (username: string) => Promise.resolve(username === 'tiepnhan' ? officer : null),
  byNumber: () => Promise.resolve(null),
} as unknown as Accounts;

const HERE = '127.0.0.1';

/** Counts as the table does, for one process. */
function limits() {
  const counts = new Map<string, number>();
  return {
    takeNow: (name: LimitName, who: string) => {
      const count = (counts.get(`${name}:${who}`) ?? 0) + 1;
      counts.set(`${name}:${who}`, count);
      return count > LIMITS[name].most ? Promise.reject(tooMany(60)) : Promise.resolve();
    },
    forgive: (name: LimitName, who: string) => {
      counts.delete(`${name}:${who}`);
      return Promise.resolve();
    },
  };
}

const peopleWith = (password: string | null) => new People(accounts, password, limits(), () => Promise.resolve());

describe('an officer at the embedded identity server', () => {
  test('signs in with the demo password, however the name is typed', async () => {
    await expect(peopleWith('right').signIn('officer', ' TiepNhan ', 'right', HERE)).resolves.toMatchObject({
      accountId: 'officer:tiepnhan',
    });
  });

  test('is refused with another password, as another kind, and when there is no demo password', async () => {
    const people = peopleWith('right');
    await expect(people.signIn('officer', 'tiepnhan', 'wrong', HERE)).resolves.toBeNull();
    await expect(people.signIn('citizen', 'tiepnhan', 'right', HERE)).resolves.toBeNull();
    await expect(peopleWith(null).signIn('officer', 'tiepnhan', '', HERE)).resolves.toBeNull();
  });

  test('who signs in is not held to earlier mistakes', async () => {
    const people = peopleWith('right');
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 9; tries += 1) await people.signIn('officer', 'tiepnhan', 'wrong', HERE);
      await expect(people.signIn('officer', 'tiepnhan', 'right', HERE)).resolves.not.toBeNull();
    }
  });

  test('is kept out after ten wrong passwords, also under another spelling of the name', async () => {
    const people = peopleWith('right');
    for (const name of ['tiepnhan', 'TIEPNHAN', ' tiepnhan', 'tiepnhan ', 'Tiepnhan']) {
      await people.signIn('officer', name, 'wrong', HERE);
      await people.signIn('officer', name, 'wrong', HERE);
    }
    await expect(people.signIn('officer', 'TiepNhan', 'right', HERE)).rejects.toMatchObject({ status: 429 });
    await expect(people.signIn('officer', 'chuyenvien', 'wrong', HERE)).resolves.toBeNull();
  });
});
