/** Whoever means harm: files, requests, tokens, sessions. Each is refused in clear words, and nothing has changed afterwards. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import type { RouteRow } from '@motcua/plugin-identity';
import { dataDir } from '../../scripts/lib/paths.ts';
import { secret } from '../../scripts/lib/secrets.ts';
import { officer, Visitor } from '../../scripts/lib/visitor.ts';
import { query } from '../support/database.ts';
import { cleanedFiles, hostileFiles, type HostileFile } from '../support/hostile-files.ts';
import { hostileRequests, type Asker, type HostileRequest } from '../support/hostile-requests.ts';
import { hostileTokens } from '../support/hostile-tokens.ts';
import { counts, hostileWorld, OWNER, type World } from '../support/hostile-world.ts';
import { house } from '../support/house.ts';
import { said, SMUGGLED } from '../support/smuggled.ts';
import { citizenCallback } from '../support/callback.ts';

let world: World;
let [files, requests] = [0, 0];

/** Refused with a reason: a problem on the API, a page elsewhere; the panel and the identity server speak their own way. */
async function refusal(response: Response, path: string, statuses: readonly number[] = []): Promise<string | null> {
  const body = await response.text();
  if (![400, 404, 422, ...statuses].includes(response.status)) return `${response.status} ${body.slice(0, 200)}`;
  const type = response.headers.get('content-type') ?? '';
  if (path.startsWith('/api/') && !type.includes('application/problem+json'))
    return `${response.status} as ${type}: ${body.slice(0, 100)}`;
  if (path.startsWith('/api/') && (JSON.parse(body) as { status?: number }).status !== response.status)
    return `no problem: ${body.slice(0, 100)}`;
  return /node_modules|at \w+ \(|syntax error|invalid input/.test(body)
    ? `tells too much: ${body.slice(0, 200)}`
    : null;
}

function bodyOf({ body }: HostileRequest): RequestInit['body'] {
  if (body === '$workbook') {
    const bytes = zipSync({
      'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
      'xl/workbook.xml': strToU8('<x/>'),
    });
    return JSON.stringify({
      procedureCode: '1.004873',
      channel: 'counter',
      xlsx: Buffer.from(bytes).toString('base64'),
    });
  }
  return Buffer.isBuffer(body) ? new Uint8Array(body) : (body ?? null);
}

/** All at once would only try how many can be open. */
async function each<T>(list: readonly T[], ask: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const work = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await ask(one);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

const upload = ({ name, bytes }: HostileFile): Promise<Response> => {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), name);
  return world.ask.reception(`/api/office/dossiers/${world.dossierId}/files`, { method: 'POST', body: form });
};

