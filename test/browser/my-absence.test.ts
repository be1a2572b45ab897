/** An officer asks to be away, makes a mistake, mends it; the leader confirms with one press, and both read it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { Hands } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look } from '../support/pages.ts';

/** A commune of its own. */
const who = (name: string): string => `${name}.114`;
const [OFFICER, DEPUTY, LEADER] = [who('chuyenvien'), who('vanthu'), who('lanhdao')];
const REASON = 'Con ốm.';

/** A day that many days from now, as people type it. */
const typed = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/');

let browser: Browser;
const names = new Map<string, string>();
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

void describe('an officer’s own absence', () => {
  before(async () => {
    const rows = await query<{ username: string; full_name: string }>(
      'SELECT username, full_name FROM officers WHERE username = ANY($1)',
      [[OFFICER, DEPUTY, LEADER]],
    );
    for (const { username, full_name: name } of rows) names.set(username, name);
  });
  void test('asked for by keyboard; what was typed stays when something is wrong', async (t) => {
    const page = await openOffice(browser, OFFICER, '/my-absence');
    await page.locator('#begins').waitFor();
    const hands = new Hands(page);
    await hands.to('#begins');
    await hands.type(typed(4));
    await hands.to('#until');
    await hands.type(typed(2));
    await hands.to('#reason');
    await hands.type(REASON);
    await hands.to('form button[type=submit]');
    await hands.press('Enter');
    await page.locator('.error-summary').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'error-summary');
    assert.deepEqual(await page.locator('.error-summary li').allInnerTexts(), [
      'Ngày cuối không trước ngày đầu.',
      'Chọn đồng nghiệp làm thay.',
    ]);
    assert.equal(await page.inputValue('#reason'), REASON);
    assert.equal(await page.inputValue('#begins'), typed(4));
    await look(page, 'office-my-absence-refused', DESKTOP);

    await hands.press('Tab');
    await hands.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'until');
    await hands.press('Control+a');
    await hands.type(typed(6));
    await hands.to('#deputy');
    while ((await page.inputValue('#deputy')) !== DEPUTY) await hands.press('ArrowDown');
    await hands.to('form button[type=submit]');
    await hands.press('Enter');
    await page.locator('.absence-requests li', { hasText: 'Chờ xác nhận.' }).waitFor();
    t.diagnostic(hands.line('an absence asked for, with two mistakes'));
    assert.equal(hands.clicks, 0);
    await look(page, 'office-my-absence', DESKTOP);
    await page.context().close();
  });

  void test('what is no day is said to be none', async () => {
    const page = await openOffice(browser, OFFICER, '/my-absence');
    await page.fill('#begins', '31/02/2027');
    await page.click('form button[type=submit]');
    assert.equal(
      await page.locator('.error-summary li').first().innerText(),
      'Nhập ngày theo thứ tự ngày/tháng/năm, ví dụ 05/12/2026.',
    );
    assert.equal(await page.inputValue('#begins'), '31/02/2027');
    await page.context().close();
  });

  void test('the leader finds it under the bell, confirms it on the team page, and the officer is told', async () => {
    const page = await openOffice(browser, LEADER, '/watch');
    const officerName = names.get(OFFICER) ?? '';
    await page.getByRole('link', { name: `${officerName} đề nghị vắng mặt` }).click();
    await page.locator('.absence-requests li', { hasText: REASON }).waitFor();
    await look(page, 'office-team-request', DESKTOP);
    await page.getByRole('button', { name: `Xác nhận: ${officerName}` }).click();
    await page.getByText(`Đã xác nhận cho ${officerName}`).waitFor();
    await page.locator('.absence-requests').waitFor({ state: 'detached' });
    await page.context().close();

    const own = await openOffice(browser, OFFICER, '/watch');
    await own.getByRole('link', { name: `${names.get(LEADER) ?? ''} đã xác nhận.` }).click();
    await own.getByText(`ủy quyền cho ${names.get(DEPUTY) ?? ''}`).waitFor();
    await own.context().close();
    const [planned] = await query<{ actor: string; deputy: string }>(
      'SELECT actor, deputy FROM planned_absences WHERE username = $1',
      [OFFICER],
    );
    assert.deepEqual(planned, { actor: LEADER, deputy: DEPUTY });
    await query('DELETE FROM planned_absences WHERE username = $1', [OFFICER]);
  });
});
