import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { readAccessToken } from './tokens';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const now = Math.floor(Date.now() / 1000);
const good = {
  iss: 'https://id.example',
  aud: 'motcua-api',
  sub: 's1',
  exp: now + 60,
  iat: now,
  typ: 'Bearer',
  preferred_username: 'tiepnhan',
  azp: 'office',
  realm_access: { roles: ['reception_officer'] },
};
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (payload: object, header: object = { alg: 'RS256' }): string => {
  const body = `${part(header)}.${part(payload)}`;
  return `${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`;
};
const read = (token: string) =>
  readAccessToken(token, () => Promise.resolve(publicKey), { issuer: 'https://id.example', audience: 'motcua-api' });

describe('a bearer token', () => {
  test('of the issuer, for us, in time, names its officer and roles', async () => {
    await expect(read(signed(good))).resolves.toEqual({
      sid: '',
      issuedAt: new Date(good.iat * 1000),
      subject: 's1',
      username: 'tiepnhan',
      clientId: 'office',
      roles: ['reception_officer'],
      expiresAt: new Date((now + 60) * 1000),
    });
  });

  test.each([
    ['another issuer', signed({ ...good, iss: 'https://evil.example' })],
    ['another audience', signed({ ...good, aud: 'account' })],
    ['expired', signed({ ...good, exp: now - 60 })],
    ['not yet valid', signed({ ...good, nbf: now + 600 })],
    ['without an expiry', signed({ ...good, exp: undefined })],
    ['an ID token', signed({ ...good, typ: 'ID' })],
    ['a refresh token', signed({ ...good, typ: 'Refresh' })],
    ['not signed', `${part({ alg: 'none' })}.${part(good)}.`],
    ['signed by somebody else', `${signed(good).slice(0, -8)}AAAAAAAA`],
  ])('is refused when it is %s', async (_name, token) => {
    await expect(read(token)).rejects.toThrow();
  });

  test('is refused when the public key is used as an HMAC secret', async () => {
    const body = `${part({ alg: 'HS256' })}.${part(good)}`;
    const secret = publicKey.export({ type: 'spki', format: 'pem' });
    await expect(read(`${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`)).rejects.toThrow();
  });
});
