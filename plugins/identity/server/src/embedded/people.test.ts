import type { Accounts } from '../repositories/accounts';
import { People } from './people';

const officer = { username: 'tiepnhan', fullName: 'Lê Thị Lan', roles: ['reception_officer'] };
// Only what People asks for.
const accounts = {
  officer: (username: string) => Promise.resolve(username === 'tiepnhan' ? officer : null),
  byNumber: () => Promise.resolve(null),
} as unknown as Accounts;

describe('an officer at the embedded identity server', () => {
  test('signs in with the demo password, however the name is typed', async () => {
    await expect(new People(accounts, 'right').signIn('officer', ' TiepNhan ', 'right')).resolves.toMatchObject({
      accountId: 'officer:tiepnhan',
    });
  });

  test('is refused with another password, as another kind, and when there is no demo password', async () => {
    const people = new People(accounts, 'right');
    await expect(people.signIn('officer', 'tiepnhan', 'wrong')).resolves.toBeNull();
    await expect(people.signIn('citizen', 'tiepnhan', 'right')).resolves.toBeNull();
    await expect(new People(accounts, null).signIn('officer', 'tiepnhan', '')).resolves.toBeNull();
  });

  test('is kept out after ten wrong passwords, also under another spelling of the name', async () => {
    const people = new People(accounts, 'right');
    for (const name of ['tiepnhan', 'TIEPNHAN', ' tiepnhan', 'tiepnhan ', 'Tiepnhan']) {
      await people.signIn('officer', name, 'wrong');
      await people.signIn('officer', name, 'wrong');
    }
    expect(people.blocked('TiepNhan')).toBe(true);
    expect(people.blocked('chuyenvien')).toBe(false);
  });
});
