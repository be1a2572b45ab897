/** An absence with delegation: the leader names a deputy, who finds the work, acts, and is recorded as acting for the one who is away. */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { canonicalJson } from '@motcua/plugin-single-window';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { Hands } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look } from '../support/pages.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

/** A commune of its own. The deputy has another role: what is left to him is his all the same. */
const UNIT = 'H44.113';
const who = (name: string): string => `${name}.113`;
const ABSENT = who('chuyenvien');
const DEPUTY = who('vanthu');
const CONCLUSION = 'Đủ điều kiện.';

let browser: Browser;
let absent: { readonly id: number; readonly full_name: string };
let deputy: { readonly id: number; readonly full_name: string };
const dossiers: number[] = [];

async function act(username: string, id: number, type: string, data: object = {}): Promise<void> {
  const person = await officer(username);
  const { version } = await person.json<{ version: number }>(`/api/office/dossiers/${id}`);
  await person.json(`/api/office/dossiers/${id}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type, version, data }),
  });
}

/** Received, and taken by the specialist who will be away. */
async function taken(): Promise<number> {
  const filed = await fileByExchange({ ...(await maritalStatusFiling()), agencyCode: UNIT });
  const { dossierId } = (await filed.json()) as Receipt;
  await act(who('tiepnhan'), dossierId, 'RECEIVE', { checks: {} });
  await act(ABSENT, dossierId, 'CLAIM');
  return dossierId;
}

interface EventRow {
  readonly dossier_id: number;
  readonly seq: number;
  readonly type: string;
  readonly reason: string | null;
  readonly data: unknown;
  readonly message: unknown;
  readonly visible: boolean;
  readonly before: unknown;
  readonly after: unknown;
  readonly actor: { readonly name: string };
  readonly on_behalf: { readonly kind: string; readonly id: string; readonly name: string } | null;
  readonly previous_hash: string;
  readonly hash: string;
  readonly at: Date;
}

async function eventOf(dossier: number, type: string): Promise<EventRow> {
  const [event] = await query<EventRow>(
    `SELECT dossier_id, seq, type, actor, reason, at, data, on_behalf, before, after, message, visible, previous_hash, hash
     FROM dossier_events WHERE dossier_id = $1 AND type = $2 ORDER BY seq DESC LIMIT 1`,
    [dossier, type],
  );
  assert.ok(event, `no ${type}`);
  return event;
}

/** The hash of an event, worked out from its row; what is empty beside these is part of it all the same. */
function hashOf(event: EventRow, onBehalf: EventRow['on_behalf']): string {
  const { dossier_id: dossierId, seq, type, actor, reason, at, data, message, visible } = event;
  const { before: was, after: is, previous_hash: previous } = event;
  const known = Object.entries({ onBehalf, before: was, after: is }).filter(([, value]) => value !== null);
  const content = { dossierId, seq, type, actor, reason, at, data, message, visible, ...Object.fromEntries(known) };
  return createHash('sha256')
    .update(`${previous}\n${canonicalJson(content)}`)
    .digest('hex');
}

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

void describe('while an officer is away', () => {
  before(async () => {
    const rows = await query<{ id: number; username: string; full_name: string }>(
      'SELECT id, username, full_name FROM officers WHERE username = ANY($1)',
      [[ABSENT, DEPUTY]],
    );
    const named = (username: string) => {
      const row = rows.find((one) => one.username === username);
      assert.ok(row);
      return row;
    };
    absent = named(ABSENT);
    deputy = named(DEPUTY);
    for (let one = 0; one < 2; one += 1) dossiers.push(await taken());
  });

  void test('the leader names a deputy by keyboard, and sees what moves before it does', async (t) => {
    const page = await openOffice(browser, who('lanhdao'), `/team?officer=${ABSENT}`);
    await page.getByRole('button', { name: 'Vắng mặt, ủy quyền' }).focus();
    const hands = new Hands(page);
    await hands.press('Enter');
    await hands.to('form.absence select');
    const chosen = page.locator('form.absence select');
    while ((await chosen.inputValue()) !== DEPUTY) await hands.press('ArrowDown');
    await hands.to('form.absence textarea');
    await hands.type('Nghỉ phép.');
    await page.getByText(new RegExp(`hồ sơ sẽ chuyển cho ${deputy.full_name}`)).waitFor();
    await hands.to('form.absence button[type=submit]');
    await hands.press('Enter');
    await page.getByText(new RegExp(`Đã ủy quyền \\d+ hồ sơ cho ${deputy.full_name}`)).waitFor({ timeout: 30_000 });
    t.diagnostic(hands.line('leader, an absence with a deputy'));
    assert.equal(hands.clicks, 0);
    const held = await query(
      `SELECT 1 FROM dossier_tasks WHERE dossier_id = ANY($1) AND status = 'open' AND assignee_id = $2`,
      [dossiers, deputy.id],
    );
    assert.equal(held.length, dossiers.length);
    await page.context().close();
  });

  void test('the deputy finds the work, acts, and the page and the history say for whom', async (t) => {
    const [dossier = 0] = dossiers;
    const page = await openOffice(browser, DEPUTY, '/inbox/mine');
    await page.locator(`#row-${dossier}`).waitFor();
    const hands = new Hands(page);
    while (!(await page.locator(`#row-${dossier}.current`).isVisible())) await hands.press('j');
    await hands.press('Enter');
    await page.waitForURL(/\/dossiers\//);
    await page.locator('.now-owner', { hasText: `thay ông/bà ${absent.full_name}, vắng mặt đến hết` }).waitFor();
    await look(page, 'office-deputy', DESKTOP);
    await hands.press('t');
    await page.waitForFunction(() => document.activeElement?.matches('form.act-form textarea') ?? false);
    await hands.type(CONCLUSION);
    await hands.press('Control+Enter');
    await page.locator('.done').first().waitFor();
    t.diagnostic(hands.line(`deputy, one found, read and proposed (${CONCLUSION.length} keys of it the conclusion)`));
    const said = page.locator('.timeline li', { hasText: `thay ông/bà ${absent.full_name} (vắng mặt)` });
    await said.waitFor();
    assert.match(await said.innerText(), new RegExp(deputy.full_name));
    await look(page, 'office-deputy-done', DESKTOP);
    await page.context().close();

    const event = await eventOf(dossier, 'PROPOSE');
    assert.equal(event.actor.name, deputy.full_name);
    assert.deepEqual(event.on_behalf, { kind: 'officer', id: String(absent.id), name: absent.full_name });
    assert.equal(hashOf(event, event.on_behalf), event.hash, 'the chain holds for whom he acted');
    assert.notEqual(hashOf(event, null), event.hash);
  });

  void test('what the deputy does in an office of his own is his own; a step that comes back is nobody’s to stand in for', async () => {
    const [first = 0, second = 0] = dossiers;
    await act(who('lanhdao'), first, 'APPROVE', { conclusion: 'Đồng ý.' });
    await act(DEPUTY, first, 'ISSUE');
    assert.equal((await eventOf(first, 'ISSUE')).on_behalf, null);

    // Given back for good: the specialist acts for himself.
    await query('DELETE FROM officer_absences WHERE officer_id = $1', [absent.id]);
    const leader = await officer(who('lanhdao'));
    const { version } = await leader.json<{ version: number }>(`/api/office/dossiers/${second}`);
    await leader.json(`/api/office/dossiers/${second}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type: 'REASSIGN', version, reason: 'Đã về.', data: { officer: ABSENT, from: DEPUTY } }),
    });
    const [row] = await query<{ delegations: unknown }>(
      `SELECT life->'delegations' AS delegations FROM dossiers WHERE id = $1`,
      [second],
    );
    assert.equal(row?.delegations, null, 'the delegation is over');
    await act(ABSENT, second, 'PROPOSE', { conclusion: CONCLUSION });
    assert.equal((await eventOf(second, 'PROPOSE')).on_behalf, null);
    await until('the deputy’s list is without it', async () => {
      const clerk = await officer(DEPUTY);
      const rows = await clerk.json<readonly { id: number }[]>(
        `/api/office/inbox?filter=${encodeURIComponent(JSON.stringify({ view: 'mine' }))}`,
      );
      return !rows.some(({ id }) => id === second);
    });
  });
});
