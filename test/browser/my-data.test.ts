/** Data about me: a citizen without JavaScript sees who looked and asks; the auditor finds it in the office and answers; an emergency takes two. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, PHONE, signIn } from '../support/pages.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

const HOA = '025192000145';
const QUESTION = 'Vì sao cán bộ này xem hồ sơ của tôi?';
let browser: Browser;

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

async function mine(page: Page, path = '/du-lieu-cua-toi'): Promise<void> {
  await page.goto('/auth/sign-in?next=/ho-so');
  await signIn(page, HOA);
  await page.goto(path);
}

void describe('my data', () => {
  void test('without JavaScript a citizen sees who looked, asks about it, and is told what is missing', async () => {
    const { dossierId } = await fileOne();
    await (await officer('tiepnhan')).json(`/api/office/dossiers/${dossierId}`);
    const context = await openContext(browser, PHONE, { javaScript: false });
    const page = await context.newPage();
    await mine(page);
    await page.getByRole('heading', { level: 1, name: 'Dữ liệu của tôi' }).waitFor();
    await page.getByText('Phạm Thu Hà').first().waitFor();
    await page
      .getByRole('link', { name: /Hỏi về lần xem này/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText('Viết vài dòng về điều bạn cần').first().waitFor();
    await page.fill('#said', QUESTION);
    await page.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await page.getByText(QUESTION).waitFor();
    await page
      .getByText(/Trả lời trước/)
      .first()
      .waitFor();
    await context.close();
  });

  void test('the pages read well on a phone and on a desktop, in Vietnamese and in English', async () => {
    const phone = await openContext(browser, PHONE);
    const page = await phone.newPage();
    await mine(page);
    await look(page, 'my-data', PHONE);
    await phone.close();
    const desktop = await openContext(browser, DESKTOP);
    const wide = await desktop.newPage();
    await mine(wide, '/en/du-lieu-cua-toi');
    await look(wide, 'my-data-en', DESKTOP);
    await wide.goto('/du-lieu-cua-toi/ban-sao');
    await wide.getByRole('heading', { level: 1, name: 'Bản sao dữ liệu của tôi' }).waitFor();
    await desktop.close();
  });

  void test('the auditor reads the question and answers it; nobody without the role has the page in the menu', async () => {
    const page = await openOffice(browser, 'kiemtra', '/audit?part=requests');
    const row = page.getByRole('row').filter({ hasText: QUESTION }).first();
    await row.waitFor();
    await look(page, 'office-audit', DESKTOP);
    await row.getByLabel('Trả lời người hỏi').fill('Cán bộ tiếp nhận kiểm tra giấy tờ khi nhận hồ sơ.');
    await row.getByRole('button', { name: 'Ghi lại' }).click();
    await page.getByText('Cán bộ tiếp nhận kiểm tra giấy tờ').waitFor();
    for (const part of ['Bất thường', 'Lượt xem', 'Xuất danh sách', 'Đăng nhập', 'Hết hạn lưu giữ']) {
      await page.getByRole('link', { name: part, exact: true }).click();
      await page.locator('main table, main .empty').first().waitFor();
    }
    await look(page, 'office-audit-retention', DESKTOP);
    await page.getByRole('link', { name: 'Nhật ký', exact: true }).click();
    await page.getByLabel('Loại').selectOption('sign_in');
    await page.getByLabel(/^Ai/).fill('kiemtra');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('row').filter({ hasText: 'Đinh Thị Lan (kiemtra)' }).first().waitFor();
    assert.match(page.url(), /kind=sign_in&who=kiemtra/);
    assert.equal(await page.getByRole('row').filter({ hasText: 'Thiết lập' }).count(), 0);
    await page.getByLabel(/^Ai/).fill('');
    await page.getByLabel('Loại').selectOption('');
    await page.getByRole('button', { name: 'Lọc' }).click();
    await page.getByRole('row').nth(20).waitFor();
    await look(page, 'office-audit-log', DESKTOP);
    await page.context().close();
    const other = await openOffice(browser, 'chuyenvien', '/glass');
    await other.getByRole('heading', { level: 1, name: 'Mở khẩn cấp một hồ sơ' }).waitFor();
    assert.equal(await other.getByRole('link', { name: 'Kiểm tra dữ liệu' }).count(), 0);
    await other.context().close();
  });

  void test('an officer asks to open a dossier, a leader confirms, and it opens', async () => {
    const { number } = await fileOne();
    const asking = await openOffice(browser, 'chuyenvien.102', '/glass');
    await asking.getByLabel('Mã hồ sơ').fill(number);
    await asking.getByLabel(/Vì sao phải xem ngay/).fill('Người nộp cấp cứu, gia đình cần xác nhận gấp');
    await asking.getByRole('button', { name: 'Đề nghị mở' }).click();
    const own = asking.getByRole('row').filter({ hasText: number });
    await own.getByText('Chờ người thứ hai xác nhận').waitFor();
    const leader = await openOffice(browser, 'quantri', '/glass');
    await leader.getByRole('row').filter({ hasText: number }).getByRole('button', { name: 'Xác nhận cho mở' }).click();
    await leader
      .getByRole('row')
      .filter({ hasText: number })
      .getByText(/Mở đến/)
      .waitFor();
    await look(leader, 'office-glass', DESKTOP);
    await leader.context().close();
    await asking.reload();
    await own.getByRole('link', { name: /Mở đến/ }).click();
    await asking.getByText(number).first().waitFor();
    await asking.context().close();
  });
});
