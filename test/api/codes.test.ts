import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

interface ActReceipt {
  readonly code: string;
  readonly promisedAt: string;
  readonly documents: readonly { readonly form: string; readonly number: string; readonly verifyCode: string }[];
}

const receive = (version: number, key: string = randomUUID()): RequestInit => ({
  method: 'POST',
  headers: { 'idempotency-key': key },
  body: JSON.stringify({ type: 'RECEIVE', version, data: { checks: {} } }),
});

void test('40 parallel receptions in one agency give 40 consecutive codes and form numbers', async () => {
  const reception = await officer('tiepnhan');
  const filings = await Promise.all(Array.from({ length: 40 }, () => fileOne()));
  const receipts = await Promise.all(
    filings.map(({ dossierId }) => reception.json<ActReceipt>(`/api/office/dossiers/${dossierId}/acts`, receive(1))),
  );
  const serials = receipts.map(({ code }) => Number(code.split('-').at(-1))).sort((a, b) => a - b);
  assert.equal(new Set(receipts.map(({ code }) => code.slice(0, code.lastIndexOf('-')))).size, 1);
  const first = serials[0] ?? 0;
  assert.deepEqual(
    serials,
    Array.from({ length: 40 }, (_, index) => first + index),
  );
  const numbers = receipts
    .map(({ documents }) => Number.parseInt(documents.find(({ form }) => form === '01')?.number ?? '', 10))
    .sort((a, b) => a - b);
  assert.deepEqual(
    numbers,
    Array.from({ length: 40 }, (_, index) => (numbers[0] ?? 0) + index),
  );
});

void test('the same idempotency key gives the same answer, once, also at the same moment', async () => {
  const key = randomUUID();
  const receipts = await Promise.all(Array.from({ length: 8 }, () => fileOne(key)));
  assert.equal(new Set(receipts.map(({ number }) => number)).size, 1);
  const [row] = await query<{ count: string }>('SELECT count(*) FROM dossiers WHERE number = $1', [
    receipts[0]?.number,
  ]);
  assert.equal(row?.count, '1');
});

void test('the reception officer cannot receive the same filing twice: the second is told what changed', async () => {
  const reception = await officer('tiepnhan');
  const { dossierId } = await fileOne();
  await reception.json(`/api/office/dossiers/${dossierId}/acts`, receive(1));
  const second = await reception.call(`/api/office/dossiers/${dossierId}/acts`, receive(1));
  assert.equal(second.status, 409);
  assert.match(second.headers.get('content-type') ?? '', /application\/problem\+json/);
  const events = await query('SELECT 1 FROM dossier_events WHERE dossier_id = $1 AND type = $2', [
    dossierId,
    'RECEIVE',
  ]);
  assert.equal(events.length, 1);
});

void test('an officer of another unit does not learn that the dossier exists', async () => {
  const { dossierId } = await fileOne();
  const other = await officer('chuyenvien.sxd');
  assert.equal((await other.call(`/api/office/dossiers/${dossierId}`)).status, 404);
});

void test('the history cannot be changed or removed by SQL', async () => {
  const { dossierId } = await fileOne();
  await assert.rejects(query(`UPDATE dossier_events SET reason = 'x' WHERE dossier_id = $1`, [dossierId]));
  await assert.rejects(query('DELETE FROM dossier_events WHERE dossier_id = $1', [dossierId]));
});
