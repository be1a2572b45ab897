/** With many dossiers every list is still whole: each dossier once, in order, to those who may see it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRoot } from '../../scripts/lib/paths.ts';
import { loadDossiers } from '../../scripts/load/load.ts';
import { query } from '../support/database.ts';
import { ownHouse } from '../support/house.ts';
import { officer } from '../support/session.ts';

interface Row {
  readonly id: number;
  readonly dueAt: string | null;
}

type Visitor = Awaited<ReturnType<typeof officer>>;

async function walk(who: Visitor, filter: object): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }> {
  const rows: Row[] = [];
  let more = false;
  for (let after: string | null = ''; after !== null;) {
    const text = JSON.stringify({ ...filter, ...(after === '' ? {} : { after }) });
    const answer = await who.call(`/api/office/inbox?filter=${encodeURIComponent(text)}&range=%5B0%2C99%5D`);
    assert.equal(answer.status, 200);
    rows.push(...((await answer.json()) as Row[]));
    more ||= answer.headers.has('x-more');
    after = answer.headers.get('x-next');
  }
  return { rows, more };
}

const sorted = (rows: readonly Row[]): boolean =>
  rows.every((row, index) => {
    const before = rows[index - 1];
    if (!before) return true;
    const [a, b] = [before.dueAt ?? '9999', row.dueAt ?? '9999'];
    return a < b || (a === b && before.id < row.id);
  });

void test('seed:load makes whole dossiers whose chains verify, and lists show each of them once to those who may see it', async () => {
  const own = await ownHouse(`many_${Date.now()}`);
  try {
    await loadDossiers(own.databaseUrl, { dossiers: 2000, open: 300, progress: () => undefined });
    for (const [username, all] of [
      ['tiepnhan', false],
      ['chuyenvien.sxd', false],
      ['quantri', true],
    ] as const) {
      const who = await officer(username, own.url);
      const expected = await query<{ id: number }>(
        `SELECT d.id FROM dossiers d, officers o WHERE o.username = $1 AND ($2 OR d.agency_id = o.agency_id OR d.one_stop_unit_id = o.agency_id
           OR EXISTS (SELECT 1 FROM dossier_tasks t WHERE t.dossier_id = d.id AND t.agency_id = o.agency_id))`,
        [username, all],
        own.databaseUrl,
      );
      const { rows, more } = await walk(who, { view: 'all' });
      assert.ok(sorted(rows), `${username}: in order`);
      assert.deepEqual(
        rows.map(({ id }) => id).sort((a, b) => a - b),
        expected.map(({ id }) => id).sort((a, b) => a - b),
      );
      assert.ok(!all || more, 'the ended ones of the province are not counted to the end');
    }
    const clerk = await officer('tiepnhan', own.url);
    const [known] = await query<{
      id: number;
      code: string;
      number: string;
      name: string;
      person: string;
      unit: number;
    }>(
      `SELECT d.id, d.code, d.number, d.applicant_name AS name, d.applicant_number AS person, d.one_stop_unit_id AS unit
       FROM dossiers d JOIN officers o ON o.agency_id = d.one_stop_unit_id
       WHERE o.username = 'tiepnhan' AND d.ended_at IS NOT NULL AND d.code IS NOT NULL ORDER BY d.id DESC LIMIT 1`,
      [],
      own.databaseUrl,
    );
    assert.ok(known);
    for (const q of [known.code, known.number.toLowerCase(), known.name, known.person, known.name.toLowerCase()]) {
      const { rows } = await walk(clerk, { view: 'all', q });
      assert.ok(
        rows.some(({ id }) => id === known.id),
        `"${q}" finds the dossier`,
      );
    }
    const stranger = await officer('chuyenvien.sxd', own.url);
    assert.deepEqual((await walk(stranger, { view: 'all', q: known.code })).rows, []);
  } finally {
    await own.stop();
  }
  const proof = spawnSync(process.execPath, [inRoot('scripts', 'verify-history.ts'), '--all'], {
    env: { ...process.env, DATABASE_URL: own.databaseUrl },
    encoding: 'utf8',
    timeout: 120_000,
  });
  assert.equal(proof.status, 0, proof.stdout);
  assert.match(proof.stdout, /Proven: 2300 dossiers/);
});
