import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { fileByExchange } from '../support/factories.ts';
import { house } from '../support/house.ts';
import { fileOne, maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

const HOSTILE = [
  `'; DROP TABLE dossiers; --`,
  '<script>alert(1)</script>',
  '{{7*6990}}',
  '"><img src=x onerror=alert(1)>',
];

async function count(): Promise<string> {
  const [row] = await query<{ count: string }>('SELECT count(*) FROM dossiers');
  return row?.count ?? '';
}

async function refused(response: Response, statuses: readonly number[]): Promise<Record<string, unknown>> {
  assert.ok(statuses.includes(response.status), `answered ${response.status}: ${await response.clone().text()}`);
  assert.match(response.headers.get('content-type') ?? '', /application\/problem\+json/);
  const problem = (await response.json()) as Record<string, unknown>;
  for (const member of ['type', 'title', 'status']) assert.ok(member in problem, `no ${member}`);
  return problem;
}

void test('unknown JSON fields are refused and nothing is changed', async () => {
  const before = await count();
  const filing = await maritalStatusFiling();
  await refused(await fileByExchange({ ...filing, isAdmin: true } as typeof filing), [400, 422]);
  await refused(await fileByExchange({ ...filing, answers: { ...filing.answers, constructor2: 'x' } }), [400, 422]);
  assert.equal(await count(), before);
});

void test('a missing answer is told at its field by a JSON pointer', async () => {
  const before = await count();
  const filing = await maritalStatusFiling();
  const problem = await refused(await fileByExchange({ ...filing, answers: {} }), [422]);
  const errors = problem['errors'] as readonly { pointer: string; detail: string }[];
  assert.ok(errors.length > 2);
  assert.ok(errors.every(({ pointer, detail }) => pointer.startsWith('/answers/') && detail.length > 5));
  assert.equal(await count(), before);
});

void test('bad JSON, a wrong content type, a body of 10 MB: a clear 4xx each', async () => {
  const reception = await officer('tiepnhan');
  const { dossierId } = await fileOne();
  const path = `/api/office/dossiers/${dossierId}/acts`;
  const headers = { 'idempotency-key': randomUUID() };
  await refused(await reception.call(path, { method: 'POST', headers, body: '{"type":' }), [400]);
  await refused(
    await reception.call(path, { method: 'POST', headers: { ...headers, 'content-type': 'text/csv' }, body: 'a,b' }),
    [400, 415, 422],
  );
  await refused(
    await reception.call(path, { method: 'POST', headers, body: JSON.stringify({ type: 'x'.repeat(10_000_000) }) }),
    [413],
  );
  await refused(await reception.call('/api/office/khong-co'), [404]);
});

void test('SQL and HTML in every text answer are stored as text and shown as text', async () => {
  const filing = await maritalStatusFiling();
  for (const hostile of HOSTILE) {
    const answers = Object.fromEntries(
      Object.entries(filing.answers).map(([key, value]) => [key, key === 'purposeDetail' ? hostile : value]),
    );
    const response = await fileByExchange({ ...filing, answers: { ...answers, purposeDetail: hostile } });
    assert.ok(response.ok || response.status === 422, `answered ${response.status}`);
  }
  for (const hostile of HOSTILE) {
    for (const path of ['/thu-tuc?q=', '/tra-cuu?ma=', '/verify/']) {
      const response = await fetch(new URL(path + encodeURIComponent(hostile), house().url));
      assert.ok(response.status < 500, `${path} answered ${response.status}`);
      const html = await response.text();
      // Markup must not come back as markup; a template expression comes back as it is, not computed.
      if (hostile.includes('<')) assert.ok(!html.includes(hostile), `${path} shows it raw`);
      assert.ok(!html.includes('48930'), `${path} computed an expression`);
    }
  }
  const [row] = await query<{ count: string }>('SELECT count(*) FROM dossiers');
  assert.ok(Number(row?.count) > 300);
});
