import type { AccessToken } from '../domain/tokens';
import { KnownTokens } from './known-tokens';

const token = (expiresAt: number): AccessToken => ({
  subject: 'a',
  username: '',
  clientId: 'exchange',
  roles: ['machine'],
  sid: '',
  issuedAt: new Date(0),
  expiresAt: new Date(expiresAt),
});

test('a token is verified once, again when it is a minute old, and never believed after it expired', async () => {
  const known = new KnownTokens();
  let verified = 0;
  const verify = (expiresAt: number) => (): Promise<AccessToken> => {
    verified += 1;
    return Promise.resolve(token(expiresAt));
  };
  await known.read('one', verify(1_000_000), 0);
  await known.read('one', verify(1_000_000), 59_999);
  expect(verified).toBe(1);
  await known.read('one', verify(1_000_000), 60_000);
  expect(verified).toBe(2);
  await known.read('short', verify(5000), 0);
  await known.read('short', verify(5000), 4999);
  expect(verified).toBe(3);
  await expect(known.read('short', () => Promise.reject(new Error('expired')), 5000)).rejects.toThrow('expired');
});

test('what was refused is not remembered', async () => {
  const known = new KnownTokens();
  await expect(known.read('bad', () => Promise.reject(new Error('forged')), 0)).rejects.toThrow('forged');
  await expect(known.read('bad', () => Promise.reject(new Error('forged')), 1)).rejects.toThrow('forged');
});
