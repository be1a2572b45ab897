/** A content editor builds a form in the panel, without touching a file, with the citizen's page beside it. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormDefinition } from '@motcua/cms';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { formBuilder, type FormBuilder, type NewField } from '../support/form-builder.ts';
import { house } from '../support/house.ts';
import { DESKTOP, picture } from '../support/pages.ts';
import { openPanel, sound } from '../support/panel.ts';

const FIELDS: readonly NewField[] = [
  ['Họ và tên', 'Họ và tên người đăng ký', 'Full name of the applicant'],
  ['Số định danh cá nhân', 'Số định danh', 'Personal number'],
  ['Ngày', 'Ngày sinh', 'Date of birth'],
  ['Số điện thoại', 'Điện thoại', 'Phone'],
  ['Thư điện tử', 'Thư điện tử (nếu có)', 'E-mail (if any)'],
  ['Địa chỉ', 'Nơi ở', 'Residence'],
  ['Có hoặc không', 'Có nuôi chó không?', 'Is there a dog?'],
  ['Số', 'Số con chó', 'How many dogs'],
  ['Chọn một', 'Nhận kết quả', 'How to get the result'],
  ['Văn bản dài', 'Ghi chú', 'Remarks'],
  ['Số tiền', 'Giá trị khai', 'Declared value'],
  ['Lời cam đoan', 'Tôi cam đoan lời khai là đúng', 'I declare that this is true'],
];

let browser: Browser;
let page: Page;
let builder: FormBuilder;

async function stored(): Promise<FormDefinition> {
  const [found] = await query<{ definition: FormDefinition }>(
    `SELECT definition FROM form_definitions WHERE name = 'Đăng ký nuôi chó'`,
    [],
  );
  assert.ok(found, 'the form was not stored');
  return found.definition;
}

void describe('the form builder', () => {
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
    builder = formBuilder(page);
  });
  after(async () => {
    await browser.close();
  });

  void test('nobody but a signed-in editor reaches its API', async () => {
    for (const path of ['/eform/check', '/eform/preview', '/eform/try']) {
      const response = await fetch(new URL(path, house().url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ definition: { steps: [] } }),
      });
      assert.equal(response.status, 401, path);
      await response.body?.cancel();
    }
    const unknown = await fetch(new URL('/xem-truoc/bieu-mau/AAAA/step', house().url));
    assert.equal(unknown.status, 404);
    await unknown.body?.cancel();
  });

  void test('the editor finds the forms with the procedures that use them', async () => {
    await page.goto('/cms/');
    await page.getByRole('link', { name: 'Biểu mẫu' }).first().click();
    await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).waitFor();
    assert.match(await page.locator('table').innerText(), /1\.001193/);
    await picture(page, 'panel-forms', DESKTOP);
    await sound(page, 'panel-forms');
  });

  void test('the editor builds a form of twelve fields and sees each on the citizen’s own page', async () => {
    await builder.begin('Đăng ký nuôi chó', 'Register a dog');
    await builder.nameStep('Người đăng ký', 'The applicant');
    for (const field of FIELDS.slice(0, 6)) await builder.addField(field);
    await builder.structure().getByRole('button', { name: 'Thêm bước' }).click();
    await builder.nameStep('Con vật', 'The animal');
    for (const field of FIELDS.slice(6)) await builder.addField(field);

    assert.deepEqual(
      await builder.rows(),
      FIELDS.map(([, vi]) => vi),
    );
    await builder.preview().getByRole('heading', { name: 'Con vật' }).waitFor();
    await builder.preview().getByText('Tôi cam đoan lời khai là đúng').waitFor();
    await builder.row('Ngày sinh').click();
    await builder.preview().getByRole('group', { name: 'Ngày sinh' }).waitFor();
    await page.getByRole('button', { name: 'Xem bản tiếng Anh' }).click();
    await builder.preview().getByRole('group', { name: 'Date of birth' }).waitFor();
    await page.getByRole('button', { name: 'Xem bản tiếng Việt' }).click();
  });

  void test('two conditions are chosen, not written', async () => {
    await builder.row('Số con chó').click();
    const shown = builder.properties().getByRole('group', { name: 'Chỉ hiện khi' });
    await shown.getByRole('button', { name: 'Thêm điều kiện' }).click();
    // It begins with the form's yes-or-no question.
    assert.match(await shown.innerText(), /Có nuôi chó không\?/);
    await page.getByText('Trường đang chọn chưa hiện').waitFor();

    await builder.row('Thư điện tử (nếu có)').click();
    const required = builder.properties().getByRole('group', { name: 'Bắt buộc khi' });
    await required.getByRole('button', { name: 'Thêm điều kiện' }).click();
    await builder.choose('Trường được xét', 'Ngày sinh', required);
    await builder.choose('So sánh', 'đã đủ số năm', required);
    await required.getByLabel('Số năm').fill('18');

    // The real page asks about the dogs only of who has one.
    await builder.row('Có nuôi chó không?').click();
    await builder.settled();
    await builder.preview().getByRole('radio', { name: 'Có', exact: true }).check();
    await builder
      .preview()
      .getByRole('button', { name: /tiếp tục/i })
      .last()
      .click();
    await builder
      .preview()
      .getByLabel(/Số con chó/)
      .waitFor();
    await picture(page, 'panel-form-builder', DESKTOP);
    await sound(page, 'panel-form-builder');
  });

  void test('a field is moved by keyboard, and a screen reader hears where it went', async () => {
    await builder.row('Ghi chú').focus();
    await page.keyboard.press('Alt+ArrowUp');
    assert.deepEqual((await builder.rows()).slice(-5, -2), ['Số con chó', 'Ghi chú', 'Nhận kết quả']);
    assert.match(
      (await page.locator('[aria-live=assertive]').allInnerTexts()).join(' '),
      /“Ghi chú” nay ở vị trí 3 của “Con vật”/,
    );
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Alt+ArrowUp');
    assert.deepEqual((await builder.rows()).slice(5, 8), ['Nơi ở', 'Ghi chú', 'Có nuôi chó không?']);
    await builder.preview().getByRole('heading', { name: 'Người đăng ký' }).waitFor();
    await builder
      .preview()
      .getByLabel(/Ghi chú/)
      .waitFor();
  });

  void test('a field is dragged with the mouse', async () => {
    const handle = builder.structure().getByRole('button', { name: 'Kéo “Ghi chú”' });
    const from = await handle.boundingBox();
    const to = await builder.row('Số định danh').boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y - 40, { steps: 5 });
    await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 10 });
    await page.mouse.up();
    assert.deepEqual((await builder.rows()).slice(0, 3), ['Họ và tên người đăng ký', 'Ghi chú', 'Số định danh']);
  });

  void test('what was done is undone and done again', async () => {
    const dragged = await builder.rows();
    await page.keyboard.press('Control+z');
    assert.deepEqual((await builder.rows()).slice(5, 8), ['Nơi ở', 'Ghi chú', 'Có nuôi chó không?']);
    await page.keyboard.press('Control+Shift+z');
    assert.deepEqual(await builder.rows(), dragged);
    for (let n = 0; n < 5; n += 1) await page.getByRole('button', { name: /Hoàn tác/ }).click();
    assert.deepEqual(
      await builder.rows(),
      FIELDS.map(([, vi]) => vi),
    );
  });

  void test('a form with something missing is not stored, and the list leads to the place', async () => {
    await builder.row('Điện thoại').click();
    await builder.properties().getByLabel('Nhãn (tiếng Việt)').fill('');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    const finding = builder.structure().getByRole('button', { name: /Phone · nhãn/ });
    await finding.waitFor();
    assert.deepEqual(await query('SELECT 1 FROM form_definitions WHERE name = $1', ['Đăng ký nuôi chó']), []);
    await builder.properties().getByRole('tab', { name: 'Dùng thử' }).click();
    await finding.click();
    await builder.properties().getByLabel('Nhãn (tiếng Việt)').fill('Điện thoại');
    // A missing translation is told, and does not stand in the way.
    await builder.properties().getByLabel('Nhãn (tiếng Anh)').fill('');
    await builder.structure().getByText('Thiếu lời tiếng Anh của “Điện thoại”').waitFor();
    await builder.properties().getByLabel('Nhãn (tiếng Anh)').fill('Phone');
    await builder.structure().getByText('Không còn gì phải sửa').waitFor();
  });

  void test('the trial shows what a dossier would store', async () => {
    await builder.properties().getByRole('tab', { name: 'Dùng thử' }).click();
    await builder.properties().getByRole('button', { name: 'Điền dữ liệu mẫu' }).click();
    await builder.properties().getByText('Nộp được', { exact: true }).waitFor();
    const answers: unknown = JSON.parse(await builder.properties().locator('[data-stored]').innerText());
    assert.ok(typeof answers === 'object' && answers !== null);
    assert.equal(Object.keys(answers).length, 12);
    // The page in the middle is drawn with the same answers.
    await builder.preview().locator('input[value*="912345678"], input[value*="912 345 678"]').first().waitFor();
    await page.getByText('Biểu mẫu còn 1 điều phải sửa').waitFor({ state: 'hidden' });
    await picture(page, 'panel-form-trial', DESKTOP);
    await sound(page, 'panel-form-trial');
  });

  void test('the form is stored, and opens again as it was left', async () => {
    await builder.save();
    await page.waitForURL(/\/plugins\/eform\/(?!new)[a-z0-9]+$/);
    const form = await stored();
    assert.deepEqual(
      form.steps.map((step) => step.fields.length),
      [6, 6],
    );
    const fields = form.steps.flatMap((step) => step.fields);
    const dogs = fields.find(({ label }) => label.vi === 'Số con chó');
    assert.deepEqual(dogs?.shownIf, { '==': [{ var: 'coNuoiChoKhong' }, true] });
    const email = fields.find(({ type }) => type === 'email');
    assert.deepEqual(email?.requiredIf, { '>=': [{ years_between: [{ var: 'ngaySinh' }, { today: [] }] }, 18] });

    await page.reload();
    await builder.structure().locator('[data-row]').first().waitFor();
    assert.deepEqual(
      await builder.rows(),
      FIELDS.map(([, vi]) => vi),
    );
  });

  void test('a repeating group is asked once for each dog, and its rows are stored', async () => {
    await builder.row('Con vật').click();
    await builder.addField(['Nhóm câu hỏi', 'Từng con chó', 'Each dog']);
    await builder
      .properties()
      .getByRole('checkbox', { name: /Lặp lại/ })
      .click();
    await builder.addField(['Văn bản ngắn', 'Tên gọi', 'Name of the dog'], -2);
    await builder.settled();
    await builder
      .preview()
      .getByLabel(/Tên gọi/)
      .waitFor();
    await builder
      .preview()
      .getByRole('button', { name: /: Từng con chó/ })
      .click();
    await builder
      .preview()
      .getByLabel(/Tên gọi/)
      .nth(1)
      .waitFor();

    await builder.properties().getByRole('tab', { name: 'Dùng thử' }).click();
    await builder.properties().getByRole('button', { name: 'Điền dữ liệu mẫu' }).click();
    await builder.properties().getByText('Nộp được', { exact: true }).waitFor();
    await builder.save();
    const group = (await stored()).steps[1]?.fields.at(-1);
    assert.equal(group?.type, 'section');
    assert.deepEqual(group.repeat, { min: 1, max: 10 });
    assert.deepEqual(
      group.fields?.map(({ key }) => key),
      ['tenGoi'],
    );
  });

  void test('whoever leaves with unsaved changes is asked, and finds them again', async () => {
    await builder.row('Nhận kết quả').click();
    await builder.properties().getByLabel('Nhãn (tiếng Việt)').fill('Cách nhận kết quả');
    await page.getByRole('link', { name: 'Biểu mẫu', exact: true }).last().click();
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await dialog.getByRole('button').first().click();
    assert.match(page.url(), /\/plugins\/eform\/[a-z0-9]+$/);
    assert.equal(await builder.properties().getByLabel('Nhãn (tiếng Việt)').inputValue(), 'Cách nhận kết quả');
    await page.waitForFunction(() =>
      Object.values(localStorage).some((kept) => String(kept).includes('Cách nhận kết quả')),
    );
    page.once('dialog', (asked) => void asked.accept());
    await page.reload();
    await page.getByRole('button', { name: 'Làm tiếp' }).click();
    assert.ok((await builder.rows()).includes('Cách nhận kết quả'));
  });

  void test('a step is copied out of another form, and the content manager leads here', async () => {
    await page.getByRole('button', { name: 'Chép từ biểu mẫu khác' }).click();
    const dialog = page.getByRole('dialog');
    await builder.choose('Biểu mẫu', 'Đăng ký khai sinh', dialog);
    await dialog.getByRole('button', { name: 'Chép cả bước' }).nth(2).click();
    await builder.row('Mẹ').waitFor();
    assert.ok((await builder.rows()).includes('Họ và tên mẹ'));

    page.once('dialog', (asked) => void asked.accept());
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.goto(`/cms/content-manager/collection-types/api::form-definition.form-definition/${id}`);
    await page.getByRole('link', { name: 'Mở trong trình dựng biểu mẫu' }).click();
    await builder.structure().locator('[data-row]').first().waitFor();
  });
});
