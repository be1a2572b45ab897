/** A quarter of an hour of an approver and of an issuing clerk: by keys, the next one by itself; and many at once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fileByExchange } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, type Screen } from '../support/pages.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

/** A commune of its own, so that no other test's dossiers are decided. */
const UNIT = 'H44.104';
const who = (name: string): string => `${name}.104`;
const LAPTOP: Screen = { name: '1280', width: 1280, height: 720 };
const TABLET: Screen = { name: '820', width: 820, height: 1180 };

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

/** Counts what is pressed. */
const typist = (page: Page) => {
  let strokes = 0;
  return {
    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        strokes += 1;
        await page.keyboard.press(key);
      }
    },
    type: async (text: string): Promise<void> => {
      strokes += text.length;
      await page.keyboard.type(text);
    },
    strokes: (): number => strokes,
  };
};

const current = (page: Page): Promise<string | null> => page.locator('.decision.current').getAttribute('id');

void describe('what waits for a decision', () => {
  let ids: readonly number[] = [];
  before(async () => {
    ids = await proposed(6);
  });

  void test('the approver approves three and returns one, by keys alone; the next one comes by itself', async () => {
    const page = await openOffice(browser, who('lanhdao'), '/decisions/approvals');
    const total = await page
      .locator('.decision')
      .count()
      .then(async () => {
        await page.locator('.decision').first().waitFor();
        return page.locator('.decision').count();
      });
    assert.ok(total >= 6, `only ${total} wait`);
    const keys = typist(page);
    const begun = Date.now();
    await page.locator('.pane .acts').first().waitFor();
    await page.locator('.sheet canvas[data-drawn="1"]').waitFor({ timeout: 30_000 });
    await look(page, 'office-approvals', DESKTOP);
    for (let turn = 0; turn < 3; turn += 1) {
      const before = await current(page);
      await page.locator('.pane .acts').first().waitFor();
      await keys.press('a');
      const button = page.locator('form.act-form button[type=submit]');
      await button.waitFor();
      await until('the button has the focus', () => button.evaluate((node) => node === document.activeElement));
      await keys.press('Enter');
      await until('the next one comes', async () => (await current(page)) !== before);
    }
    const before = await current(page);
    await page.locator('.pane .acts').first().waitFor();
    await keys.press('r');
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement);
    await keys.type('Kiểm tra lại số bản.');
    await keys.press('Control+Enter');
    await until('the next one comes', async () => (await current(page)) !== before);
    console.log(
      `approver: 3 approved and 1 returned with ${keys.strokes()} key strokes (20 of them the reason) in ${Math.round((Date.now() - begun) / 1000)} s`,
    );
    assert.ok(keys.strokes() <= 28, `${keys.strokes()} key strokes`);
    assert.equal(await page.locator('.decision').count(), total - 4);
    await page.setViewportSize(LAPTOP);
    await look(page, 'office-approvals', LAPTOP);
    await page.setViewportSize(TABLET);
    await look(page, 'office-approvals', TABLET);
    await page.context().close();
  });

  void test('the approver signs many at once, and reads the result of each, also of one that somebody else was quicker with', async () => {
    const page = await openOffice(browser, who('lanhdao'), '/decisions/approvals');
    await page.locator('.decision').first().waitFor();
    const mine = (
      await query<{ dossier_id: number }>(
        `SELECT t.dossier_id FROM dossier_tasks t WHERE t.dossier_id = ANY($1) AND t.status = 'open' AND t.role = 'approver'`,
        [ids],
      )
    ).map((row) => row.dossier_id);
    assert.ok(mine.length >= 2);
    for (const id of mine) await page.locator(`#decision-${id} input`).check();
    const [first] = mine;
    const leader = await officer(who('lanhdao'));
    await leader.json(`/api/office/dossiers/${first}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type: 'RETURN', version: 3, reason: 'Xem lại.' }),
    });
    await page.getByRole('button', { name: new RegExp(`Ký duyệt ${mine.length} hồ sơ`) }).click();
    await page.getByText(`Xong ${mine.length} trong ${mine.length}`).waitFor();
    const results = await page.locator('.many-results li').allInnerTexts();
    assert.equal(results.filter((line) => /chưa được/.test(line)).length, 1, results.join('\n'));
    assert.equal(results.filter((line) => /^xong/.test(line)).length, mine.length - 1, results.join('\n'));
    await look(page, 'office-approvals-many', DESKTOP);
    await page.context().close();
  });

  void test('the clerk numbers and issues one after the other; the number is shown with its register', async () => {
    const page = await openOffice(browser, who('vanthu'), '/decisions/issuing');
    await page.locator('.decision').first().waitFor();
    const waiting = await acted(ids, 'APPROVE');
    assert.ok(waiting >= 4);
    const keys = typist(page);
    const begun = Date.now();
    for (let turn = 0; turn < 3; turn += 1) {
      const before = await current(page);
      await page.locator('.pane .acts').first().waitFor();
      await keys.press('p');
      const button = page.locator('form.act-form button[type=submit]');
      await button.waitFor();
      await until('the button has the focus', () => button.evaluate((node) => node === document.activeElement));
      await keys.press('Enter');
      await until('the next one comes', async () => (await current(page).catch(() => null)) !== before);
      assert.match(await page.locator('.just-done').innerText(), /Số .+ · Vào sổ/);
    }
    console.log(
      `issuing clerk: 3 numbered and issued with ${keys.strokes()} key strokes in ${Math.round((Date.now() - begun) / 1000)} s`,
    );
    assert.equal(keys.strokes(), 6);
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
