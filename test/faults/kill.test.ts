import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { ownHouse } from '../support/house.ts';
import { fileByExchange } from '../support/factories.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

void test('kill -9 in the middle of 200 filings: every acknowledged one is there, whole, once, and its chain verifies', async () => {
  const first = await ownHouse('kill');
  const filing = await maritalStatusFiling();
  const acknowledged = new Map<string, string>();
  const keys = Array.from({ length: 200 }, () => randomUUID());
  let killed = false;
  const work = async (key: string, base: string): Promise<void> => {
    try {
      const response = await fileByExchange(filing, key, base);
      if (response.ok) acknowledged.set(key, ((await response.json()) as { number: string }).number);
    } catch {
      // The connection broke with the process: not acknowledged, so nothing is promised.
    }
    if (!killed && acknowledged.size >= 80) {
      killed = true;
      first.server.kill('SIGKILL');
    }
  };
  const queue = [...keys];
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (let key = queue.pop(); key !== undefined; key = queue.pop()) await work(key, first.url);
    }),
  );
  if (first.server.exitCode === null && first.server.signalCode === null) await once(first.server, 'exit');
  await first.stop();
  assert.ok(first.server.killed && acknowledged.size < 200, 'the server was killed before the end');

  const second = await ownHouse('kill');
  try {
    const before = new Map(acknowledged);
    for (const key of keys) {
      const response = await fileByExchange(filing, key, second.url);
      assert.ok(response.ok, `the repeat answered ${response.status}`);
      const { number } = (await response.json()) as { number: string };
      assert.equal(number, before.get(key) ?? number);
      acknowledged.set(key, number);
    }
    const rows = await query<{ events: string; tasks: string }>(
      `SELECT (SELECT count(*) FROM dossier_events e WHERE e.dossier_id = d.id) AS events,
              (SELECT count(*) FROM dossier_tasks t WHERE t.dossier_id = d.id AND t.status = 'open') AS tasks
       FROM dossiers d WHERE d.number = ANY($1)`,
      [[...acknowledged.values()]],
      second.databaseUrl,
    );
    assert.equal(rows.length, 200);
    assert.ok(rows.every(({ events, tasks }) => events === '1' && tasks === '1'));
    const administrator = await officer('quantri', second.url);
    let [checked, after, broken] = [0, 0, 0];
    for (let more = true; more;) {
      const page = await administrator.json<{ broken: readonly unknown[]; checked: number; next: number | null }>(
        `/api/office/history/verification?after=${after}`,
      );
      checked += page.checked;
      broken += page.broken.length;
      more = page.next !== null;
      after = page.next ?? 0;
    }
    assert.equal(broken, 0);
    assert.ok(checked >= 200);
    console.log(
      `acknowledged before the kill: ${before.size}; after the restart: ${rows.length} whole, ${checked} chains verify`,
    );
  } finally {
    await second.stop();
  }
});
