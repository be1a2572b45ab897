/** A quarter of an hour of an approver and of an issuing clerk: by keys, the next one by itself; and many at once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fileByExchange } from '../support/factories.ts';
import { Hands } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, type Screen } from '../support/pages.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

/** A commune of its own, so that no other test's dossiers are decided. */
const UNIT = 'H44.104';
const who = (name: string): string => `${name}.104`;
const LAPTOP: Screen = { name: '1280', width: 1280, height: 720 };
const TABLET: Screen = { name: '820', width: 820, height: 1180 };
const REASON = 'Kiểm tra lại số bản.';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

async function proposed(count: number): Promise<readonly number[]> {
  const [reception, specialist] = await Promise.all([officer(who('tiepnhan')), officer(who('chuyenvien'))]);
  const filing = { ...(await maritalStatusFiling()), agencyCode: UNIT };
  const ids: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const filed = await fileByExchange(filing);
    const { dossierId } = (await filed.json()) as { dossierId: number };
    for (const [by, act] of [
      [reception, { type: 'RECEIVE', version: 1, data: { checks: {} } }],
      [specialist, { type: 'PROPOSE', version: 2, data: { conclusion: 'Đủ điều kiện, đề nghị cấp.' } }],
    ] as const)
      await by.json(`/api/office/dossiers/${dossierId}/acts`, {
        method: 'POST',
        headers: { 'idempotency-key': randomUUID() },
        body: JSON.stringify(act),
      });
    ids.push(dossierId);
  }
  return ids;
}

/** How many of these dossiers have had the act. */
const acted = async (ids: readonly number[], type: string): Promise<number> => {
  const [row] = await query<{ n: string }>(
    'SELECT count(DISTINCT dossier_id) AS n FROM dossier_events WHERE dossier_id = ANY($1) AND type = $2',
    [ids, type],
  );
  return Number(row?.n);
};

/** The serials that stand in a book of the commune this year, and the last one that was given out. */
const book = async (form: string): Promise<{ readonly serials: readonly number[]; readonly last: number }> => {
  const year = new Date(Date.now() + 7 * 3_600_000).getUTCFullYear();
  const rows = await query<{ serial: number }>(
    `SELECT (data->>'serial')::integer AS serial FROM issued_documents WHERE number LIKE $1 AND form = $2 ORDER BY serial`,
    [`${UNIT}:${year}:%`, form],
  );
  const [counter] = await query<{ last: number }>(
    'SELECT last FROM paper_counters WHERE unit = $1 AND year = $2 AND form = $3',
    [UNIT, year, form],
  );
  return { serials: rows.map(({ serial }) => serial), last: counter?.last ?? 0 };
};

const current = (page: Page): Promise<string | null> => page.locator('.decision.current').getAttribute('id');

