/**
 * The editor draws a workflow with two agencies in parallel, is told what does not work and where, mends it, walks it to its end, saves it, and
 * finds it again.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { DESKTOP, picture } from '../support/pages.ts';
import { openPanel, sound } from '../support/panel.ts';
import { workflowDesigner, type WorkflowDesigner } from '../support/workflow-designer.ts';

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
  let designer: WorkflowDesigner;
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
    page.setDefaultTimeout(15_000);
    designer = workflowDesigner(page);
  });
  after(() => browser.close());

  void test('an editor makes a workflow from the template of two agencies, naming the unit that it leaves open', async () => {
    await page.goto('/cms/plugins/single-window');
    await page.getByRole('link', { name: 'Quy trình thẩm định song song' }).waitFor();
    await until('the list to be checked', async () => (await page.getByText('Đang kiểm tra …').count()) === 0);
    await sound(page, 'the list');
    await picture(page, 'workflow-list', DESKTOP);

    await designer.describe({
      template: 'Hai cơ quan song song',
      name: NAME,
      nameEn: 'Trial permit',
      unit: ['Cơ quan phối hợp', 'Sở Xây dựng'],
    });
    await picture(page, 'workflow-new', DESKTOP);
    await designer.button('Lập quy trình').click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await designer.box('Cơ quan chủ trì thẩm định').waitFor();
    assert.match(await designer.box('Cơ quan phối hợp cho ý kiến').innerText(), /Sở Xây dựng/);
    await designer.tab(/Kiểm tra/);
    await designer.checked((count) => count === 0);
    await designer.side().getByText('Không thấy gì cản trở').waitFor();
    await sound(page, 'the designer');
    await picture(page, 'workflow-designer', DESKTOP);
  });

  void test('a state that nothing leads to is found, and the finding leads to it', async () => {
    await designer.addStep('Đo đạc tại thực địa');
    await designer.tab(/Kiểm tra/);
    await designer.checked((count) => count > 0);
    const unreachable = designer.findings().filter({ hasText: 'Đo đạc tại thực địa' });
    await picture(page, 'workflow-findings', DESKTOP);
    await unreachable.getByRole('button', { name: /Xem ở/ }).first().click();
    await designer.shown('Đo đạc tại thực địa');
  });

  void test('the editor mends it by the form of three choices, and can undo', async () => {
    await designer.connect('Chờ lãnh đạo phê duyệt', 'Đo đạc tại thực địa', 'Chuyển bước tiếp theo');
    await designer.connect('Đo đạc tại thực địa', 'Chờ lãnh đạo phê duyệt', 'Trình duyệt');
    await designer.button('Hoàn tác').click();
    await designer.tab(/Kiểm tra/);
    await designer.checked((count) => count > 0);
    await designer.button('Làm lại').click();
    await designer.button('Thu cả sơ đồ vào khung').click();
    await designer.box('Đo đạc tại thực địa').click();
    await designer.side().getByLabel('Tên (tiếng Anh)').fill('Survey');
    await designer
      .side()
      .getByLabel('Người dân đọc: tiếp theo là gì (tiếng Việt)')
      .fill('Chuyên viên đo đạc tại thực địa.');
    await designer
      .side()
      .getByLabel('Người dân đọc: tiếp theo là gì (tiếng Anh)')
      .fill('The officer surveys the land.');
    await designer.side().getByLabel('Thời hạn (số)', { exact: true }).fill('2');
    await designer.tab(/Kiểm tra/);
    await designer.checked((count) => count === 0);
  });

  void test('a sample dossier walks to its end, with both agencies at work at the same time', async () => {
    await designer.tab(/Chạy thử/);
    await designer.button('Nộp hồ sơ thử').click();
    const now = designer.side().getByRole('region', { name: 'Đang ở' });
    const acts = designer.side().getByRole('region', { name: 'Làm gì tiếp' });
    const act = async (name: string, then: string): Promise<void> => {
      await acts.getByRole('button', { name, exact: true }).click();
      await now.getByRole('button', { name: then, exact: true }).waitFor();
    };
    await now.getByText('Mới đăng ký').waitFor();
    await act('Tiếp nhận hồ sơ', 'Phân công xử lý');
    await designer.side().getByText('Giấy tiếp nhận và hẹn trả kết quả').first().waitFor();
    await act('Phân công xử lý', 'Cơ quan chủ trì thẩm định');
    await now.getByRole('button', { name: 'Cơ quan phối hợp cho ý kiến' }).waitFor();
    assert.match(await now.innerText(), /Sở Xây dựng/);
    assert.equal(await page.getByText('Hồ sơ thử đang ở đây').count(), 2, 'both places are marked on the drawing');
    await picture(page, 'workflow-trial', DESKTOP);

    const clock = designer.side().getByLabel('Đồng hồ');
    const before = await clock.inputValue();
    await designer.button('Thêm 1 ngày').click();
    assert.equal(Date.parse(await clock.inputValue()) - Date.parse(before), 86_400_000);

    await acts.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await now.getByRole('button', { name: 'Cơ quan phối hợp cho ý kiến' }).waitFor({ state: 'detached' });
    await act('Trình duyệt', 'Chờ lãnh đạo phê duyệt');
    await act('Chuyển bước tiếp theo', 'Đo đạc tại thực địa');
    await act('Trình duyệt', 'Chờ lãnh đạo phê duyệt');
    await act('Phê duyệt', 'Chờ cấp số, phát hành');
    await act('Cấp số và phát hành', 'Đã xử lý xong');
    await act('Trả kết quả', 'Đã trả kết quả');
    await designer.side().getByText('Hồ sơ thử đã kết thúc.').waitFor();
    await sound(page, 'the trial');
  });

  void test('the table says the same, and what is drawn is not left by mistake', async () => {
    await designer.button('Bảng các bước').click();
    const row = page.getByRole('row').filter({ has: designer.button('Chọn bước Đo đạc tại thực địa') });
    await row.getByText('Trình duyệt → Chờ lãnh đạo phê duyệt').waitFor();
    await picture(page, 'workflow-table', DESKTOP);
    await page.getByRole('link', { name: 'Các quy trình' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ở lại' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  });

  void test('it is saved, and is there when it is opened again', async () => {
    await designer.button('Sơ đồ').click();
    await designer.button('Lưu quy trình').click();
    await until('it to be in the database', async () =>
      JSON.stringify((await stored()).machine.states).includes('Chuyên viên đo đạc tại thực địa.'),
    );
    await page.reload();
    await designer.box('Đo đạc tại thực địa').waitFor();
    await page.goto('/cms/content-manager/collection-types/api::workflow-definition.workflow-definition');
    await page.getByText(NAME).first().click();
    await page.getByRole('link', { name: 'Mở trong trình thiết kế quy trình' }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await designer.box('Đo đạc tại thực địa').waitFor();
  });

  void test('a step opens sub-dossiers: what comes before each, and which answers it takes from the whole', async () => {
    const parts = designer.side();
    await designer.box('Đo đạc tại thực địa').click();
    await parts.getByRole('button', { name: 'Hồ sơ thành phần liên thông' }).click();
    for (const number of [1, 2, 3]) {
      await parts.getByRole('button', { name: 'Thêm phần' }).click();
      await parts
        .getByLabel('Mã của phần')
        .nth(number - 1)
        .fill(['birth', 'home', 'card'][number - 1] ?? '');
    }
    // The third waits for both others: the second choice comes when the first is made.
    const after = parts.getByRole('combobox', { name: /sau khi có kết quả của/ });
    await after.nth(2).click();
    await page.getByRole('option', { name: 'birth' }).click();
    await parts.getByLabel('Kết quả đó là thành phần hồ sơ (mã)').fill('birth_certificate');
    await after.nth(3).click();
    await page.getByRole('option', { name: 'home' }).click();
    const answers = parts.getByLabel('Trả lời lấy từ tờ khai chung dưới mã khác').nth(1);
    await answers.fill('residentName = childName\nhomeAddress');
    await parts.getByText('Dòng chưa đúng: homeAddress').waitFor();
    await answers.fill('residentName = childName\nhomeAddress = motherResidence');
    await sound(page, 'the sub-dossiers');
    await picture(page, 'workflow-parts', DESKTOP);
    await designer.button('Lưu quy trình').click();
    const saved = await until('the parts to be in the database', async () => {
      const states = Object.values((await stored()).machine.states);
      return states
        .map(({ meta }) => (meta as { interlinked?: readonly unknown[] } | undefined)?.interlinked)
        .find(Boolean);
    });
    assert.deepEqual(saved, [
      { key: 'birth', procedure: '' },
      {
        key: 'home',
        procedure: '',
        answers: { residentName: 'childName', homeAddress: 'motherResidence' },
      },
      {
        key: 'card',
        procedure: '',
        after: [{ part: 'birth', component: 'birth_certificate' }, { part: 'home' }],
      },
    ]);
  });
});
