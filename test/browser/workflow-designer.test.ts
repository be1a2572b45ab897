/**
 * The editor draws a workflow with two agencies in parallel, is told what does not work and where, mends it, walks it to its end, saves it, and
 * finds it again.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { DESKTOP, picture } from '../support/pages.ts';
import { openPanel, sound } from '../support/panel.ts';

const NAME = 'Cấp giấy phép thử nghiệm';

interface Stored {
  readonly machine: { readonly states: Readonly<Record<string, { readonly meta?: unknown; readonly on?: unknown }>> };
  readonly layout?: unknown;
}

async function stored(): Promise<Stored> {
  const [row] = await query<{ definition: Stored }>('select definition from workflow_definitions where name = $1', [
    NAME,
  ]);
  assert.ok(row, 'the workflow is in the database');
  return row.definition;
}

void describe('the workflow designer', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
    page.setDefaultTimeout(15_000);
  });
  after(() => browser.close());

  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const tab = (name: RegExp): Promise<void> => page.getByRole('tab', { name }).click();
  const dialog = (): Locator => page.getByRole('dialog');
  const side = (): Locator => page.getByRole('complementary', { name: 'Thông tin quy trình' });
  /** A box of the drawing by its label; the innermost when boxes lie in each other. */
  const box = (label: string): Locator => page.locator('.react-flow__node').filter({ hasText: label }).last();
  const findings = (): Locator => side().getByRole('listitem').filter({ hasText: 'Phải sửa' });
  const choose = async (within: Locator, label: string, option: string): Promise<void> => {
    await within.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  const search = async (label: string, option: string): Promise<void> => {
    const field = dialog().getByRole('combobox', { name: label });
    await field.click();
    await field.fill(option);
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const checked = (wanted: (count: number) => boolean): Promise<unknown> =>
    until('the check to be made', async () => {
      return (await side().getByText('Đang kiểm tra …').count()) === 0 && wanted(await findings().count());
    });

  void test('an editor makes a workflow from the template of two agencies, naming the unit that it leaves open', async () => {
    await page.goto('/cms/plugins/single-window');
    await page.getByRole('link', { name: 'Quy trình thẩm định song song' }).waitFor();
    await until('the list to be checked', async () => (await page.getByText('Đang kiểm tra …').count()) === 0);
    await sound(page, 'the list');
    await picture(page, 'workflow-list', DESKTOP);

    await button('Lập quy trình mới').click();
    await choose(dialog(), 'Mẫu quy trình', 'Hai cơ quan song song');
    await dialog().getByLabel('Tên quy trình').fill(NAME);
    await dialog().getByLabel('Tên (tiếng Anh)').fill('Trial permit');
    await search('Cơ quan phối hợp', 'Sở Xây dựng');
    await picture(page, 'workflow-new', DESKTOP);
    await button('Lập quy trình').click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await box('Cơ quan chủ trì thẩm định').waitFor();
    assert.match(await box('Cơ quan phối hợp cho ý kiến').innerText(), /Sở Xây dựng/);
    await tab(/Kiểm tra/);
    await checked((count) => count === 0);
    await side().getByText('Không thấy gì cản trở').waitFor();
    await sound(page, 'the designer');
    await picture(page, 'workflow-designer', DESKTOP);
  });

  void test('a state that nothing leads to is found, and the finding leads to it', async () => {
    await button('Thêm bước').click();
    await dialog().getByLabel('Tên bước').fill('Đo đạc tại thực địa');
    await dialog().getByRole('button', { name: 'Thêm bước' }).click();
    await box('Đo đạc tại thực địa').waitFor();
    await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
    await tab(/Kiểm tra/);
    await checked((count) => count > 0);
    const unreachable = findings().filter({ hasText: 'Đo đạc tại thực địa' });
    await picture(page, 'workflow-findings', DESKTOP);
    await unreachable.getByRole('button', { name: /Xem ở/ }).first().click();
    await until('the state to be selected', async () =>
      (await box('Đo đạc tại thực địa').getAttribute('class'))?.includes('selected'),
    );
    const place = await box('Đo đạc tại thực địa').boundingBox();
    const sheet = await page.locator('.react-flow').boundingBox();
    assert.ok(place && sheet && place.x > sheet.x && place.x + place.width < sheet.x + sheet.width, 'it is in sight');
  });

  void test('the editor mends it by the form of three choices, and can undo', async () => {
    const connect = async (from: string, to: string, act: string): Promise<void> => {
      await button('Thêm chuyển bước').click();
      await search('Từ bước', from);
      await search('Tới bước', to);
      await choose(dialog(), 'Khi', act);
      await dialog().getByRole('button', { name: 'Thêm chuyển bước' }).click();
      await dialog().waitFor({ state: 'detached' });
    };
    await connect('Chờ lãnh đạo phê duyệt', 'Đo đạc tại thực địa', 'Chuyển bước tiếp theo');
    await connect('Đo đạc tại thực địa', 'Chờ lãnh đạo phê duyệt', 'Trình duyệt');
    await button('Hoàn tác').click();
    await tab(/Kiểm tra/);
    await checked((count) => count > 0);
    await button('Làm lại').click();
    await button('Thu cả sơ đồ vào khung').click();
    await box('Đo đạc tại thực địa').click();
    await side().getByLabel('Tên (tiếng Anh)').fill('Survey');
    await side().getByLabel('Người dân đọc: tiếp theo là gì (tiếng Việt)').fill('Chuyên viên đo đạc tại thực địa.');
    await side().getByLabel('Người dân đọc: tiếp theo là gì (tiếng Anh)').fill('The officer surveys the land.');
    await side().getByLabel('Thời hạn (số)', { exact: true }).fill('2');
    await tab(/Kiểm tra/);
    await checked((count) => count === 0);
  });

  void test('a sample dossier walks to its end, with both agencies at work at the same time', async () => {
    await tab(/Chạy thử/);
    await button('Nộp hồ sơ thử').click();
    const now = side().getByRole('region', { name: 'Đang ở' });
    const acts = side().getByRole('region', { name: 'Làm gì tiếp' });
    const act = async (name: string, then: string): Promise<void> => {
      await acts.getByRole('button', { name, exact: true }).click();
      await now.getByRole('button', { name: then, exact: true }).waitFor();
    };
    await now.getByText('Mới đăng ký').waitFor();
    await act('Tiếp nhận hồ sơ', 'Phân công xử lý');
    await side().getByText('Giấy tiếp nhận và hẹn trả kết quả').first().waitFor();
    await act('Phân công xử lý', 'Cơ quan chủ trì thẩm định');
    await now.getByRole('button', { name: 'Cơ quan phối hợp cho ý kiến' }).waitFor();
    assert.match(await now.innerText(), /Sở Xây dựng/);
    assert.equal(await page.getByText('Hồ sơ thử đang ở đây').count(), 2, 'both places are marked on the drawing');
    await picture(page, 'workflow-trial', DESKTOP);

    const clock = side().getByLabel('Đồng hồ');
    const before = await clock.inputValue();
    await button('Thêm 1 ngày').click();
    assert.equal(Date.parse(await clock.inputValue()) - Date.parse(before), 86_400_000);

    await acts.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await now.getByRole('button', { name: 'Cơ quan phối hợp cho ý kiến' }).waitFor({ state: 'detached' });
    await act('Trình duyệt', 'Chờ lãnh đạo phê duyệt');
    await act('Chuyển bước tiếp theo', 'Đo đạc tại thực địa');
    await act('Trình duyệt', 'Chờ lãnh đạo phê duyệt');
    await act('Phê duyệt', 'Chờ cấp số, phát hành');
    await act('Cấp số và phát hành', 'Đã xử lý xong');
    await act('Trả kết quả', 'Đã trả kết quả');
    await side().getByText('Hồ sơ thử đã kết thúc.').waitFor();
    await sound(page, 'the trial');
  });

  void test('the table says the same, and what is drawn is not left by mistake', async () => {
    await button('Bảng các bước').click();
    const row = page.getByRole('row').filter({ has: button('Chọn bước Đo đạc tại thực địa') });
    await row.getByText('Trình duyệt → Chờ lãnh đạo phê duyệt').waitFor();
    await picture(page, 'workflow-table', DESKTOP);
    await page.getByRole('link', { name: 'Các quy trình' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ở lại' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  });

  void test('it is saved, and is there when it is opened again', async () => {
    await button('Sơ đồ').click();
    await button('Lưu quy trình').click();
    await until('it to be in the database', async () =>
      JSON.stringify((await stored()).machine.states).includes('Chuyên viên đo đạc tại thực địa.'),
    );
    await page.reload();
    await box('Đo đạc tại thực địa').waitFor();
    await page.goto('/cms/content-manager/collection-types/api::workflow-definition.workflow-definition');
    await page.getByText(NAME).first().click();
    await page.getByRole('link', { name: 'Mở trong trình thiết kế quy trình' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await box('Đo đạc tại thực địa').waitFor();
  });
});
