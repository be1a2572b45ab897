/** An editor decides on what an import read out of an untidy record: each value beside its sentence. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { importRecords, untidy } from '../support/import-catalogue.ts';
import { DESKTOP, picture } from '../support/pages.ts';
import { openPanel, sound } from '../support/panel.ts';

const CODE = '9.000772';
const NAME = 'Thủ tục xác nhận nuôi hươu lấy nhung';
const RECORD = untidy({ code: CODE, name: NAME, atCounter: '5 Ngày làm việc; trường hợp phải xác minh: 8 ngày' });

let browser: Browser;
let page: Page;

const card = (words: string): Locator => page.locator('[data-proposal]').filter({ hasText: words });
const draft = async () => {
  const [row] = await query<{ audience: readonly string[]; import_proposals: readonly Record<string, unknown>[] }>(
    'SELECT audience, import_proposals FROM procedures WHERE code = $1 AND published_at IS NULL',
    [CODE],
  );
  assert.ok(row);
  return row;
};
const limits = () =>
  query<{ channel: string; amount: number; unit: string }>(
    `SELECT l.channel, l.amount::float8 AS amount, l.unit
       FROM procedures p JOIN procedures_cmps c ON c.entity_id = p.id AND c.field = 'timeLimits'
       JOIN components_procedure_time_limits l ON l.id = c.cmp_id
      WHERE p.code = $1 AND p.published_at IS NULL ORDER BY c."order"`,
    [CODE],
  );

void describe('the proposals of an import', () => {
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
    assert.match(importRecords([RECORD]), /imported 1, /);
  });
  after(async () => {
    await browser.close();
  });

  void test('are found in the menu, and beside the procedure’s fields', async () => {
    await page.goto('/cms/');
    await page.getByRole('link', { name: 'Đề xuất khi nhập danh mục' }).first().click();
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).waitFor();
    await sound(page, 'panel-proposal-list');
    await page.getByRole('searchbox', { name: 'Tìm thủ tục' }).fill('nuoi huou');
    await page.getByRole('link', { name: NAME }).waitFor();
    await page.mouse.move(0, 0);
    await picture(page, 'panel-proposal-list', DESKTOP);

    await page.goto(`/cms/content-manager/collection-types/api::procedure.procedure?_q=${CODE}`);
    await page.locator(`text=${CODE}`).first().click();
    await page.getByText(/đề xuất đọc từ danh mục quốc gia chờ quyết định/).waitFor();
    await page.getByRole('link', { name: 'Xem từng đề xuất cạnh câu gốc' }).click();
    await page.getByRole('heading', { name: NAME }).waitFor();
  });

  void test('stand in plain words beside the sentence, with the words marked that were taken', async () => {
    const online = card('3 ngày, nộp trực tuyến');
    assert.match(await online.locator('[data-original]').innerText(), /Trực tuyến: 3 Ngày/);
    assert.equal(await online.locator('mark').innerText(), '3 Ngày');
    // What the field cannot say is not offered for one click.
    const byCase = card('Chỉ áp dụng cho một trường hợp');
    assert.match(await byCase.locator('mark').innerText(), /8 ngày/);
    assert.equal(await byCase.getByRole('button', { name: /Chấp nhận/ }).count(), 0);
    await picture(page, 'panel-proposals', DESKTOP);
    await sound(page, 'panel-proposals');
  });

  void test('one is accepted, one corrected, one dismissed', async () => {
    await card('3 ngày, nộp trực tuyến')
      .getByRole('button', { name: /^Chấp nhận/ })
      .click();
    await card('3 ngày, nộp trực tuyến').getByText('Đã chấp nhận').waitFor();
    await card('3 ngày, nộp trực tuyến')
      .getByText(/Lê Thu Biên tập · \d\d:\d\d/)
      .waitFor();

    const counter = card('5 ngày làm việc, nộp tại quầy');
    await counter.getByRole('button', { name: /^Sửa/ }).click();
    assert.equal(await counter.getByLabel('Thời hạn').inputValue(), '5');
    await counter.getByLabel('Thời hạn').fill('4');
    await sound(page, 'panel-proposal-correction');
    await page.getByText('Đã ghi quyết định').waitFor({ state: 'hidden' });
    await picture(page, 'panel-proposal-correction', DESKTOP);
    await counter.getByRole('button', { name: 'Lưu giá trị đã sửa' }).click();
    await card('4 ngày làm việc, nộp tại quầy').getByText('Đã sửa', { exact: true }).waitFor();

    const companies = card('Doanh nghiệp');
    await companies.getByRole('button', { name: /^Bỏ/ }).click();
    await companies.getByText('Đã bỏ').waitFor();

    assert.deepEqual(
      [...(await limits())].sort((a, b) => a.amount - b.amount),
      [
        { channel: 'online', amount: 3, unit: 'calendar_day' },
        { channel: 'counter', amount: 4, unit: 'working_day' },
      ],
    );
    assert.deepEqual((await draft()).audience, ['Công dân Việt Nam']);
  });

  void test('all that is left of the procedure is accepted at once, and the procedure’s page shows the values', async () => {
    await page.getByRole('button', { name: /^Chấp nhận cả \d+ đề xuất/ }).click();
    await page.getByRole('button', { name: /^Chấp nhận cả/ }).waitFor({ state: 'detached' });
    const states = (await draft()).import_proposals.map(({ state }) => state);
    assert.equal(states.filter((state) => state === 'proposed').length, 1, 'the limit of one case is left to a hand');
    await page.getByRole('link', { name: 'Mở thủ tục' }).click();
    await page.getByLabel('Tên thủ tục theo quyết định công bố').waitFor();
    await page.getByText('1 đề xuất đọc từ danh mục quốc gia chờ quyết định.').waitFor();
    await page.getByText('Thời hạn giải quyết').first().waitFor();
  });

  void test('the same import again changes nothing, and offers nothing again', async () => {
    const before = [await limits(), await draft()];
    assert.match(importRecords([RECORD]), /imported 0, updated 0, unchanged 1, /);
    assert.deepEqual([await limits(), await draft()], before);
  });
});
