import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { readLogoutToken } from './logout-token';

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const expected = { issuer: 'https://sso.vn/realms/motcua', audience: ['portal', 'office'] };

async function tools() {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'a', alg: 'RS256', use: 'sig' }] });
  const token = (claims: JWTPayload): Promise<string> =>
    new SignJWT({ jti: '1', sid: 's', sub: 'u', events: EVENTS, iss: expected.issuer, aud: 'portal', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'a' })
      .setIssuedAt(claims.iat ?? undefined)
      .sign(privateKey);
  return { keys, token };
}

test('a logout token names the session that is over', async () => {
  const { keys, token } = await tools();
  expect(await readLogoutToken(await token({}), keys, expected)).toEqual({ sid: 's', subject: 'u' });
});

test('what is not a fresh logout token for one of our clients is refused', async () => {
  const { keys, token } = await tools();
  const wrong: JWTPayload[] = [
    { iss: 'https://other.vn' },
    { aud: 'somebody' },
    { events: {} },
    { nonce: 'n' },
    { sid: '', sub: '' },
    { iat: Math.floor(Date.now() / 1000) - 3600 },
  ];
  for (const claims of wrong) await expect(readLogoutToken(await token(claims), keys, expected)).rejects.toThrow();
});
