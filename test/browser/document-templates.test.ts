/** A content editor writes a document template in the panel, sees the real paper, and publishes a procedure that prints by it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page, Response } from 'playwright-core';
import type { DocumentTemplate, ProcedureVersionContent } from '@motcua/cms';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { house } from '../support/house.ts';
import { DESKTOP, picture } from '../support/pages.ts';
import { openPanel, sound } from '../support/panel.ts';
import { noPdfReader, pdfText } from '../support/pdf-text.ts';

const NAME = 'Giấy xác nhận cư trú trước khi kết hôn';

let browser: Browser;
let page: Page;
/** Every paper that the server drew, the newest last. */
const drawn: Response[] = [];

const side = (name: string): Locator => page.getByRole('region', { name, exact: true });
const blocks = (): Locator => side('Các khối');
const properties = (): Locator => side('Thuộc tính');
const choose = async (label: string, option: string | RegExp, within: Locator): Promise<void> => {
  await within.getByRole('combobox', { name: label, exact: true }).first().click();
  await page.getByRole('option', { name: option }).first().click();
};
const addBlock = async (name: string): Promise<void> => {
  await blocks().getByRole('button', { name: 'Thêm khối' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
};
const insert = async (field: string, name: string, within: Locator): Promise<void> => {
  const box = within.getByRole('combobox', { name: `Chèn trường vào: ${field}`, exact: true });
  await box.click();
  await box.fill(name.slice(0, 12));
  await page.getByRole('option', { name, exact: true }).click();
};
const order = async (): Promise<readonly string[]> =>
  (await blocks().locator('[data-block]').allInnerTexts()).map(
    (text) => (text.split('\n')[0] ?? '').split(' ·')[0] ?? '',
  );

/** The newest paper once the page has stopped drawing. */
async function paper(): Promise<string> {
  await side('Bản xem thử').getByText('Đã vẽ', { exact: true }).waitFor();
  const last = drawn.at(-1);
  assert.ok(last, 'nothing was drawn');
  const { pdf } = (await last.json()) as { readonly pdf: string };
  return pdfText(Buffer.from(pdf, 'base64'));
}
/** Waits for a paper that says so. */
async function paperWith(words: RegExp): Promise<string> {
  for (let attempt = 0; ; attempt += 1) {
    const text = await paper();
    if (words.test(text) || attempt === 30) {
      assert.match(text, words);
      return text;
    }
    await page.waitForTimeout(200);
  }
}

async function stored(): Promise<{ readonly code: string; readonly body: DocumentTemplate }> {
  const [found] = await query<{ code: string; body: DocumentTemplate }>(
    'SELECT code, body FROM document_templates WHERE name = $1',
    [NAME],
  );
  assert.ok(found, 'the template was not stored');
  return found;
}

void describe('document templates', { skip: noPdfReader() }, () => {
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
    page.on('response', (response) => {
      if (response.url().endsWith('/records/template-preview') && response.ok()) drawn.push(response);
    });
  });
  after(async () => {
    await browser.close();
  });

  void test('nobody but a signed-in editor reaches their API', async () => {
    for (const path of ['/records/document-templates', '/records/template-procedures', '/records/template-kit']) {
      // A visitor without a session is sent to sign in.
      const response = await fetch(new URL(path, house().url), { redirect: 'manual' });
      assert.ok([302, 401].includes(response.status), `${path}: ${response.status}`);
      await response.body?.cancel();
    }
    const preview = await fetch(new URL('/records/template-preview', house().url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    assert.equal(preview.status, 401);
    await preview.body?.cancel();
  });

  void test('the editor finds the templates with the procedures that print by them', async () => {
    await page.goto('/cms/');
    await page.getByRole('link', { name: 'Mẫu văn bản' }).first().click();
    await page.getByRole('link', { name: 'Giấy xác nhận tình trạng hôn nhân', exact: true }).waitFor();
    assert.match(await page.locator('table').innerText(), /1\.004873/);
    await picture(page, 'panel-templates', DESKTOP);
    await sound(page, 'panel-templates');
  });

  void test('a new template is a paper from its first moment, and a field is put in by choosing it', async () => {
    await page.getByRole('button', { name: 'Soạn mẫu mới' }).click();
    await page.getByLabel('Tên mẫu (tiếng Việt)').fill(NAME);
    await page.getByLabel('Tên mẫu (tiếng Anh)').fill('Confirmation of residence before marriage');
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await paperWith(/GIẤY XÁC NHẬN CƯ TRÚ TRƯỚC KHI KẾT HÔN/);
    await choose('Thử với số liệu mẫu của thủ tục', /1\.004873/, side('Bản xem thử'));

    await blocks().locator('[data-block]').first().click();
    await addBlock('Đoạn văn');
    await properties().getByLabel('Nội dung', { exact: true }).fill('Xác nhận ông (bà) ');
    await insert('Nội dung', 'Họ và tên (tờ khai)', properties());
    await paperWith(/Xác nhận ông \(bà\) NGUYỄN VĂN MẪU/);
    assert.match(await properties().innerText(), /Lấy từ hồ sơ:/);
    await page.locator('iframe[title="Bản PDF xem thử"]').last().waitFor();
  });

  void test('a labelled list takes fields of the form, and a block has a condition', async () => {
    await addBlock('Danh sách thông tin');
    const add = properties().getByRole('combobox', { name: 'Thêm dòng từ một trường' });
    await add.click();
    await page.getByRole('option', { name: 'Ngày sinh (tờ khai)', exact: true }).click();
    await add.click();
    await page.getByRole('option', { name: 'Tình trạng hôn nhân hiện nay (tờ khai)', exact: true }).click();
    const text = await paperWith(/Tình trạng hôn nhân hiện nay: Chưa từng đăng ký kết hôn/);
    assert.match(text, /Ngày sinh: 27\/03\/1992/);

    await choose('Hiện khối khi', 'Tình trạng hôn nhân hiện nay', properties());
    await choose('Giá trị', 'Đã ly hôn, chưa kết hôn với ai khác', properties());
    await side('Bản xem thử').getByText('Đang vẽ', { exact: true }).waitFor();
    assert.doesNotMatch(await paper(), /Tình trạng hôn nhân hiện nay:/);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await paperWith(/Tình trạng hôn nhân hiện nay: Chưa từng/);
  });

  void test('blocks are moved by keyboard and by drag, deleted, and brought back', async () => {
    assert.deepEqual(await order(), ['Đoạn văn', 'Đoạn văn', 'Danh sách thông tin', 'Chữ ký', 'Nơi nhận']);
    await blocks().locator('[data-block^=fields]').focus();
    await page.keyboard.press('Alt+ArrowUp');
    assert.deepEqual((await order()).slice(0, 3), ['Đoạn văn', 'Danh sách thông tin', 'Đoạn văn']);
    const handle = blocks().getByRole('button', { name: 'Kéo khối Danh sách thông tin' });
    const from = await handle.boundingBox();
    const to = await blocks().locator('[data-block]').nth(2).boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + 5, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 5, from.y + 30, { steps: 4 });
    await page.mouse.move(from.x + 5, to.y + to.height - 4, { steps: 8 });
    await page.mouse.up();
    await page.waitForFunction(
      () => document.querySelectorAll('[data-block]')[2]?.getAttribute('data-block')?.startsWith('fields') === true,
    );
    await blocks().locator('[data-block^=recipients]').focus();
    await page.keyboard.press('Delete');
    assert.equal((await order()).length, 4);
    await page.keyboard.press('Control+z');
    assert.equal((await order()).length, 5);
    await paperWith(/Nơi nhận:/);
    await blocks().locator('[data-block^=paragraph]').nth(1).click();
    await side('Bản xem thử').getByText('Không có gì phải sửa với thủ tục này.').waitFor();
    // The viewer draws a moment after the paper has come.
    await page.waitForTimeout(1500);
    await picture(page, 'panel-template-editor', DESKTOP);
    await sound(page, 'panel-template-editor');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Đã lưu mẫu/).waitFor();
    await page.getByText(/Đã lưu mẫu/).waitFor({ state: 'detached' });
    const { code, body } = await stored();
    assert.equal(code, 'giay-xac-nhan-cu-tru-truoc-khi-ket-hon');
    assert.deepEqual(
      body.blocks.map(({ type }) => type),
      ['paragraph', 'paragraph', 'fields', 'signature', 'recipients'],
    );
  });

  void test('what the paper lacks is marked on it and told beside it', async () => {
    await addBlock('Đoạn văn');
    await properties().getByLabel('Nội dung', { exact: true }).fill('Nuôi con {{answers.cat}}');
    await paperWith(/\[chưa có: answers\.cat\]/);
    await side('Bản xem thử')
      .getByText(/Bản in thiếu: answers\.cat/)
      .waitFor();
    await side('Cần sửa trước khi công bố')
      .getByText(/Mẫu đọc “answers\.cat”/)
      .waitFor();
    await page.waitForTimeout(1000);
    await picture(page, 'panel-template-missing', DESKTOP);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page
      .getByText(/Đã lưu mẫu/)
      .last()
      .waitFor();
  });

  void test('the workflow names it, a publication is refused until it is mended, and the version freezes it', async () => {
    await page.goto('/cms/plugins/single-window');
    await page.getByRole('link', { name: 'Quy trình xác nhận tình trạng hôn nhân' }).click();
    await page.locator('.react-flow__node').filter({ hasText: 'Chờ cấp số, phát hành' }).last().click();
    const { code } = await stored();
    const designer = page.getByRole('complementary', { name: 'Thông tin quy trình' });
    await designer.getByRole('button', { name: /Cấp số và phát hành → Đã xử lý xong/ }).click();
    await choose('Mẫu văn bản', NAME, designer);
    await picture(page, 'panel-workflow-template', DESKTOP);
    await page.getByRole('button', { name: 'Lưu quy trình' }).click();
    await page.getByText('Đã lưu quy trình.').waitFor();
    await page.goto('/cms/content-manager/collection-types/api::procedure.procedure?_q=1.004873');
    await page.getByText('1.004873').first().click();
    await page.getByRole('button', { name: 'Công bố', exact: true }).waitFor();
    await page.getByLabel('Tên người dân vẫn gọi').fill('Xác nhận độc thân để kết hôn');
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    await page.getByText(/Chưa công bố được.*answers\.cat/).waitFor();

    await page.goto('/cms/plugins/records');
    await page.getByRole('link', { name: NAME, exact: true }).click();
    await blocks().locator('[data-block]').filter({ hasText: 'Nuôi con' }).click();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Đã lưu mẫu/).waitFor();
    await page.goto('/cms/content-manager/collection-types/api::procedure.procedure?_q=1.004873');
    await page.getByText('1.004873').first().click();
    await page.getByLabel('Tên người dân vẫn gọi').fill('Xác nhận độc thân để kết hôn');
    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    const templates = await until('the version with the new template', async () => {
      const [last] = await query<{ content: ProcedureVersionContent }>(
        `SELECT content FROM procedure_versions WHERE procedure_code = '1.004873' ORDER BY number DESC LIMIT 1`,
        [],
      );
      const codes = (last?.content.templates ?? []).map((template) => template.code);
      return codes.includes(code) && codes;
    });
    assert.deepEqual(templates, [code, 'cong-van-tra-ket-qua']);
  });
});
