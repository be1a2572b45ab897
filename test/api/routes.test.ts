import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dataDir } from '../../scripts/lib/paths.ts';
import { house } from '../support/house.ts';
import { officer } from '../support/session.ts';

interface RouteRow {
  readonly method: string;
  readonly path: string;
  readonly access: string;
}

void test('every route of the running server names who may call it', async () => {
  const administrator = await officer('quantri');
  const routes = await administrator.json<readonly RouteRow[]>('/api/docs/routes');
  assert.ok(routes.length > 60, `only ${routes.length} routes were listed`);
  assert.deepEqual(
    routes.filter(({ access }) => access === 'NONE'),
    [],
  );
});

void test('nobody calls an officers’ route without a token, nor with a broken one', async () => {
  const administrator = await officer('quantri');
  const routes = await administrator.json<readonly RouteRow[]>('/api/docs/routes');
  const office = routes.filter(({ path, method }) => path.startsWith('/api/office') && method === 'GET');
  assert.ok(office.length > 5);
  for (const { path } of office) {
    const url = new URL(path.replaceAll(/:[a-zA-Z]+(\([^)]*\))?/g, '1'), house().url);
    for (const authorization of ['', 'Bearer e30.e30.e30', 'Basic dGllcG5oYW46eA==']) {
      const response = await fetch(url, { headers: { authorization } });
      assert.equal(response.status, 401, `${path} answered ${response.status}`);
      await response.body?.cancel();
    }
  }
});

void test('local registration and passwords of users-permissions are off', async () => {
  for (const path of ['/api/auth/local', '/api/auth/local/register', '/api/auth/forgot-password']) {
    const response = await fetch(new URL(path, house().url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: 'a', email: 'a@b.vn', password: 'x' }),
    });
    assert.ok([404, 405].includes(response.status), `${path} answered ${response.status}`);
  }
});

void test('each page and API answer carries a content security policy without unsafe-inline', async () => {
  for (const path of ['/', '/office/', '/thu-tuc', '/verify/AAAA', '/khong-co', '/api/office/me']) {
    const response = await fetch(new URL(path, house().url));
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src '(none|self)'/, path);
    assert.doesNotMatch(policy, /unsafe-(inline|eval)/, path);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', path);
    await response.body?.cancel();
  }
});

void test('each answer has a name of its own, which the caller cannot choose', async () => {
  const ask = async (): Promise<string> => {
    const response = await fetch(new URL('/healthz', house().url), { headers: { 'x-request-id': 'chosen' } });
    await response.body?.cancel();
    return response.headers.get('x-request-id') ?? '';
  };
  const [first, second] = [await ask(), await ask()];
  assert.match(first, /^[0-9a-f-]{36}$/);
  assert.notEqual(first, second);
  const refused = await (await officer('tiepnhan')).call('/api/office/audit/log');
  assert.equal(refused.status, 403);
  const name = refused.headers.get('x-request-id') ?? '';
  const logs = globSync('logs/*.log', { cwd: dataDir() }).map((log) => readFileSync(join(dataDir(), log), 'utf8'));
  assert.ok(
    logs.some((text) => text.includes(`[${name}] Refused: officer tiepnhan asked for audit.read`)),
    'the log does not tell of the refusal by the name of the request',
  );
});
