/** Who asks too much is asked to wait: by all servers together. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { test } from 'node:test';
import type { RouteRow } from '@motcua/plugin-identity';
import { stopProcess } from '../../scripts/lib/house.ts';
import { freePort } from '../../scripts/lib/ports.ts';
import { officer, Visitor, type Officer } from '../../scripts/lib/visitor.ts';
import { anotherServer, house, ownHouse } from '../support/house.ts';
import { until } from '../support/database.ts';

/** How often a code may be tried, and a whole list be ordered: see plugins/identity, domain/limits. */
const [CODES, LISTS] = [60, 30];

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly type: string | undefined;
}

/** From another address of this machine than usual. */
async function from(address: string, url: string): Promise<Answer> {
  const asked = request(url, { localAddress: address, headers: { connection: 'close' } }).end();
  const [response] = (await once(asked, 'response')) as [import('node:http').IncomingMessage];
  response.resume();
  await once(response, 'end');
  return {
    status: response.statusCode ?? 0,
    retryAfter: response.headers['retry-after'],
    type: response.headers['content-type'],
  };
}

async function signIn(base: string, username: string, password: string): Promise<Response> {
  const visitor = new Visitor(base);
  const page = await visitor.go('/ho-so');
  const { response } = await visitor.post(page, { username, password });
  return response;
}

void test('limits hold over two servers: codes by address, everything by person, wrong passwords by name', async () => {
  const own = await ownHouse('limits', { MOTCUA_RATE_FACTOR: '1' });
  const port = await freePort();
  const other = await anotherServer(own, 'limits', port, { MOTCUA_RATE_FACTOR: '1' });
  const servers = [own.url, `http://127.0.0.1:${port}`] as const;
  try {
    // Half of what is allowed at each; what a server has not heard of within a moment may pass.
    for (let n = 0; n < CODES; n += 1) {
      const answer = await from('127.0.0.1', `${servers[n % 2] ?? ''}/verify/AAAA`);
      assert.equal(answer.status, 200, `request ${n}`);
    }
    for (const server of servers) {
      const refused = await until('the other server’s count', async () => {
        const answer = await from('127.0.0.1', `${server}/verify/AAAA`);
        return answer.status === 429 ? answer : null;
      });
      const seconds = Number(refused.retryAfter);
      assert.ok(seconds >= 1 && seconds <= 60, `Retry-After: ${refused.retryAfter}`);
      assert.equal((await from('127.0.0.2', `${server}/verify/AAAA`)).status, 200, 'another address is not meant');
      assert.equal((await from('127.0.0.1', `${server}/healthz`)).status, 200, 'nor is a probe');
    }

    const [here, there] = await Promise.all(servers.map((server) => officer(server, 'tiepnhan')));
    const colleague = await officer(own.url, 'chuyenvien');
    const order = (who: Officer | undefined): Promise<Response | undefined> | undefined =>
      who?.call('/api/office/receipts/joined', { method: 'POST', body: '{}' });
    for (let n = 0; n < LISTS; n += 1) assert.equal((await order(n % 2 === 0 ? here : there))?.status, 422);
    for (const who of [here, there]) {
      const refused = await until('the other server’s count', async () => {
        const answer = await order(who);
        return answer?.status === 429 ? answer : null;
      });
      assert.match(refused.headers.get('content-type') ?? '', /problem\+json/);
      const problem = (await refused.json()) as { readonly status: number; readonly retryAfter: number };
      assert.equal(problem.status, 429);
      assert.equal(refused.headers.get('retry-after'), String(problem.retryAfter));
    }
    assert.equal((await order(colleague))?.status, 422, 'a colleague is not meant');

    for (let n = 0; n < 10; n += 1)
      assert.equal((await signIn(servers[n % 2] ?? '', '025192000145', 'wrong')).status, 422);
    for (const server of servers) {
      const refused = await signIn(server, '025192000145', 'wrong');
      assert.equal(refused.status, 429);
      assert.ok(Number(refused.headers.get('retry-after')) > 60);
    }
    assert.ok((await officer(servers[1], 'chuyenvien')).token, 'other names are not meant');
  } finally {
    await stopProcess(other);
    await own.stop();
  }
});

void test('each route that has a limit of its own is there', async () => {
  const { limitedRoutes } = await import('@motcua/plugin-identity');
  const administrator = await officer(house().url, 'quantri');
  const routes = await administrator.json<readonly RouteRow[]>('/api/docs/routes');
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  assert.deepEqual(
    limitedRoutes().filter((route) => !known.has(route)),
    [],
  );
});
