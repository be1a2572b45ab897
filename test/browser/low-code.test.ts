/**
 * A procedure without a programmer: an editor makes its form, workflow, fee and limit in the panel, is refused what cannot work, mends it and
 * publishes; a citizen files it, two agencies settle it; version 2 follows, and what was filed before goes on under version 1.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fillPage, goOn, type Typed } from '../support/filing.ts';
import { formBuilder, type FormBuilder, type NewField } from '../support/form-builder.ts';
import { doAct, openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, picture, signIn } from '../support/pages.ts';
import { openPanel, sound } from '../support/panel.ts';
import { procedurePage, type ProcedurePage } from '../support/procedure-page.ts';
import { workflowDesigner, type WorkflowDesigner } from '../support/workflow-designer.ts';

const CODE = '9.000444';
const HOA = '025192000145';
const FORM = 'Đơn đề nghị đặt đàn ong';
const WORKFLOW = 'Cho phép đặt đàn ong';
const SURVEY = 'Kiểm tra thực địa';
const FEE = 'Lệ phí cho phép đặt đàn ong';
const LAW = 'Luật Phí và lệ phí số 97/2015/QH13, Điều 10';

const APPLICANT: readonly NewField[] = [
  ['Họ và tên', 'Họ và tên', 'Full name'],
  ['Số định danh cá nhân', 'Số định danh', 'Personal number'],
  ['Ngày', 'Ngày sinh', 'Date of birth'],
  ['Số điện thoại', 'Điện thoại', 'Phone'],
  ['Thư điện tử', 'Thư điện tử', 'E-mail'],
  ['Có hoặc không', 'Có thuộc hộ nghèo không?', 'Is it a poor household?'],
  ['Văn bản ngắn', 'Số sổ hộ nghèo', 'Number of the poor household’s book'],
];
const BEES: readonly NewField[] = [
  ['Số', 'Số đàn ong', 'How many hives'],
  ['Số tiền', 'Giá trị đàn ong', 'Value of the hives'],
  ['Ngày', 'Đặt từ ngày', 'From'],
  ['Văn bản dài', 'Cách giữ an toàn cho hàng xóm', 'How neighbours are kept safe'],
  ['Lời cam đoan', 'Tôi cam đoan lời khai là đúng', 'I declare that this is true'],
];

/** What the citizen types, by the keys that the builder made of the labels. */
const ANSWERS: Typed = {
  fullName: 'NGUYỄN THỊ HOA',
  soDinhDanh: HOA,
  ngaySinh: '27/03/1992',
  dienThoai: '0912345678',
  email: 'hoa@example.vn',
  soDanOng: '12',
  giaTriDanOng: '24000000',
  datTuNgay: '01/03/2027',
  cachGiuAnToanCho: 'Đặt cách nhà gần nhất 300 mét, có hàng rào cây.',
  toiCamDoanLoiKhai: 'yes',
  'tungDiemDat[0][tenDiem]': 'Bìa rừng khu 4',
  'tungDiemDat[0][soDan]': '12',
};
const POOR: Typed = { ...ANSWERS, coThuocHoNgheoKhong: 'yes', soSoHoNgheo: 'HN-0441' };
const PAYING: Typed = { ...ANSWERS, coThuocHoNgheoKhong: 'no' };

const versionOf = async (dossier: number): Promise<number | undefined> => {
  const [row] = await query<{ number: number }>(
    'SELECT v.number FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id WHERE d.id = $1',
    [dossier],
  );
  return row?.number;
};
const published = (number: number): Promise<unknown> =>
  until(`version ${number}`, async () => {
    const found = await query('SELECT 1 FROM procedure_versions WHERE procedure_code = $1 AND number = $2', [
      CODE,
      number,
    ]);
    return found.length > 0;
  });

