/** Tokens: what is refused, keys that come and go, machines. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import { PEOPLE, type IdentityServer } from './server.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function status(server: IdentityServer, token: string, path = '/api/office/me'): Promise<number> {
  const answer = await fetch(`${server.house.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  await answer.body?.cancel();
  return answer.status;
}

export function tokenTests(the: () => IdentityServer, tokenOf: (username: string) => Promise<string>): void {
  void test('tokens that are forged, foreign, expired, early, of another kind or for another are refused', async () => {
    const server = the();
    const real = await tokenOf(PEOPLE.forged);
    assert.equal(await status(server, real), 200);
    const claims: JWTPayload = { ...decodeJwt(real), sid: 'a-session-that-lives' };
    assert.equal(await status(server, await server.forge(claims)), 200, 'the forger’s key is one of the server’s');
    const now = Math.floor(Date.now() / 1000);
    const hs256 = (secret: string): string => {
      const body = `${part({ alg: 'HS256', typ: 'JWT', kid: decodeProtectedHeader(real).kid })}.${part(claims)}`;
      return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
    };
    const without = (name: string): JWTPayload =>
      Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
    const refused: Readonly<Record<string, string>> = {
      'another issuer': await server.forge({ ...claims, iss: 'https://elsewhere.vn/realms/motcua' }),
      'another audience': await server.forge({ ...claims, aud: 'portal' }),
      'no audience': await server.forge(without('aud')),
      expired: await server.forge({ ...claims, exp: now - 60 }),
      'without an end': await server.forge(without('exp')),
      'not yet': await server.forge({ ...claims, nbf: now + 600 }),
      'an ID token': await server.forge({ ...claims, typ: 'ID' }),
      'a refresh token': await server.forge({ ...claims, typ: 'Refresh' }),
      'a key that nobody knows': await server.forge(claims, { kid: 'made-up' }),
      'no algorithm': `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`,
      'the public key as a secret': hs256(server.publicKey),
      'an empty secret': hs256(''),
      'a signature of something else': `${real.split('.')[0] ?? ''}.${part({ ...claims, preferred_username: 'quantri' })}.${real.split('.')[2] ?? ''}`,
    };
    for (const [what, token] of Object.entries(refused)) assert.equal(await status(server, token), 401, what);
    assert.equal(await status(server, await server.forge({ ...claims, preferred_username: 'nobody.here' })), 401);
    assert.equal(await status(server, real), 200);
  });

  void test('a new signing key is believed at once, what the old one signed goes on; taken back, it is refused', async () => {
    const server = the();
    const old = await tokenOf(PEOPLE.rotated);
    await server.rotateKeys();
    const fresh = await tokenOf(PEOPLE.rotated);
    assert.notEqual(decodeProtectedHeader(fresh).kid, decodeProtectedHeader(old).kid);
    assert.equal(await status(server, fresh), 200);
    assert.equal(await status(server, old), 200);
    await server.retireOldKeys();
    assert.equal(await status(server, old), 401);
    assert.equal(await status(server, fresh), 200);
  });
}

export function machineTests(the: () => IdentityServer): void {
  const ask = async (server: IdentityServer, form: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(`${server.issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', ...form }),
    });
  const tokenIn = async (answer: Response): Promise<string> =>
    ((await answer.json()) as { access_token: string }).access_token;

  void test('a machine signs in by its secret or by its own key, and opens nothing of the officers', async () => {
    const server = the();
    const byKey = {
      client_id: 'exchange-key',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await server.machine.sign(server.issuer),
    };
    const answers = [
      await ask(server, { client_id: 'exchange', client_secret: server.machine.secret }),
      await ask(server, byKey),
    ];
    for (const answer of answers) {
      assert.equal(answer.status, 200, await answer.clone().text());
      const token = await tokenIn(answer);
      assert.equal(await status(server, token), 403);
      const filed = await fetch(`${server.house.url}/api/exchange/dossiers`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': 'identity',
        },
        body: '{}',
      });
      assert.ok(filed.status >= 400 && filed.status < 500 && ![401, 403].includes(filed.status), `${filed.status}`);
    }
    assert.equal((await ask(server, byKey)).ok, false, 'an assertion is good once');
    assert.equal((await ask(server, { client_id: 'exchange', client_secret: 'guessed' })).ok, false);
  });
}
