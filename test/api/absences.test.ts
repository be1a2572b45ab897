/** An absence of an officer whose steps wait for the role: what the deputy sees and may do, on whose behalf, and how it ends. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { query } from '../support/database.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

/** A commune of its own. */
const UNIT = 'H44.106';
const who = (name: string): string => `${name}.106`;
const [LEADER, CLERK, SPECIALIST] = [who('lanhdao'), who('vanthu'), who('chuyenvien')];

const day = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

interface Dossier {
  readonly version: number;
  readonly tasks: readonly {
    readonly status: string;
    readonly assigneeName: string | null;
    readonly waitsFor: { readonly name: string; readonly until: string } | null;
  }[];
  readonly acts: readonly { readonly type: string; readonly allowed: boolean; readonly why: { vi: string } | null }[];
}

const look = async (username: string, id: number): Promise<Dossier> =>
  (await officer(username)).json<Dossier>(`/api/office/dossiers/${id}`);

async function act(username: string, id: number, type: string, data: object = {}): Promise<Response> {
  const person = await officer(username);
  const { version } = await look(username, id);
  return person.call(`/api/office/dossiers/${id}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type, version, data }),
  });
}

async function done(username: string, id: number, type: string, data: object = {}): Promise<void> {
  const answer = await act(username, id, type, data);
  assert.equal(answer.status, 200, await answer.text());
}

/** Received, and put before the leader, of whom nobody has taken it. */
async function proposed(by = SPECIALIST): Promise<number> {
  const filed = await fileByExchange({ ...(await maritalStatusFiling()), agencyCode: UNIT });
  const { dossierId } = (await filed.json()) as Receipt;
  await done(who('tiepnhan'), dossierId, 'RECEIVE', { checks: {} });
  await done(by, dossierId, 'PROPOSE', { conclusion: 'Đủ điều kiện.' });
  return dossierId;
}

async function away(actor: string, from: string, to: string, until = day(3)): Promise<Response> {
  return (await officer(actor)).call(`/api/office/officers/${from}/handover`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ to, until, reason: 'Nghỉ phép năm.' }),
  });
}

const back = async (username: string): Promise<Response> =>
  (await officer(LEADER)).call(`/api/office/officers/${username}/back`, { method: 'POST', body: '{}' });

async function mine(username: string, id: number): Promise<boolean> {
  const filter = encodeURIComponent(JSON.stringify({ view: 'mine' }));
  const rows = await (await officer(username)).json<readonly { id: number }[]>(`/api/office/inbox?filter=${filter}`);
  return rows.some((row) => row.id === id);
}

const mayApprove = async (username: string, id: number): Promise<boolean> =>
  (await look(username, id)).acts.some(({ type, allowed }) => type === 'APPROVE' && allowed);

void describe('while the leader of a unit is away', () => {
  let leader: { id: number; full_name: string };
  before(async () => {
    const [row] = await query<typeof leader>('SELECT id, full_name FROM officers WHERE username = $1', [LEADER]);
    assert.ok(row);
    leader = row;
  });
  after(async () => {
    await query('DELETE FROM officer_absences WHERE officer_id = $1', [leader.id]);
  });

  void test('the deputy whom he named finds what waits for his role and approves it on his behalf', async () => {
    const dossier = await proposed();
    assert.equal(await mine(CLERK, dossier), false);
    assert.equal(await mayApprove(CLERK, dossier), false);

    const given = await away(LEADER, LEADER, CLERK);
    assert.equal(given.status, 200, await given.text());
    assert.equal(await mine(CLERK, dossier), true);
    const { tasks } = await look(CLERK, dossier);
    assert.deepEqual(tasks.find(({ status }) => status === 'open')?.waitsFor, {
      name: leader.full_name,
      until: day(3),
    });
    assert.equal(await mayApprove(CLERK, dossier), true);
    // Nobody else than the deputy.
    assert.equal(await mine(SPECIALIST, dossier), false);
    assert.equal(await mayApprove(SPECIALIST, dossier), false);

    await done(CLERK, dossier, 'APPROVE', { conclusion: 'Đồng ý.' });
    const events = await query<{ type: string; on_behalf: unknown; role: string }>(
      `SELECT type, on_behalf, actor->>'role' AS role FROM dossier_events WHERE dossier_id = $1 AND type IN ('PROPOSE', 'APPROVE') ORDER BY seq`,
      [dossier],
    );
    assert.deepEqual(events, [
      { type: 'PROPOSE', on_behalf: null, role: 'processing_officer' },
      {
        type: 'APPROVE',
        on_behalf: { kind: 'officer', id: String(leader.id), name: leader.full_name },
        role: 'approver',
      },
    ]);
    // What he does in his own office is his own.
    await done(CLERK, dossier, 'ISSUE');
    const [issued] = await query<{ on_behalf: unknown }>(
      `SELECT on_behalf FROM dossier_events WHERE dossier_id = $1 AND type = 'ISSUE'`,
      [dossier],
    );
    assert.equal(issued?.on_behalf, null);
  });

  void test('it ends by itself after its last day, and when he is back', async () => {
    const dossier = await proposed();
    assert.equal(await mine(CLERK, dossier), true);
    await query('UPDATE officer_absences SET until = $2 WHERE officer_id = $1', [leader.id, day(-1)]);
    assert.equal(await mine(CLERK, dossier), false);
    assert.equal((await act(CLERK, dossier, 'APPROVE', {})).status, 409);

    assert.equal((await away(LEADER, LEADER, CLERK)).status, 200);
    assert.equal(await mine(CLERK, dossier), true);
    const ended = await back(LEADER);
    assert.deepEqual(await ended.json(), []);
    assert.equal(await mine(CLERK, dossier), false);
    assert.equal((await act(CLERK, dossier, 'APPROVE', {})).status, 409);
    assert.equal((await back(LEADER)).status, 404);
  });

  void test('a deputy approves no proposal of his own', async () => {
    assert.equal((await away(LEADER, LEADER, SPECIALIST)).status, 200);
    const dossier = await proposed(SPECIALIST);
    assert.equal(await mine(SPECIALIST, dossier), true);
    const refused = await act(SPECIALIST, dossier, 'APPROVE', { conclusion: 'Đồng ý.' });
    assert.equal(refused.status, 409);
    assert.match(await refused.text(), /Bạn đã trình hồ sơ này/);
    assert.equal((await back(LEADER)).status, 200);
    await done(LEADER, dossier, 'APPROVE', { conclusion: 'Đồng ý.' });
  });

  void test('signatures pass only to whom the leader has named, and only in the unit', async () => {
    const dossier = await proposed();
    const administrator = await away('quantri', LEADER, CLERK);
    assert.equal(administrator.status, 200, await administrator.text());
    assert.equal(await mine(CLERK, dossier), false, 'an administrator gives nobody the leader’s right');
    assert.equal((await back(LEADER)).status, 200);
    for (const deputy of ['vanthu.105', LEADER, 'khong.co']) {
      const refused = await away(LEADER, LEADER, deputy);
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /\/to/);
    }
    assert.match(await (await away(LEADER, LEADER, CLERK, day(-1))).text(), /\/until/);
  });
});

void test('what a deputy holds by name returns when the officer is back before the day', async () => {
  const filed = await fileByExchange({ ...(await maritalStatusFiling()), agencyCode: UNIT });
  const { dossierId } = (await filed.json()) as Receipt;
  await done(who('tiepnhan'), dossierId, 'RECEIVE', { checks: {} });
  await done(SPECIALIST, dossierId, 'CLAIM');
  const holder = async (): Promise<string | null | undefined> =>
    (await look(LEADER, dossierId)).tasks.find(({ status }) => status === 'open')?.assigneeName;
  const own = await holder();
  assert.equal((await away(LEADER, SPECIALIST, CLERK)).status, 200);
  assert.notEqual(await holder(), own);
  const known = await (
    await officer(LEADER)
  ).json<readonly { deputy: string; running: boolean }[]>(`/api/office/officers/${SPECIALIST}/absences`);
  assert.deepEqual(
    known.map(({ deputy, running }) => ({ deputy, running })),
    [{ deputy: CLERK, running: true }],
  );
  assert.equal((await back(SPECIALIST)).status, 200);
  assert.equal(await holder(), own);
  const [left] = await query<{ delegations: unknown }>(
    `SELECT life->'delegations' AS delegations FROM dossiers WHERE id = $1`,
    [dossierId],
  );
  assert.equal(left?.delegations, null);
});