void describe('a procedure without a programmer', () => {
  let browser: Browser;
  let page: Page;
  let builder: FormBuilder;
  let designer: WorkflowDesigner;
  let procedure: ProcedurePage;
  const desks = new Map<string, Page>();
  /** What comes after a step that failed has nothing to go on with. */
  let stopped = false;
  const step = (name: string, work: () => Promise<void>): void =>
    void test(name, async (context) => {
      if (stopped) {
        context.skip('a step before failed');
        return;
      }
      stopped = true;
      await work();
      stopped = false;
    });
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
    page.setDefaultTimeout(60_000);
    builder = formBuilder(page);
    designer = workflowDesigner(page);
    procedure = procedurePage(page);
  });
  after(() => browser.close());

  /** One act at an officer's desk, to the notice that it is done. */
  async function acts(
    username: string,
    dossier: number,
    label: RegExp,
    fill: (desk: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    const known = desks.get(username);
    const desk = known ?? (await openOffice(browser, username, `/dossiers/${dossier}`));
    desks.set(username, desk);
    if (known) await desk.goto(`/office/dossiers/${dossier}`);
    await doAct(desk, label, fill);
    await desk.locator('.done').first().waitFor({ timeout: 15_000 });
  }
  const says = (label: string, words: string) => (desk: Page) => desk.getByLabel(label).fill(words);

  /** From the procedure's page to the review page; the citizen's page stays open. */
  async function review(answers: Typed): Promise<Page> {
    const citizen = await (await openContext(browser, DESKTOP)).newPage();
    await citizen.goto(`/thu-tuc/${CODE}`);
    await citizen.locator(`main a[href*="/nop/${CODE}"]`).first().click();
    await signIn(citizen, HOA);
    await citizen.selectOption('select[name=agency]', 'H44.101');
    await citizen.locator('main form button').last().click();
    await citizen.waitForURL(/\/nop\/9\.000444\/[^/]+\//);
    for (let pages = 0; !/\/(giay-to|xem-lai)$/.test(new URL(citizen.url()).pathname); pages += 1) {
      assert.ok(pages < 12, `no way on from ${citizen.url()}: ${await citizen.locator('main').innerText()}`);
      await fillPage(citizen, answers);
      await goOn(citizen);
    }
    if (citizen.url().endsWith('/giay-to')) await citizen.locator('main .buttons a.button').click();
    await citizen.getByRole('heading', { level: 1, name: 'Xem lại và nộp' }).waitFor();
    return citizen;
  }
  async function send(citizen: Page): Promise<number> {
    await citizen.check('[name=declare]');
    await citizen.locator('main form button').last().click();
    await citizen.waitForURL(/\/ho-so\/\d+/);
    const id = Number(/\/ho-so\/(\d+)/.exec(citizen.url())?.[1]);
    await citizen.context().close();
    return id;
  }

  step('the editor builds a form of twelve fields with two conditions and a group that repeats', async () => {
    await page.goto('/cms/plugins/eform');
    await builder.begin(FORM, 'Application to keep bees');
    await builder.nameStep('Người đề nghị', 'The applicant');
    for (const field of APPLICANT) await builder.addField(field);
    await builder.structure().getByRole('button', { name: 'Thêm bước' }).click();
    await builder.nameStep('Đàn ong', 'The bees');
    for (const field of BEES) await builder.addField(field);
    assert.equal((await builder.rows()).length, 12);

    await builder.row('Số sổ hộ nghèo').click();
    const shown = builder.properties().getByRole('group', { name: 'Chỉ hiện khi' });
    await shown.getByRole('button', { name: 'Thêm điều kiện' }).click();
    assert.match(await shown.innerText(), /Có thuộc hộ nghèo không\?/);
    await builder.row('Thư điện tử').click();
    const required = builder.properties().getByRole('group', { name: 'Bắt buộc khi' });
    await required.getByRole('button', { name: 'Thêm điều kiện' }).click();
    await builder.choose('Trường được xét', 'Ngày sinh', required);
    await builder.choose('So sánh', 'đã đủ số năm', required);
    await required.getByLabel('Số năm').fill('18');

    await builder.row('Tôi cam đoan').click();
    await builder.addField(['Nhóm câu hỏi', 'Từng điểm đặt', 'Each place']);
    await builder
      .properties()
      .getByRole('checkbox', { name: /Lặp lại/ })
      .click();
    await builder.addField(['Văn bản ngắn', 'Tên điểm', 'Name of the place'], -2);
    await builder.addField(['Số', 'Số đàn', 'Hives there'], -2);
    await builder.settled();
    await builder.save();
  });

  step('draws a workflow with two agencies in parallel, and a step that nothing leads to', async () => {
    await page.goto('/cms/plugins/single-window');
    await designer.describe({
      template: 'Hai cơ quan song song',
      name: WORKFLOW,
      nameEn: 'Permission to keep bees',
      unit: ['Cơ quan phối hợp', 'Sở Xây dựng'],
    });
    await designer.button('Lập quy trình').click();
    await designer.box('Cơ quan chủ trì thẩm định').waitFor();
    await designer.addStep(SURVEY);
    await designer.button('Lưu quy trình').click();
    await page.getByText('Đã lưu', { exact: true }).first().waitFor();
  });

  step('sets a fee with an exemption and a time limit, is refused, and is led to both faults', async () => {
    await procedure.create();
    await page.getByLabel('Mã thủ tục').fill(CODE);
    await page.getByLabel('Lĩnh vực', { exact: true }).fill('Chăn nuôi');
    await page.getByLabel('Tên thủ tục theo quyết định công bố').fill('Cho phép đặt đàn ong trong khu dân cư');
    await procedure.choose('Cấp thực hiện', 'Cấp xã');
    await procedure.choose('Dịch vụ công trực tuyến', 'Toàn trình');
    await procedure.choose(/^Biểu mẫu/, FORM);
    await procedure.choose(/^Quy trình/, WORKFLOW);

    await page.getByText('Bấm để thêm').first().click();
    await page.getByLabel('Tên khoản thu').fill(FEE);
    await page.getByLabel('Mức thu (đồng)').fill('50000');
    await page.getByLabel('Mã khoản thu').fill('LP-ONG');
    await page.getByText('Bấm để thêm').first().click();
    await page.getByLabel(/^Ai được miễn, giảm\*?$/).fill('Hộ nghèo');
    await page.getByLabel('Căn cứ pháp lý miễn, giảm').fill(LAW);
    await page.getByLabel('Mức giảm (%; 100 là miễn)').fill('100');
    const when = page.getByRole('group', { name: 'Miễn, giảm khi' });
    await when.getByRole('button', { name: 'Thêm điều kiện' }).click();
    await builder.choose('Trường được xét', 'Có thuộc hộ nghèo không?', when);
    await when.scrollIntoViewIfNeeded();
    await picture(page, 'panel-fees', DESKTOP);

    await page.getByText('Bấm để thêm').last().click();
    await page.locator('[name="timeLimits.0.amount"]').fill('8');
    const results = procedure.list('Kết quả');
    await results.getByRole('button', { name: 'Thêm dòng' }).click();
    await results.getByRole('textbox').first().fill('Văn bản cho phép đặt đàn ong');
    await procedure.save();

    await procedure.publish();
    await page.getByText(/Chưa công bố được/).waitFor();
    const found = procedure.check().getByRole('listitem');
    const unreachable = found.filter({ hasText: SURVEY });
    const tooLong = found.filter({ hasText: 'vượt thời hạn giải quyết 8 ngày làm việc' });
    await unreachable.first().waitFor();
    await tooLong.waitFor();
    await picture(page, 'panel-publication', DESKTOP);
    await sound(page, 'the publication check');

    await tooLong.getByRole('link').click();
    await designer.shown('Cơ quan chủ trì thẩm định');
    await designer.checked((count) => count >= 2);
    await page.goBack();
    await unreachable.first().getByRole('link').click();
    await designer.shown(SURVEY);
  });

  step('mends both, sees that nothing is left, and publishes', async () => {
    await designer.connect('Phân công xử lý', SURVEY, 'Chuyển bước tiếp theo');
    await designer.connect(SURVEY, 'Thẩm định và lấy ý kiến', 'Phân công xử lý');
    await designer.button('Thu cả sơ đồ vào khung').click();
    await designer.box(SURVEY).click();
    await designer.side().getByLabel('Tên (tiếng Anh)').fill('Survey');
    await designer.side().getByLabel('Người dân đọc: tiếp theo là gì (tiếng Việt)').fill('Chuyên viên ra thực địa.');
    await designer.side().getByLabel('Người dân đọc: tiếp theo là gì (tiếng Anh)').fill('The officer looks at it.');
    await designer.side().getByLabel('Thời hạn (số)', { exact: true }).fill('1');
    await designer.tab(/Kiểm tra/);
    // The longest way is named, then the next one: both agencies give up some days.
    for (const place of ['Cơ quan chủ trì thẩm định', 'Cơ quan phối hợp cho ý kiến']) {
      await designer.checked((count) => count === 1);
      await designer
        .findings()
        .getByRole('button', { name: `Xem ở ${place}` })
        .click();
      await designer.tab(/Thuộc tính/);
      await designer.side().getByLabel('Thời hạn (số)', { exact: true }).fill('3');
      await designer.tab(/Kiểm tra/);
    }
    await designer.checked((count) => count === 0);
    await designer.button('Lưu quy trình').click();
    await page.getByText('Đã lưu', { exact: true }).first().waitFor();

    await procedure.open(CODE);
    await page.getByText('Không có gì cản trở công bố').waitFor();
    await procedure.publish();
    await published(1);
  });

  let exempt = 0;
  let paying = 0;

  step('a citizen of a poor household files it for nothing, another for the fee', async () => {
    const poorOne = await review(POOR);
    const told = await poorOne.locator('main').innerText();
    assert.match(told, /Số sổ hộ nghèo\s+HN-0441/);
    assert.match(told, /Giảm 50\.000 đồng: Hộ nghèo/);
    assert.ok(told.includes(LAW));
    assert.match(told, /Tổng cộng\s+Miễn phí/);
    await look(poorOne, 'low-code-review', DESKTOP);
    exempt = await send(poorOne);
    const other = await review(PAYING);
    const asked = await other.locator('main').innerText();
    assert.ok(!asked.includes('Số sổ hộ nghèo'));
    assert.match(asked, /Tổng cộng\s+50\.000 đồng/);
    paying = await send(other);
  });

  /** Reception, then the assignment: from there the agencies work side by side. */
  async function begin(dossier: number): Promise<void> {
    await acts('tiepnhan', dossier, /^Tiếp nhận/);
    await acts('lanhdao', dossier, /Chuyển bước tiếp theo/);
    await acts('chuyenvien', dossier, /^Phân công xử lý/);
  }
  async function settle(dossier: number): Promise<void> {
    await acts('chuyenvien.sxd', dossier, /^Gửi ý kiến/, says('Kết luận', 'Không trái quy hoạch.'));
    await acts('chuyenvien', dossier, /^Trình/, says('Kết luận', 'Đủ điều kiện.'));
    await acts('lanhdao', dossier, /^Phê duyệt|^Duyệt/, says('Kết luận', 'Đồng ý.'));
    await acts('vanthu', dossier, /Cấp số/);
    await acts('tiepnhan', dossier, /Trả kết quả/, says('Người nhận kết quả', 'NGUYỄN THỊ HOA'));
    const [row] = await query<{ status: number }>(
      'SELECT npsp_status AS status FROM dossiers WHERE id = $1 AND ended_at IS NOT NULL',
      [dossier],
    );
    assert.equal(row?.status, 10, 'handed over');
  }

  step('officers of both agencies take it to its end', async () => {
    await begin(exempt);
    await settle(exempt);
    await begin(paying);
  });

  step('version 2 is published, and the page tells in words what it changes', async () => {
    await procedure.open(CODE);
    await page.getByRole('button', { name: new RegExp(FEE) }).click();
    await page.getByLabel('Mức thu (đồng)').fill('30000');
    await page.getByRole('button', { name: /^8$/ }).click();
    await page.locator('[name="timeLimits.0.amount"]').fill('9');
    await procedure.save();
    await procedure.publish();
    await published(2);
    await page.getByRole('link', { name: 'Xem và so sánh các phiên bản' }).click();
    await page.getByText(`Khoản thu “${FEE}”: 50.000 đ → 30.000 đ.`).waitFor();
    assert.match(await page.locator('main').innerText(), /8 ngày làm việc → 9 ngày làm việc/);
    await picture(page, 'low-code-versions', DESKTOP);
  });

  step('what was filed before goes on under version 1, to its end and for its fee', async () => {
    await settle(paying);
    assert.deepEqual([await versionOf(exempt), await versionOf(paying)], [1, 1]);
    const [row] = await query<{ total: number }>(`SELECT (fee->>'total')::int AS total FROM dossiers WHERE id = $1`, [
      paying,
    ]);
    assert.equal(row?.total, 50_000);
    const citizen = await (await openContext(browser, DESKTOP)).newPage();
    await citizen.goto(`/thu-tuc/${CODE}`);
    assert.match(await citizen.locator('main').innerText(), /30\.000 đồng/);
    await citizen.context().close();
  });
});
