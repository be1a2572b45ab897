/** A day of a commune's officers with 30 dossiers: received together, one supplement, proposals one after the other, one that comes back, results handed over. Nothing is lost, no count lies. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { Hands } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look } from '../support/pages.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

/** A commune of its own, so that the counts are of this day. */
const UNIT = 'H44.106';
const who = (name: string): string => `${name}.106`;
const NAME = 'BẠCH THỊ SÁNG';
const ALL = 30;
const WALKED = 8;
const HANDED = 4;

let browser: Browser;
let ids: readonly number[] = [];

async function file(at: number): Promise<number> {
  const filing = await maritalStatusFiling();
  const personalNumber = `0251920${String(70_000 + at)}`;
  const answer = await fileByExchange({
    ...filing,
    agencyCode: UNIT,
    applicant: { ...filing.applicant, personalNumber, fullName: NAME },
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  return ((await answer.json()) as Receipt).dossierId;
}

async function actAs(username: string, id: number, type: string, data?: object): Promise<void> {
  const person = await officer(who(username));
  const [row] = await query<{ version: number }>('SELECT version FROM dossiers WHERE id = $1', [id]);
  await person.json(`/api/office/dossiers/${id}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type, version: row?.version, ...(data ? { data } : {}) }),
  });
}

/** How many dossiers a role of the unit has before it: what the list of the officer must say. */
async function waiting(role: string, unit: string): Promise<number> {
  const [row] = await query<{ n: string }>(
    `SELECT count(DISTINCT t.dossier_id) AS n FROM dossier_tasks t JOIN agencies a ON a.id = t.agency_id
     WHERE t.status = 'open' AND t.role = $1 AND a.code = $2`,
    [role, unit],
  );
  return Number(row?.n);
}

/** How many of the day's dossiers stand in each state. */
async function places(): Promise<Readonly<Record<string, number>>> {
  const rows = await query<{ state_key: string; n: string }>(
    'SELECT state_key, count(*) AS n FROM dossiers WHERE id = ANY($1) GROUP BY state_key',
    [ids],
  );
  return Object.fromEntries(rows.map(({ state_key, n }) => [state_key, Number(n)]));
}

async function agrees(page: Page, view: RegExp, role: string, unit: string): Promise<void> {
  const link = page.locator('.rail-link', { hasText: view }).locator('.rail-count');
  await until(
    `the count of ${view.source}`,
    async () => Number(await link.innerText()) === (await waiting(role, unit)),
  );
}

/** The rows of the day, which are not the only ones of the commune. */
const dayOf = (view: string): string => `/inbox/${view}?q=${encodeURIComponent(NAME)}`;

async function openFirst(page: Page, hands: Hands): Promise<number> {
  await page.locator('.inbox-table tbody tr[id]').first().waitFor();
  await hands.press('j', 'Enter');
  return here(page);
}

/** The dossier whose page is open, once its acts can be chosen. */
async function here(page: Page): Promise<number> {
  await page.waitForURL(/\/dossiers\/\d+/);
  await page.locator('.now .act').first().waitFor();
  return Number(/\/dossiers\/(\d+)/.exec(page.url())?.[1]);
}

/** On to the next one of the list. */
async function goOn(page: Page, hands: Hands, from: number): Promise<number> {
  await hands.press('j');
  await page.waitForURL((url) => !url.pathname.endsWith(`/${from}`));
  return here(page);
}

const inField = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.activeElement?.matches('form.act-form textarea, form.act-form input') ?? false);

/** Opens the act by its key, types what it asks for, sends it. */
async function doByKeys(page: Page, hands: Hands, key: string, words: string): Promise<void> {
  await hands.press(key);
  await inField(page);
  await hands.type(words);
  await hands.press('Control+Enter');
  await page.locator('.done').first().waitFor({ timeout: 15_000 });
}

/** All rows of the list by one act. */
async function allAtOnce(page: Page, hands: Hands, rows: number, fill: () => Promise<void>): Promise<void> {
  const listed = page.locator('.inbox-table tbody tr[id]');
  await until(`${rows} rows`, async () => (await listed.count()) === rows);
  await hands.press('X', 'm');
  await page.locator('.selection kbd', { hasText: '1' }).waitFor();
  await hands.press('1');
  await page.locator('form.bulk').waitFor();
  await fill();
  await hands.press('Enter');
  await page.locator('.course progress').waitFor();
}

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

void describe(`a day with ${ALL} dossiers`, () => {
  before(async () => {
    const filed: number[] = [];
    for (let at = 0; at < ALL; at += 6)
      filed.push(...(await Promise.all(Array.from({ length: 6 }, (_, more) => file(at + more)))));
    ids = filed;
  });

  void test('in the morning all are received at once: a result for each, and how far it is', async (t) => {
    const page = await openOffice(browser, who('tiepnhan'), dayOf('reception'));
    const hands = new Hands(page);
    await agrees(page, /Tiếp nhận/, 'reception_officer', `${UNIT}.MC`);
    // Without papers there is nothing to confirm: the focus stands on the button.
    await allAtOnce(page, hands, ALL, () => Promise.resolve());
    await look(page, 'office-day-receiving', DESKTOP);
    await page.getByText(`Đã xong ${ALL}/${ALL} hồ sơ`).waitFor({ timeout: 60_000 });
    t.diagnostic(hands.line(`reception, ${ALL} received`));
    assert.equal(hands.clicks, 0);
    assert.equal(hands.keys, 4);
    assert.deepEqual(await places(), { received: ALL });
    await agrees(page, /Tiếp nhận/, 'reception_officer', `${UNIT}.MC`);
    await page.context().close();
  });

  void test('the specialist asks one for a paper, proposes some one after the other and the rest together', async (t) => {
    const page = await openOffice(browser, who('chuyenvien'), dayOf('mine'));
    const hands = new Hands(page);
    await agrees(page, /Việc của tôi/, 'processing_officer', UNIT);
    const first = await openFirst(page, hands);
    await hands.press('b');
    await hands.to('form.act-form fieldset.checks input[type=checkbox]');
    await hands.press('Space', 'Tab');
    await inField(page);
    await hands.type('Chụp lại bản rõ.');
    await hands.to('form.act-form textarea:not(fieldset textarea)');
    await hands.type('Bản chụp mờ.');
    await hands.press('Control+Enter');
    await page.locator('.done').first().waitFor({ timeout: 15_000 });
    await page.locator('.done', { hasText: 'Mẫu 02' }).waitFor();
    t.diagnostic(hands.line('specialist, the list opened and one supplement asked for'));
    await agrees(page, /Việc của tôi/, 'processing_officer', UNIT);

    const walk = new Hands(page);
    let at = first;
    for (let turn = 0; turn < WALKED; turn += 1) {
      at = await goOn(page, walk, at);
      await doByKeys(page, walk, 't', 'Đủ điều kiện.');
    }
    t.diagnostic(walk.line(`specialist, ${WALKED} looked at and proposed`));
    assert.equal(walk.clicks, 0);
    assert.equal(walk.keys, WALKED * 16, 'three strokes and the conclusion for each');
    await agrees(page, /Việc của tôi/, 'processing_officer', UNIT);

    const rest = new Hands(page);
    await rest.press('u');
    const left = ALL - 1 - WALKED;
    await allAtOnce(page, rest, left, () => rest.type('Đủ điều kiện.'));
    await page.getByText(`Đã xong ${left}/${left} hồ sơ`).waitFor({ timeout: 60_000 });
    t.diagnostic(rest.line(`specialist, ${left} proposed at once`));
    assert.deepEqual(await places(), { supplement: 1, awaiting_approval: ALL - 1 });
    await agrees(page, /Việc của tôi/, 'processing_officer', UNIT);
    await page.context().close();
  });

  void test('one comes back from the leader with a reason, is read and put before him again', async (t) => {
    const leader = await openOffice(browser, who('lanhdao'), dayOf('approvals'));
    const hands = new Hands(leader);
    await agrees(leader, /Chờ duyệt/, 'approver', UNIT);
    const back = await openFirst(leader, hands);
    await doByKeys(leader, hands, 'r', 'Ghi rõ số bản cần cấp.');
    t.diagnostic(hands.line('leader, one returned with a reason'));
    assert.deepEqual(await places(), { supplement: 1, awaiting_approval: ALL - 2, processing: 1 });
    await agrees(leader, /Chờ duyệt/, 'approver', UNIT);
    await leader.context().close();

    const page = await openOffice(browser, who('chuyenvien'), dayOf('mine'));
    await agrees(page, /Việc của tôi/, 'processing_officer', UNIT);
    const again = new Hands(page);
    assert.equal(await openFirst(page, again), back);
    await page.locator('.timeline .event-reason', { hasText: 'Ghi rõ số bản cần cấp.' }).waitFor();
    await look(page, 'office-day-returned', DESKTOP);
    await doByKeys(page, again, 't', 'Hai bản, đủ điều kiện.');
    t.diagnostic(again.line('specialist, the returned one read and proposed again'));
    await page.context().close();
  });

  void test('in the afternoon the results are handed over, one after the other; in the evening each dossier is where it belongs', async (t) => {
    const ready = await query<{ id: number }>(
      `SELECT id FROM dossiers WHERE id = ANY($1) AND state_key = 'awaiting_approval' ORDER BY id LIMIT $2`,
      [ids, HANDED],
    );
    for (const { id } of ready) {
      await actAs('lanhdao', id, 'APPROVE', { conclusion: 'Đồng ý.' });
      await actAs('vanthu', id, 'ISSUE', {});
    }
    const page = await openOffice(browser, who('tiepnhan'), dayOf('reception'));
    const hands = new Hands(page);
    await agrees(page, /Tiếp nhận/, 'reception_officer', `${UNIT}.MC`);
    let at = await openFirst(page, hands);
    for (let turn = 1; turn <= HANDED; turn += 1) {
      // The applicant stands there already: nothing is typed.
      await doByKeys(page, hands, 'g', '');
      if (turn < HANDED) at = await goOn(page, hands, at);
    }
    t.diagnostic(hands.line(`reception, ${HANDED} results handed over`));
    assert.equal(hands.clicks, 0);
    assert.equal(hands.keys, 2 + HANDED * 2 + HANDED - 1);
    await agrees(page, /Tiếp nhận/, 'reception_officer', `${UNIT}.MC`);
    await page.context().close();

    assert.deepEqual(await places(), { supplement: 1, awaiting_approval: ALL - 1 - HANDED, handed_over: HANDED });
    const receivers = await query<{ receiver: string }>(
      `SELECT DISTINCT data->>'receiver' AS receiver FROM dossier_events WHERE dossier_id = ANY($1) AND type = 'HAND_OVER'`,
      [ids],
    );
    assert.deepEqual(receivers, [{ receiver: NAME }]);
    const lost = await query(
      `SELECT d.id FROM dossiers d WHERE d.id = ANY($1) AND d.ended_at IS NULL AND d.npsp_status <> 5
         AND NOT EXISTS (SELECT 1 FROM dossier_tasks t WHERE t.dossier_id = d.id AND t.status = 'open')`,
      [ids],
    );
    assert.deepEqual(lost, [], 'nobody has these before him');
  });
});