void describe('what waits for a decision', () => {
  let ids: readonly number[] = [];
  before(async () => {
    ids = await proposed(6);
  });

  void test('the approver approves three and returns one, by keys alone; the next one comes by itself', async (t) => {
    const page = await openOffice(browser, who('lanhdao'), '/decisions/approvals');
    const total = await page
      .locator('.decision')
      .count()
      .then(async () => {
        await page.locator('.decision').first().waitFor();
        return page.locator('.decision').count();
      });
    assert.ok(total >= 6, `only ${total} wait`);
    const hands = new Hands(page);
    await page.locator('.pane .acts').first().waitFor();
    await page.locator('.sheet canvas[data-drawn="1"]').waitFor({ timeout: 30_000 });
    await look(page, 'office-approvals', DESKTOP);
    for (let turn = 0; turn < 3; turn += 1) {
      const before = await current(page);
      await page.locator('.pane .acts').first().waitFor();
      await hands.press('a');
      const button = page.locator('form.act-form button[type=submit]');
      await button.waitFor();
      await until('the button has the focus', () => button.evaluate((node) => node === document.activeElement));
      await hands.press('Enter');
      await until('the next one comes', async () => (await current(page)) !== before);
    }
    const before = await current(page);
    await page.locator('.pane .acts').first().waitFor();
    await hands.press('r');
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await hands.type(REASON);
    await hands.press('Control+Enter');
    await until('the next one comes', async () => (await current(page)) !== before);
    t.diagnostic(hands.line(`approver, 3 approved and 1 returned, ${REASON.length} keys of them the reason`));
    assert.ok(hands.keys <= 8 + REASON.length, `${hands.keys} keys`);
    assert.equal(hands.clicks, 0);
    assert.equal(await page.locator('.decision').count(), total - 4);
    await page.setViewportSize(LAPTOP);
    await look(page, 'office-approvals', LAPTOP);
    await page.setViewportSize(TABLET);
    await look(page, 'office-approvals', TABLET);
    await page.context().close();
  });

  void test('the approver signs many at once by keys, and reads the result of each, also of one that somebody else was quicker with', async (t) => {
    const page = await openOffice(browser, who('lanhdao'), '/decisions/approvals');
    await page.locator('.decision').first().waitFor();
    const mine = (
      await query<{ dossier_id: number }>(
        `SELECT t.dossier_id FROM dossier_tasks t WHERE t.dossier_id = ANY($1) AND t.status = 'open' AND t.role = 'approver'`,
        [ids],
      )
    ).map((row) => row.dossier_id);
    assert.ok(mine.length >= 2);
    const hands = new Hands(page);
    await hands.press('X');
    // Only those of this file are signed: the demo has some of its own.
    for (const other of await page.locator('.decision').evaluateAll((rows) => rows.map(({ id }) => id)))
      if (!mine.some((id) => other === `decision-${id}`)) await page.locator(`#${other} input`).uncheck();
    const [first] = mine;
    const leader = await officer(who('lanhdao'));
    await leader.json(`/api/office/dossiers/${first}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type: 'RETURN', version: 3, reason: 'Xem lại.' }),
    });
    await page.getByRole('button', { name: new RegExp(`Ký duyệt ${mine.length} hồ sơ`) }).waitFor();
    await page.locator('h1').click();
    await hands.press('m', 'Enter');
    await page.getByText(`Xong ${mine.length} trong ${mine.length}`).waitFor();
    t.diagnostic(hands.line(`approver, ${mine.length} signed at once with the result of each`));
    const results = await page.locator('.many-results li').allInnerTexts();
    assert.equal(results.filter((line) => /chưa được/.test(line)).length, 1, results.join('\n'));
    assert.equal(results.filter((line) => /^xong/.test(line)).length, mine.length - 1, results.join('\n'));
    await look(page, 'office-approvals-many', DESKTOP);
    // What the other took waits no longer.
    await page.locator(`#decision-${first}`).waitFor({ state: 'detached' });
    await hands.press('Escape');
    await page.locator('.many-results').waitFor({ state: 'detached' });
    assert.equal(hands.keys, 4);
    await page.context().close();
  });

  void test('the clerk numbers and issues one after the other; the number is shown with its register, which has no gap', async (t) => {
    const page = await openOffice(browser, who('vanthu'), '/decisions/issuing');
    await page.locator('.decision').first().waitFor();
    const waiting = await acted(ids, 'APPROVE');
    assert.ok(waiting >= 4);
    const hands = new Hands(page);
    for (let turn = 0; turn < 3; turn += 1) {
      const before = await current(page);
      await page.locator('.pane .acts').first().waitFor();
      await hands.press('p');
      const button = page.locator('form.act-form button[type=submit]');
      await button.waitFor();
      await until('the button has the focus', () => button.evaluate((node) => node === document.activeElement));
      await hands.press('Enter');
      await until('the next one comes', async () => (await current(page).catch(() => null)) !== before);
      assert.match(await page.locator('.just-done').innerText(), /Số .+ · Vào sổ/);
    }
    t.diagnostic(hands.line('issuing clerk, 3 numbered and issued'));
    assert.equal(hands.keys, 6);
    assert.equal(hands.clicks, 0);
    for (const form of ['result', 'letter']) {
      const { serials, last } = await book(form);
      assert.ok(last >= 3, `${last} of ${form}`);
      assert.deepEqual(
        serials,
        Array.from({ length: last }, (_, at) => at + 1),
        `the book of ${form} has a gap`,
      );
    }
    await page.locator('.pane .acts').first().waitFor();
    await look(page, 'office-issuing', DESKTOP);
    await page.context().close();
  });

  void test('an empty list says what would be here, and a refused one why; both in the dark', async () => {
    const page = await openOffice(browser, who('tiepnhan'), '/decisions/approvals');
    await page.getByRole('heading', { name: 'Trang này chưa mở được' }).waitFor();
    await look(page, 'office-approvals-refused', DESKTOP);
    await page.context().close();
    const leader = await openOffice(browser, 'lanhdao.112', '/decisions/approvals');
    await leader.evaluate(() => {
      localStorage.setItem('RaStore.theme', '"dark"');
    });
    await leader.route('**/decisions?view=approvals', (route) =>
      route.fulfill({ json: { rows: [], total: 0, next: null } }),
    );
    await leader.reload();
    await leader.locator('.empty').filter({ hasText: 'Không có hồ sơ chờ duyệt' }).waitFor();
    await look(leader, 'office-approvals-empty', DESKTOP);
    await leader.context().close();
  });
});
