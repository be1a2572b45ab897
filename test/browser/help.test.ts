/** An officer asks in plain words, from the palette and on a dossier; a leader writes an instruction. */
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look } from '../support/pages.ts';
import { fileOne } from '../support/people.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

void describe('help in the office', () => {
  void test('answers with the place where it stands, or says that it does not know', async () => {
    const page = await openOffice(browser, 'lanhdao', '/help');
    await page.getByRole('heading', { name: 'Hỏi đáp nghiệp vụ' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Gõ lệnh/ }).fill('làm giấy khai sinh mất bao lâu');
    await page.getByRole('option', { name: /Hỏi đáp: / }).click();
    await page.getByText('1 ngày làm việc', { exact: true }).first().waitFor();
    await page
      .locator('.help-quote')
      .filter({ hasText: /1\.001193 .*phiên bản 1/ })
      .first()
      .waitFor();
    await look(page, 'office-help', DESKTOP);

    const field = page.getByLabel('Bạn muốn biết gì về thủ tục?');
    await field.fill('Giá vàng bao nhiêu một chỉ?');
    await field.press('Enter');
    await page.getByText('Không biết.').waitFor();
    await look(page, 'office-help-unknown', DESKTOP);

    await page.getByLabel('Hướng dẫn của đơn vị: mã thủ tục').fill('1.000894');
    await page.keyboard.press('Enter');
    await page.getByLabel('Nội dung, mỗi ý một dòng').fill('Hẹn hai bên cùng đến một buổi.');
    await page.getByRole('button', { name: 'Lưu hướng dẫn' }).click();
    await page.getByRole('status').filter({ hasText: 'viết' }).waitFor();
    await look(page, 'office-help-instructions', DESKTOP);
    await page.context().close();
  });

  void test('stands beside a dossier', async () => {
    const { dossierId } = await fileOne();
    const page = await openOffice(browser, 'tiepnhan', `/dossiers/${dossierId}`);
    await page.getByRole('button', { name: 'Hỏi đáp' }).click();
    await page.getByLabel('Bạn muốn biết gì về thủ tục?').fill('lệ phí');
    await page.keyboard.press('Enter');
    await page
      .getByText(/15\.000 đồng/)
      .first()
      .waitFor();
    await look(page, 'office-help-dossier', DESKTOP);
    await page.context().close();
  });
});
