/** What officers do when a dossier is not simply granted: a supplement asked for, a refusal, a colleague who was quicker; and a figure traced. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { onePagePdf } from '@motcua/database';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { act, doAct, openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, signIn } from '../support/pages.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

const HOA = '025192000145';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

/** Forms issued for a dossier, with the text that is printed on the first page. */
async function forms(dossier: number): Promise<readonly string[]> {
  const reception = await officer('tiepnhan');
  const documents = await reception.json<readonly { form: string; verifyCode: string }[]>(
    `/api/office/dossiers/${dossier}/documents`,
  );
  for (const { verifyCode } of documents) {
    const pdf = Buffer.from(await (await reception.call(`/api/office/documents/${verifyCode}/pdf`)).arrayBuffer());
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  }
  return documents.map(({ form }) => form).sort();
}

const dossierRow = async (id: number) => {
  const [row] = await query<{ npsp_status: number; version: number; promised_at: Date | null }>(
    'SELECT npsp_status, version, promised_at FROM dossiers WHERE id = $1',
    [id],
  );
  assert.ok(row);
  return row;
};

void describe('in the back office', () => {
  void test('a supplement is asked for once, exactly, with form 02; the citizen answers in the portal and the clock starts anew', async () => {
    const { dossierId } = await fileOne();
    await act(browser, 'tiepnhan', dossierId, /^Tiếp nhận/, async (page) => {
      if ((await page.getByRole('button', { name: /Tất cả đạt/ }).count()) > 0)
        await page.getByRole('button', { name: /Tất cả đạt/ }).click();
    });
    await act(
      browser,
      'chuyenvien',
      dossierId,
      /Yêu cầu bổ sung/,
      async (page) => {
        await page.locator('fieldset.checks input[type=checkbox]').first().check();
        await page.locator('fieldset.checks textarea:visible').first().fill('Chụp lại bản rõ bốn góc.');
        await page.getByLabel('Lý do').fill('Bản chụp bị mờ, không đọc được số.');
      },
      'supplement',
    );
    assert.deepEqual(await forms(dossierId), ['01', '02']);
    assert.equal((await dossierRow(dossierId)).npsp_status, 5);

    const context = await openContext(browser, DESKTOP);
    const page = await context.newPage();
    await page.goto(`/ho-so/${dossierId}`);
    await signIn(page, HOA);
    await page.locator('#bo-sung').waitFor();
    assert.match(await page.locator('main').innerText(), /Chụp lại bản rõ bốn góc/);
    const paper = join(mkdtempSync(join(tmpdir(), 'motcua-paper-')), 'ban-ro.pdf');
    writeFileSync(paper, onePagePdf('Bản chụp rõ'));
    await page.locator('#bo-sung input[type=file]').first().setInputFiles(paper);
    await page.locator('#bo-sung button').click();
    await page.locator('#bo-sung').waitFor({ state: 'detached' });
    await context.close();
    const answered = await dossierRow(dossierId);
    assert.equal(answered.npsp_status, 4);
    assert.ok(answered.promised_at, 'the date is promised again');

    // Once: the act is greyed, with the reason.
    const again = await openOffice(browser, 'chuyenvien', `/dossiers/${dossierId}`);
    await again.getByRole('button', { name: /Trình/ }).first().waitFor();
    assert.match(await again.locator('main').innerText(), /Chỉ được yêu cầu bổ sung một lần/);
    await again.context().close();
  });

  void test('a filing is refused with a reason and form 03, and the citizen reads why', async () => {
    const { dossierId } = await fileOne();
    const page = await openOffice(browser, 'tiepnhan', `/dossiers/${dossierId}`);
    // Without a reason nothing happens, and the form says so.
    await doAct(page, /Từ chối/, () => Promise.resolve());
    await page.getByRole('alert').filter({ hasText: 'Nhập lý do' }).waitFor();
    assert.equal((await dossierRow(dossierId)).npsp_status, 1);
    await page.getByLabel('Lý do').fill('Thủ tục này do xã khác quyết định; mời nộp tại phường Vân Phú.');
    await look(page, 'office-refusal-act', DESKTOP);
    await page.locator('form.act-form button[type=submit]').click();
    await page.locator('.done').first().waitFor();
    await page.context().close();
    assert.deepEqual(await forms(dossierId), ['03']);
    assert.equal((await dossierRow(dossierId)).npsp_status, 3);

    const context = await openContext(browser, DESKTOP);
    const citizen = await context.newPage();
    await citizen.goto(`/ho-so/${dossierId}`);
    await signIn(citizen, HOA);
    await citizen.waitForURL(/ho-so/);
    await look(citizen, 'dossier-refused', DESKTOP);
    assert.match(await citizen.locator('main').innerText(), /mời nộp tại phường Vân Phú/);
    await context.close();
  });

  void test('of two officers on one dossier the slower one is told what changed, and nothing is done twice', async () => {
    const { dossierId } = await fileOne();
    const slower = await openOffice(browser, 'tiepnhan', `/dossiers/${dossierId}`);
    await slower
      .getByRole('button', { name: /Từ chối/ })
      .first()
      .click();
    await slower.getByLabel('Lý do').fill('Giấy tờ không hợp lệ.');

    const quicker = await officer('tiepnhan');
    const { version } = await dossierRow(dossierId);
    const received = await quicker.json<{ code: string }>(`/api/office/dossiers/${dossierId}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type: 'RECEIVE', version, data: { checks: {} } }),
    });
    assert.match(received.code, /^H44\.101-/);

    await slower.locator('form.act-form button[type=submit]').click();
    const notice = slower.getByRole('alert').filter({ hasText: 'Hồ sơ vừa thay đổi' });
    await notice.waitFor();
    assert.match(await notice.innerText(), /Tiếp nhận/);
    await look(slower, 'office-stale', DESKTOP);
    await slower.context().close();
    assert.equal((await dossierRow(dossierId)).npsp_status, 2);
    assert.deepEqual(await forms(dossierId), ['01']);
  });

  void test('a figure of the service quality index opens the dossiers behind it', async () => {
    const page = await openOffice(browser, 'quantri', '/quality');
    await page.locator('main h1').first().waitFor();
    await page
      .locator('main a[href*="/quality/indicator"]')
      .filter({ hasText: /Hồ sơ đúng hạn/ })
      .first()
      .click();
    await page.waitForURL(/\/office\/quality\/indicator/);
    const dossier = page.locator('main a[href*="/office/dossiers/"]').first();
    await dossier.waitFor();
    await look(page, 'office-indicator', DESKTOP);
    await page.context().close();
  });
});
