/** An editor makes an imported procedure one that people can file, in the panel alone; a citizen files it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { onePagePdf, sampleAnswers } from '@motcua/database';
import { inRoot, root } from '../../scripts/lib/paths.ts';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fillPage, goOn, typed } from '../support/filing.ts';
import { house } from '../support/house.ts';
import { DESKTOP, look, openContext, picture, signIn } from '../support/pages.ts';
import { openPanel } from '../support/panel.ts';
import { procedurePage } from '../support/procedure-page.ts';

const HOA = '025192000145';
const CODE = '9.000777';

/** A record as the national site exports it, untidy as it is: one paper, a limit in words, nothing said of the fee. */
const RECORD = {
  metadata: {
    mã_thủ_tục: CODE,
    tên_thủ_tục: 'Thủ tục  xác nhận nuôi chim yến trong khu dân cư ',
    cấp_thực_hiện: 'Cấp Xã',
    lĩnh_vực: 'Chăn nuôi',
  },
  content: {
    trình_tự_thực_hiện: '- Bước 1: Nộp đơn tại Bộ phận Một cửa\n- Bước 2: Nhận kết quả',
    đối_tượng_thực_hiện: 'Công dân Việt Nam',
    cơ_quan_thực_hiện: 'Ủy ban nhân dân cấp Xã',
    cơ_quan_có_thẩm_quyền: 'Ủy ban nhân dân cấp Xã',
    kết_quả_thực_hiện: 'Giấy xác nhận',
  },
  tables: {
    hinh_thuc_nop: [{ hinh_thuc: 'Trực tuyến', thoi_han_giai_quyet: '03 Ngày làm việc', phi_le_phi: '', mo_ta: '' }],
    thanh_phan_ho_so: [{ ten_giay_to: 'Đơn đề nghị', so_luong: '', ghi_chu: 'Bản chính: 1\nBản sao: 0' }],
  },
};

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

const versions = () =>
  query<{ number: number; published_by: string; fee: string }>(
    `SELECT number, published_by, content->'fees'->0->>'amount' AS fee FROM procedure_versions WHERE procedure_code = $1`,
    [CODE],
  );

void describe('the content editor', () => {
  void test('imports a procedure by command: it is described, and takes no dossiers', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'motcua-import-')), 'catalogue.json');
    writeFileSync(file, JSON.stringify([RECORD]));
    const run = spawnSync(process.execPath, [inRoot('scripts', 'import-catalogue.ts'), file], {
      cwd: root,
      encoding: 'utf8',
      timeout: 120_000,
      env: { ...process.env, DATABASE_URL: house().databaseUrl },
    });
    assert.match(run.stdout, /imported 1, updated 0, unchanged 0, refused 0\s*$/, run.stderr);
    assert.deepEqual(await versions(), []);
    const page = await (await fetch(new URL(`/thu-tuc/${CODE}`, house().url))).text();
    assert.match(page, /3 ngày làm việc/);
    assert.ok(!page.includes('Miễn phí'), 'silence about the fee is not free');
    assert.ok(!page.includes(`/nop/${CODE}`));
  });

  void test('gives it a form, a workflow, a fee and a time limit, is refused one that is too slow, and publishes version 1', async () => {
    const page = await openPanel(browser);
    await page.goto('/cms/content-manager/collection-types/api::procedure.procedure');
    await page.locator('text=1.001193').first().waitFor();
    await picture(page, 'panel-procedures', DESKTOP);
    const procedure = procedurePage(page);
    await procedure.open(CODE);
    await page.getByLabel('Tên người dân vẫn gọi').fill('Xin nuôi chim yến');
    await procedure.choose(/Biểu mẫu/, /hôn nhân/);
    await procedure.choose(/Quy trình/, /song song/);
    await page.getByText('Bấm để thêm').first().click();
    await page.getByLabel('Tên khoản thu').fill('Lệ phí xác nhận');
    await page.getByLabel('Mức thu (đồng)').fill('20000');
    await page.getByLabel('Mã khoản thu').fill('LP-YEN');
    await page.getByRole('button', { name: /^3$/ }).click();
    await page.locator('[name="timeLimits.0.amount"]').fill('4');
    await procedure.save();
    await picture(page, 'panel-procedure', DESKTOP);

    await page.getByText('Xem như người dân').click();
    const preview = page.frameLocator('iframe');
    await preview.getByRole('heading', { level: 1, name: 'Xin nuôi chim yến' }).waitFor();
    const seen = await preview.locator('body').innerText();
    assert.match(seen, /20\.000 đồng/);
    assert.match(seen, /4 ngày làm việc/);
    assert.match(seen, /Bước 1/);
    await picture(page, 'panel-preview', DESKTOP);

    await page.goBack();
    await page.getByLabel('Tên thủ tục theo quyết định công bố').waitFor();
    await procedure.publish();
    await page.getByText(/Chưa công bố được.*vượt thời hạn giải quyết/).waitFor();
    await picture(page, 'panel-refused', DESKTOP);
    assert.deepEqual(await versions(), []);

    await procedure.choose(/Quy trình/, /cấp xã/);
    await procedure.publish();
    const [version] = await until('the first version', async () => {
      const found = await versions();
      return found.length > 0 && found;
    });
    assert.deepEqual(version, { number: 1, published_by: 'bientap@motcua.example', fee: '20000' });
    await page.context().close();
  });

  void test('sees a citizen find, fill and file what was published', async () => {
    const context = await openContext(browser, DESKTOP);
    const page = await context.newPage();
    await page.goto('/thu-tuc?q=nuoi+chim+yen');
    await page.locator(`main a[href*="/thu-tuc/${CODE}"]`).first().click();
    await look(page, 'procedure-imported', DESKTOP);
    await page.locator(`main a[href*="/nop/${CODE}"]`).first().click();
    await signIn(page, HOA);
    await page.selectOption('select[name=agency]', 'H44.101');
    await page.locator('main form button').last().click();
    const answers = typed(sampleAnswers('1.004873', HOA));
    while (!/\/(giay-to|papers)$/.test(new URL(page.url()).pathname)) {
      await fillPage(page, answers);
      await goOn(page);
    }
    const paper = join(mkdtempSync(join(tmpdir(), 'motcua-paper-')), 'don-de-nghi.pdf');
    writeFileSync(paper, onePagePdf('Đơn đề nghị'));
    await page.locator('input[type=file]').first().setInputFiles(paper);
    await page.locator('form:has(input[type=file]) button').first().click();
    await page.locator('text=don-de-nghi.pdf').first().waitFor();
    await page.locator('main .buttons a.button').click();
    assert.match(await page.locator('main').innerText(), /20\.000 đồng/);
    await page.check('[name=declare]');
    await page.locator('main form button').last().click();
    await page.waitForURL(/\/ho-so\/\d+/);
    await context.close();
  });
});
