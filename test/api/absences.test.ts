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

interface Mine {
  readonly asks: boolean;
  readonly deputies: readonly { readonly username: string }[];
  readonly absences: readonly { readonly deputy: string; readonly running: boolean }[];
  readonly requests: readonly { readonly id: number; readonly state: string; readonly declined: string | null }[];
}
interface Notices {
  readonly unread: number;
  readonly absences: readonly { readonly own: boolean; readonly state: string; readonly read: boolean }[];
}

void describe('an officer’s own absence', () => {
  const wish = { begins: day(0), until: day(2), deputy: CLERK, reason: 'Con ốm' };
  const ask = async (username: string, change: object = {}): Promise<Response> =>
    (await officer(username)).call('/api/office/my-absences', {
      method: 'POST',
      body: JSON.stringify({ ...wish, ...change }),
    });
  const decide = async (username: string, id: number, decision: string, body: object = {}): Promise<Response> =>
    (await officer(username)).call(`/api/office/absence-requests/${id}/${decision}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  const own = async (username: string): Promise<Mine> =>
    (await officer(username)).json<Mine>('/api/office/my-absences');
  const told = async (username: string): Promise<Notices> =>
    (await officer(username)).json<Notices>('/api/office/notices');
  const asked = async (): Promise<number> => {
    const answer = await ask(SPECIALIST);
    assert.equal(answer.status, 201, await answer.clone().text());
    const [first] = ((await answer.json()) as Mine).requests;
    assert.ok(first);
    return first.id;
  };
  after(async () => {
    await query(`DELETE FROM officer_absences a USING officers o WHERE o.id = a.officer_id AND o.username = ANY($1)`, [
      [LEADER, SPECIALIST],
    ]);
  });

  void test('what is wrong is said of every field at once', async () => {
    const refused = await ask(SPECIALIST, { begins: '', until: '', deputy: LEADER.replace('106', '105'), reason: ' ' });
    assert.equal(refused.status, 422);
    const { errors } = (await refused.json()) as { errors: readonly { pointer: string }[] };
    assert.deepEqual(
      errors.map(({ pointer }) => pointer),
      ['/begins', '/until', '/deputy', '/reason'],
    );
    assert.equal((await ask(SPECIALIST, { begins: day(-1) })).status, 422);
    assert.deepEqual((await own(SPECIALIST)).requests, []);
  });

  void test('the leader is told and confirms; nothing happens before, the deputy stands in after', async () => {
    const id = await asked();
    assert.deepEqual((await own(SPECIALIST)).absences, []);
    const waiting = await told(LEADER);
    assert.deepEqual(
      waiting.absences.map(({ own, state }) => ({ own, state })),
      [{ own: false, state: 'waits' }],
    );
    assert.ok(waiting.unread >= 1);
    const { requests } = await (await officer(LEADER)).json<Mine>('/api/office/team');
    assert.deepEqual(
      requests.map((request) => request.id),
      [id],
    );
    // Neither the officer himself nor the leader of another unit decides.
    assert.equal((await decide(SPECIALIST, id, 'confirm')).status, 403);
    assert.equal((await decide(who('lanhdao').replace('106', '105'), id, 'confirm')).status, 404);

    const confirmed = await decide(LEADER, id, 'confirm');
    assert.equal(confirmed.status, 200, await confirmed.text());
    assert.equal((await decide(LEADER, id, 'decline', { reason: 'Thiếu người' })).status, 404);
    const mineNow = await own(SPECIALIST);
    assert.deepEqual(
      mineNow.absences.map(({ deputy, running }) => ({ deputy, running })),
      [{ deputy: CLERK, running: true }],
    );
    assert.equal(mineNow.requests[0]?.state, 'confirmed');
    assert.equal((await told(LEADER)).absences.length, 0);
    const news = await told(SPECIALIST);
    assert.deepEqual(news.absences, [{ ...news.absences[0], own: true, state: 'confirmed', read: false }]);
    await (await officer(SPECIALIST)).call('/api/office/notices/read', { method: 'POST' });
    assert.equal((await told(SPECIALIST)).absences[0]?.read, true);
    const clerk = await (await officer(CLERK)).json<{ standsInFor: readonly unknown[] }>('/api/office/me');
    assert.equal(clerk.standsInFor.length, 1);
    assert.equal((await back(SPECIALIST)).status, 200);
  });

  void test('declined with a reason, or taken back, it comes to nothing', async () => {
    const id = await asked();
    assert.equal((await decide(LEADER, id, 'decline', { reason: '' })).status, 422);
    assert.equal((await decide(LEADER, id, 'decline', { reason: 'Đơn vị thiếu người tuần này.' })).status, 200);
    const second = await asked();
    const taken = await (
      await officer(SPECIALIST)
    ).call(`/api/office/my-absences/${second}/withdraw`, { method: 'POST', body: '{}' });
    assert.equal(taken.status, 200);
    assert.equal((await decide(LEADER, second, 'confirm')).status, 404);
    const { requests, absences } = await own(SPECIALIST);
    assert.deepEqual(
      requests.slice(0, 2).map(({ state, declined }) => [state, declined]),
      [
        ['withdrawn', null],
        ['declined', 'Đơn vị thiếu người tuần này.'],
      ],
    );
    assert.deepEqual(absences, []);
  });

  void test('who leads the unit needs nobody to confirm', async () => {
    assert.equal((await own(LEADER)).asks, false);
    const answer = await ask(LEADER);
    assert.equal(answer.status, 201, await answer.clone().text());
    const { absences, requests } = (await answer.json()) as Mine;
    assert.deepEqual(requests, []);
    assert.deepEqual(
      absences.map(({ deputy, running }) => ({ deputy, running })),
      [{ deputy: CLERK, running: true }],
    );
    assert.equal((await back(LEADER)).status, 200);
  });
});