void describe('whoever means harm', () => {
  before(async () => {
    world = await hostileWorld();
  });

  after(async () => {
    assert.deepEqual(await counts(), world.before, 'something was changed');
    process.stdout.write(`${files} hostile files, ${requests} hostile requests: all refused, nothing changed\n`);
    assert.ok(files >= 60 && requests >= 200, `only ${files} files and ${requests} requests`);
  });

  void test('no hostile file is taken, and each refusal says what to do', { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    await each(await hostileFiles(), async (file) => {
      files += 1;
      const started = performance.now();
      const found = await refusal(await upload(file), '/api/', [413, 415]);
      if (found !== null) faults.push(`${file.what}: ${found}`);
      if (performance.now() - started > 20_000)
        faults.push(`${file.what} took ${Math.round(performance.now() - started)} ms`);
    });
    assert.deepEqual(faults, []);
  });

  void test('a photograph is kept without what else lay in it', async () => {
    const keys: string[] = [];
    for (const { traces, kept, ...file } of await cleanedFiles()) {
      files += 1;
      const response = await upload(file);
      assert.equal(response.status, 201, `${file.what}: ${await response.clone().text()}`);
      const { fileKey, name } = (await response.json()) as { readonly fileKey: string; readonly name: string };
      keys.push(fileKey);
      assert.match(name, kept, file.what);
      const [row] = await query<{ sha: string }>('SELECT sha_256 AS sha FROM stored_files WHERE key = $1', [fileKey]);
      const bytes = readFileSync(join(dataDir(), 'uploads', row?.sha.slice(0, 2) ?? '', row?.sha ?? '')).toString(
        'latin1',
      );
      for (const trace of traces) assert.ok(!bytes.includes(trace), `${file.what}: ${trace} is still there`);
    }
    await query('DELETE FROM stored_files WHERE key = ANY($1)', [keys]);
  });

  void test('injections, bodies that are none, ways out of a folder: refused', { timeout: 120_000 }, async () => {
    const faults: string[] = [];
    await each(hostileRequests, async (request) => {
      requests += 1;
      const { what, as, method, path, headers, statuses } = request;
      const response = await world.ask[as](path, { method, headers: { ...headers }, body: bodyOf(request) ?? null });
      const found = await refusal(response, path, statuses);
      if (found !== null) faults.push(`${what}: ${found}`);
    });
    assert.deepEqual(faults, []);
  });

  void test('forged, expired and borrowed tokens open nothing', async () => {
    const tokens = await hostileTokens(world.reception.token, house().url);
    for (const [what, token] of Object.entries(tokens)) {
      requests += 1;
      const authorization = `Bearer ${token}`;
      const response = await world.ask.visitor('/api/office/me', { headers: { authorization } });
      assert.equal(response.status, 401, `${what}: ${await response.text()}`);
    }
    const borrowed: readonly (readonly [Asker, string, string, number])[] = [
      ['machine', 'GET', '/api/office/inbox', 403],
      ['machine', 'GET', `/api/office/dossiers/${world.dossierId}`, 403],
      ['reception', 'POST', '/api/exchange/dossiers', 403],
      ['reception', 'GET', '/api/me/notices', 401],
      ['citizen', 'GET', '/api/office/inbox', 401],
      ['reception', 'GET', '/api/office/history/verification', 403],
    ];
    for (const [as, method, path, status] of borrowed) {
      requests += 1;
      const response = await world.ask[as](path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      assert.equal(response.status, status, `${as} ${path}`);
      await response.body?.cancel();
    }
  });

  void test('a session cannot be made up, and not be fixed before the sign-in', async () => {
    for (const cookie of [
      'motcua_session=admin',
      `motcua_session=' OR 1=1 --`,
      'motcua_session=',
      `motcua_session=${'a'.repeat(4000)}`,
      'motcua_session=%00',
      'motcua_session=../../x',
      '__Host-motcua_session=x',
      'koa.sess=eyJ1c2VyIjoxfQ==',
    ]) {
      requests += 1;
      const response = await world.ask.visitor('/api/me/notices', { headers: { cookie } });
      assert.equal(response.status, 401, cookie);
      await response.body?.cancel();
    }
    // Somebody plants a session of his own choice before the person signs in.
    const victim = new Visitor(house().url);
    const page = await victim.go('/ho-so', { headers: { cookie: 'motcua_session=planted-by-another' } });
    await victim.post(page, { username: OWNER, password: secret('demo') });
    requests += 1;
    const planted = await world.ask.visitor('/api/me/notices', {
      headers: { cookie: 'motcua_session=planted-by-another' },
    });
    assert.equal(planted.status, 401);
    assert.equal((await victim.request('/api/me/notices')).status, 200);
  });

  void test('the answer of the identity server is taken once, by who asked for it', async () => {
    const { visitor: person, path: callback } = await citizenCallback(OWNER);
    const other = new Visitor(house().url);
    await other.request('/auth/sign-in');
    const state = new URLSearchParams(callback.split('?')[1]).get('state') ?? '';
    const refused: readonly (readonly [string, Visitor, string])[] = [
      ['by another', other, callback],
      ['by nobody', new Visitor(house().url), callback],
      ['with a state made up', person, callback.replace(state, 'made-up')],
    ];
    for (const [what, visitor, path] of refused) {
      requests += 1;
      assert.equal((await visitor.request(path)).status, 400, what);
    }
    // The state made up has used the pending sign-in up; a whole one, then the same again.
    const whole = await citizenCallback(OWNER);
    assert.equal((await whole.visitor.request(whole.path)).status, 302);
    requests += 1;
    assert.equal((await whole.visitor.request(whole.path)).status, 400, 'replayed');
  });

  void test('nobody is led to another site', async () => {
    const elsewhere = [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/%09/evil.example',
      'javascript:alert(1)',
      '///evil.example',
      'http:evil.example',
      '/ho-so@evil.example/../..//evil.example',
    ];
    for (const next of elsewhere) {
      requests += 1;
      const { path, visitor } = await citizenCallback(OWNER, next);
      const to = (await visitor.request(path)).headers.get('location') ?? '';
      assert.equal(new URL(to, house().url).host, new URL(house().url).host, `${next} leads to ${to}`);
      assert.match(to, /^\/(?![/\\])/);
    }
    for (const uri of [
      'https://evil.example/',
      `${house().url}.evil.example/office/`,
      `${house().url}/office/../../evil`,
      `${house().url}@evil.example/office/`,
      'javascript:alert(1)',
      `${house().url}/ho-so`,
    ]) {
      requests += 1;
      const asked = new URLSearchParams({
        client_id: 'office',
        redirect_uri: uri,
        response_type: 'code',
        scope: 'openid',
        code_challenge: 'x'.repeat(43),
        code_challenge_method: 'S256',
      });
      const response = await world.ask.visitor(`/realms/motcua/protocol/openid-connect/auth?${asked.toString()}`, {});
      assert.equal(response.status, 400, uri);
      await response.body?.cancel();
    }
    for (const uri of ['https://evil.example/', '//evil.example']) {
      requests += 1;
      const asked = new URLSearchParams({ client_id: 'portal', post_logout_redirect_uri: uri });
      const response = await world.ask.visitor(`/realms/motcua/protocol/openid-connect/logout?${asked.toString()}`, {});
      assert.equal(response.status, 400, uri);
      await response.body?.cancel();
    }
  });

  void test('a form from elsewhere does nothing', async () => {
    const { html } = await world.owner.go('/ho-so');
    const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    assert.notEqual(token, '');
    const own = house().url;
    const forms = [
      `/ho-so/${world.dossierId}/rut`,
      `/ho-so/${world.dossierId}/tin-nhan`,
      '/nop/1.004873',
      '/auth/sign-out',
    ];
    const tries: readonly (readonly [string, Record<string, string>, Record<string, string>])[] = [
      ['without a token', {}, { origin: own }],
      ['with a token made up', { _csrf: 'a'.repeat(43) }, { origin: own }],
      ['with an empty token', { _csrf: '' }, { origin: own }],
      ['with the right token, from another site', { _csrf: token }, { origin: 'https://evil.example' }],
      ['with the right token, from nowhere', { _csrf: token }, { origin: 'null' }],
      ['with the right token, across sites', { _csrf: token }, { 'sec-fetch-site': 'cross-site' }],
    ];
    for (const path of forms)
      for (const [what, fields, headers] of tries) {
        requests += 1;
        const body = new URLSearchParams({ ...fields, reason: 'x', message: 'x' });
        const response = await world.owner.request(path, { method: 'POST', body, headers });
        assert.equal(response.status, 403, `${path} ${what}`);
        await response.body?.cancel();
      }
  });

  void test('the ids of others answer as if there were nothing', async () => {
    const administrator = await officer(house().url, 'quantri');
    const routes = await administrator.json<readonly RouteRow[]>('/api/docs/routes');
    const [row] = await query<{ code: string }>('SELECT number AS code FROM dossiers WHERE id = $1', [world.dossierId]);
    const bodies: Readonly<Record<string, string>> = {
      'POST /api/office/dossiers/:id/acts': '{"type":"CLAIM","version":1}',
    };
    const office = routes.filter(({ path }) => /^\/api\/office\/dossiers\/:id/.test(path));
    assert.ok(office.length > 15);
    for (const { method, path } of office) {
      requests += 1;
      const address =
        path.replace(':id', String(world.dossierId)).replace(':fileKey', 'x') +
        (path.endsWith('/past') ? '?at=2100-01-01T00:00:00Z' : '');
      const headers = { 'content-type': 'application/json', 'idempotency-key': 'hostile-idor-1' };
      const response = await world.ask.elsewhere(address, {
        method,
        headers,
        ...(method === 'GET' ? {} : { body: bodies[`${method} ${path}`] ?? '{}' }),
      });
      // Some belong to another role altogether.
      assert.ok(
        [403, 404].includes(response.status),
        `${method} ${path}: ${response.status} ${await response.clone().text()}`,
      );
      await response.body?.cancel();
    }
    for (const path of ['', '/da-nop', '/giay-to/x', '/van-ban/x']) {
      requests += 1;
      assert.equal((await world.ask.stranger(`/ho-so/${world.dossierId}${path}`, {})).status, 404, path);
    }
    requests += 1;
    assert.equal((await world.ask.elsewhere(`/api/office/control-sheet?code=${row?.code ?? ''}`, {})).status, 404);
    const [file] = await query<{ key: string }>('SELECT key FROM stored_files WHERE owner_user_id IS NOT NULL LIMIT 1');
    const [paper] = await query<{ code: string }>(
      'SELECT verify_code AS code FROM issued_documents ORDER BY id LIMIT 1',
    );
    for (const path of [`/papers/${file?.key ?? ''}`, `/documents/${paper?.code ?? ''}.pdf`]) {
      requests += 1;
      const response = await world.ask.stranger(path, {});
      assert.equal(response.status, 404, path);
    }
  });

  void test('what is cut apart in two ways is not taken at all', async () => {
    for (const [what, text] of Object.entries(SMUGGLED)) {
      requests += 1;
      const answer = await said(text);
      const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
      assert.ok(
        statuses.length === 1 && statuses.every((status) => status >= 400 && status < 500),
        `${what}: ${answer.slice(0, 300)}`,
      );
      assert.ok(!answer.includes('evil.example'), `${what} is repeated`);
      if (what === 'a header of 100 KB')
        assert.match(answer, /^HTTP\/1.1 431 .*application\/problem\+json.*"status":431}$/s);
    }
  });
});
