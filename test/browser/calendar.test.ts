/** What the administrator does when a day is closed, and what officers see of the time ahead. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look } from '../support/pages.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

void describe('the working calendar in the back office', () => {
  void test('the administrator sees the year, previews a closed day, and decides', async () => {
    const page = await openOffice(browser, 'quantri', '/calendar?agency=H44.103&year=2027');
    const tet = page.getByRole('button', { name: /8\/2\/2027.*Tết/ });
    await tet.waitFor();
    assert.equal(await page.locator('.year .day').count(), 365);

    await page.getByRole('button', { name: /^1\/3\/2027/ }).click();
    const form = page.locator('form.decision');
    await form.getByLabel(/Tên ngày hoặc lý do/).fill('sửa trụ sở');
    await form.getByLabel(/Số quyết định/).fill('45/QĐ-UBND');
    await form.getByLabel(/Lý do \(/).fill('Sửa chữa trụ sở làm việc của xã theo kế hoạch.');
    const apply = form.getByRole('button', { name: 'Áp dụng quyết định' });
    assert.ok(await apply.isDisabled(), 'nothing is applied unseen');
    await form.getByRole('button', { name: 'Xem ảnh hưởng' }).click();
    await form.getByText(/Ngày hẹn trả của hồ sơ đang giải quyết/).waitFor();
    await look(page, 'office-calendar', DESKTOP);
    await apply.click();
    await form.getByText(/Đã áp dụng/).waitFor();
    await page.getByText(/Quyết định 45\/QĐ-UBND/).waitFor();
    await page.getByRole('button', { name: /^1\/3\/2027, Đóng cửa: sửa trụ sở, nghỉ/ }).waitFor();
    await page.context().close();
  });

  void test('the administrator reads a spreadsheet in, sees a line refused, and applies the rest as one decision', async () => {
    const page = await openOffice(browser, 'quantri', '/calendar?agency=H44.104&year=2027&import=1');
    const csv = [
      'Mã cơ quan,Loại dòng,Ngày,Nội dung,Tên ngày hoặc lý do',
      'H44.104,Ngày,05/04/2027,Đóng cửa,sửa trụ sở',
      'H44.104,Ngày,05/13/2027,Đóng cửa,không có ngày này',
    ].join('\n');
    await page
      .getByLabel('Tệp')
      .setInputFiles({ name: 'lich.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') });
    await page.getByText(/“05\/13\/2027” không phải là ngày/).waitFor();
    await page.getByText(/Ngày hẹn trả của hồ sơ đang giải quyết/).waitFor();
    await look(page, 'office-calendar-import', DESKTOP);
    const form = page.locator('.import form');
    await form.getByLabel(/Số quyết định/).fill('46/QĐ-UBND');
    await form.getByLabel(/Ngày quyết định/).fill('2026-11-20');
    await form.getByLabel(/Lý do \(/).fill('Sửa chữa trụ sở làm việc của xã theo kế hoạch.');
    await form.locator('button[type=submit]').click();
    await page.getByText(/Quyết định 46\/QĐ-UBND/).waitFor();
    await page.getByRole('button', { name: /^5\/4\/2027, Đóng cửa: sửa trụ sở, nghỉ/ }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await page.getByText(/Quyết định 46\/QĐ-UBND \(hoàn tác\)/).waitFor();
    assert.equal(await page.getByRole('button', { name: /^5\/4\/2027, Đóng cửa/ }).count(), 0);
    await page.context().close();
  });

  void test('an officer who may not decide sees the calendar without the form, and what is likely late', async () => {
    const page = await openOffice(browser, 'chuyenvien', '/calendar');
    await page.getByRole('heading', { name: /Lịch làm việc · UBND/ }).waitFor();
    assert.equal(await page.locator('form.decision').count(), 0);
    await page.goto('/office/likely-late');
    await page.getByRole('heading', { name: /Nguy cơ trễ/ }).waitFor();
    await look(page, 'office-likely-late', DESKTOP);
    await page.context().close();
  });
});
