/**
 * The main job, through every room, in a real browser: an editor publishes, a citizen files, officers settle, the national portal hears of it,
 * the score moves. On a desktop and on a phone; the phone goes without JavaScript.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fillPage, goOn, type Typed } from '../support/filing.ts';
import { house } from '../support/house.ts';
import { act } from '../support/office.ts';
import { DESKTOP, look, openContext, PHONE, signIn, type Screen } from '../support/pages.ts';
import { officer } from '../support/session.ts';
import { dataDir } from '../../scripts/lib/paths.ts';
import { onePagePdf } from '@motcua/database';

const HOA = '025192000145';

const BIRTH: Typed = {
  relation: 'mother',
  phone: '0912345678',
  childName: 'TRẦN GIA HÂN',
  childBirthDate: '05/11/2026',
  childSex: 'female',
  birthPlaceKind: 'facility',
  birthPlace: 'Bệnh viện Sản Nhi tỉnh Phú Thọ',
  childOrder: '1',
  childEthnicGroup: 'Kinh',
  childNationality: 'VN',
  motherName: 'NGUYỄN THỊ HOA',
  motherPersonalNumber: HOA,
  motherBirthDate: '27/03/1992',
  motherNationality: 'VN',
  'motherResidence[detail]': 'Số 12 đường Hùng Vương',
  fatherKnown: 'yes',
  fatherName: 'TRẦN VĂN MINH',
  fatherBirthDate: '12/08/1990',
  fatherNationality: 'VN',
  parentsMarried: 'yes',
  copies: '2',
  delivery: 'counter',
  declaration: 'yes',
};

let browser: Browser;

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

/** The citizen's part, from the search field to the filing number; answers the dossier's id. */
async function file(page: Page, screen: Screen, shots: string): Promise<number> {
  await page.goto('/');
  await look(page, `home${shots}`, screen);
  await page.fill('input[name=q]', 'dang ky khai sinh');
  await page.locator('form:has(input[name=q]) button').first().click();
  await look(page, `search${shots}`, screen);
  await page.locator('main a[href*="/thu-tuc/1.001193"]').first().click();
  await look(page, `procedure${shots}`, screen);
  await page.locator('main a[href*="/nop/1.001193"]').first().click();
  await page.waitForURL(/realms/);
  await look(page, `sign-in${shots}`, screen);
  await signIn(page, HOA);
  await page.waitForURL(/\/nop\//);
  await look(page, `before${shots}`, screen);
  if ((await page.locator('select[name=agency]').count()) > 0)
    await page.selectOption('select[name=agency]', 'H44.101');
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/nop\/1\.001193\/[^/]+\/applicant/);
  assert.equal(await page.inputValue('[name=fullName]'), 'NGUYỄN THỊ HOA');
  assert.match(await page.locator('main').innerText(), /cơ sở dữ liệu quốc gia về dân cư|CSDL quốc gia về dân cư/i);
  await look(page, `form${shots}`, screen);

  // A mistake: the summary leads to the field, and what was typed stays.
  await fillPage(page, BIRTH);
  await page.fill('[name="birthDate[day]"]', '45');
  await page.locator('main form button.button:not(.button--link):visible').last().click();
  await look(page, `form-error${shots}`, screen);
  assert.equal(await page.inputValue('[name="birthDate[day]"]'), '45');
  await page.fill('[name="birthDate[day]"]', '27');
  await goOn(page);

  while (!/\/(giay-to|papers)$/.test(new URL(page.url()).pathname)) {
    await fillPage(page, BIRTH);
    await fillAddress(page, 'motherResidence');
    await goOn(page);
  }
  const paper = join(dataDir(), 'giay-chung-sinh.pdf');
  writeFileSync(paper, onePagePdf('Giấy chứng sinh'));
  await page.locator('input[type=file]').first().setInputFiles(paper);
  await page.locator('form:has(input[type=file]) button').first().click();
  await page.locator('text=giay-chung-sinh.pdf').first().waitFor();
  await look(page, `papers${shots}`, screen);
  await page.locator('main .buttons a.button').click();
  await look(page, `review${shots}`, screen);
  await page.check('[name=declare]');
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/ho-so\/\d+/);
  await look(page, `filed${shots}`, screen);
  const id = Number(/\/ho-so\/(\d+)/.exec(page.url())?.[1]);
  await page.goto(`/ho-so/${id}`);
  await look(page, `dossier-filed${shots}`, screen);
  return id;
}

async function fillAddress(page: Page, key: string): Promise<void> {
  const commune = page.locator(`[name="${key}[commune]"]`);
  if ((await commune.count()) === 0 || (await commune.inputValue()) !== '') return;
  const option = commune.locator('option:not([value=""])').first();
  await commune.selectOption({ value: (await option.getAttribute('value')) ?? '' });
}

const nothing = (): Promise<void> => Promise.resolve();

void describe('the journey', () => {
  let desktopDossier = 0;

  void test('the citizen finds, fills and files on a desktop screen', async () => {
    const context = await openContext(browser, DESKTOP);
    desktopDossier = await file(await context.newPage(), DESKTOP, '');
    await context.close();
  });

  void test('the citizen files on a phone, without JavaScript', async () => {
    const context = await openContext(browser, PHONE, { javaScript: false });
    const page = await context.newPage();
    await page.goto('/');
    await page.fill('input[name=q]', 'dang ky khai sinh');
    await page.locator('form:has(input[name=q]) button').first().click();
    await page.locator('main a[href*="/thu-tuc/1.001193"]').first().click();
    await page.locator('main a[href*="/nop/1.001193"]').first().click();
    await signIn(page, HOA);
    if ((await page.locator('select[name=agency]').count()) > 0)
      await page.selectOption('select[name=agency]', 'H44.101');
    await page.locator('main form button').last().click();
    while (!/\/(giay-to|papers)$/.test(new URL(page.url()).pathname)) {
      await fillPage(page, BIRTH);
      await fillAddress(page, 'motherResidence');
      await goOn(page);
    }
    const paper = join(dataDir(), 'giay-chung-sinh.pdf');
    writeFileSync(paper, onePagePdf('Giấy chứng sinh'));
    await page.locator('input[type=file]').first().setInputFiles(paper);
    await page.locator('form:has(input[type=file]) button').first().click();
    await page.locator('main .buttons a.button').click();
    await page.check('[name=declare]');
    await page.locator('main form button').last().click();
    await page.waitForURL(/\/ho-so\/\d+/);
    await context.close();
  });

  void test('each portal page stands on a phone, and axe finds nothing', async () => {
    const context = await openContext(browser, PHONE);
    await file(await context.newPage(), PHONE, '');
    await context.close();
  });

  void test('officers receive, propose, approve, issue and hand over; each paper is there', async () => {
    await act(
      browser,
      'tiepnhan',
      desktopDossier,
      /Tiếp nhận/,
      async (page) => {
        await page.getByRole('button', { name: /Tất cả đạt/ }).click();
      },
      'reception',
    );
    await act(
      browser,
      'chuyenvien',
      desktopDossier,
      /Trình/,
      (page) => page.getByLabel('Kết luận').fill('Hồ sơ đủ điều kiện đăng ký khai sinh.'),
      'appraisal',
    );
    await act(
      browser,
      'lanhdao',
      desktopDossier,
      /[Dd]uyệt/,
      (page) => page.getByLabel('Kết luận').fill('Đồng ý.'),
      'approval',
    );
    await act(browser, 'vanthu', desktopDossier, /Cấp số/, nothing, 'issue');
    await act(
      browser,
      'tiepnhan',
      desktopDossier,
      /Trả kết quả/,
      (page) => page.getByLabel('Người nhận kết quả').fill('NGUYỄN THỊ HOA'),
      'hand-over',
    );

    const reception = await officer('tiepnhan');
    const documents = await reception.json<readonly { form: string; verifyCode: string }[]>(
      `/api/office/dossiers/${desktopDossier}/documents`,
    );
    assert.deepEqual(documents.map(({ form }) => form).sort(), ['01', 'result']);
    for (const { verifyCode } of documents) {
      const pdf = Buffer.from(await (await reception.call(`/api/office/documents/${verifyCode}/pdf`)).arrayBuffer());
      assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
      const verified = await (await fetch(new URL(`/verify/${verifyCode}`, house().url))).text();
      assert.match(verified, /[Hh]ợp lệ|[Xx]ác thực|[Tt]hật/);
      assert.ok(
        !verified.includes('NGUYỄN THỊ HOA') && !verified.includes(HOA),
        'the verification page shows personal data',
      );
    }
  });

  void test('the citizen sees the settled dossier, its papers and who looked; anyone verifies and tracks', async () => {
    const [row] = await query<{ code: string; verify_code: string }>(
      `SELECT d.code, i.verify_code FROM dossiers d JOIN issued_documents i ON i.dossier_id = d.id WHERE d.id = $1 AND i.form = '01'`,
      [desktopDossier],
    );
    for (const screen of [DESKTOP, PHONE]) {
      const context = await openContext(browser, screen);
      const page = await context.newPage();
      await page.goto(`/verify/${row?.verify_code ?? ''}`);
      await look(page, 'verify', screen);
      await page.goto(`/tra-cuu?ma=${row?.code ?? ''}`);
      await look(page, 'track', screen);
      await page.goto(`/ho-so/${desktopDossier}`);
      await signIn(page, HOA);
      await page.waitForURL(/ho-so/);
      await look(page, 'dossier', screen);
      await page.goto('/ho-so');
      await look(page, 'my-dossiers', screen);
      await page.goto('/thong-ke');
      await look(page, 'statistics', screen);
      await page.goto('/en/thu-tuc/1.001193');
      await look(page, 'procedure-en', screen);
      await context.close();
    }
  });

  void test('the citizen answers a supplement request', async () => {
    const context = await openContext(browser, DESKTOP);
    const page = await context.newPage();
    await page.goto('/ho-so');
    await signIn(page, HOA);
    await page.locator('main .rows a').filter({ hasText: 'hộ kinh doanh' }).first().click();
    await page.locator('#bo-sung').waitFor();
    await look(page, 'supplement', DESKTOP);
    const paper = join(dataDir(), 'bo-sung.pdf');
    writeFileSync(paper, onePagePdf('Giấy tờ bổ sung'));
    await page.locator('#bo-sung input[type=file]').first().setInputFiles(paper);
    await page.locator('#bo-sung button').click();
    await page.locator('#bo-sung').waitFor({ state: 'detached' });
    assert.match(await page.locator('main').innerText(), /Đang xử lý/);
    await context.close();
  });

  void test('the national portal hears of it with status 10', async () => {
    const [row] = await query<{ code: string; number: string }>('SELECT code, number FROM dossiers WHERE id = $1', [
      desktopDossier,
    ]);
    await until(
      'status 10 at the simulator',
      async () => {
        const { dossiers } = (await (await fetch(`${house().simulatorUrl}/state`)).json()) as {
          dossiers: readonly { MaHoSo: string; status: string }[];
        };
        return dossiers.some(
          ({ MaHoSo, status }) => (MaHoSo === row?.code || MaHoSo === row?.number) && status === '10',
        );
      },
      90,
    );
  });

  void test('the back office: inbox, quality and connections stand, and axe finds nothing', async () => {
    const context = await openContext(browser, DESKTOP);
    const page = await context.newPage();
    await page.goto('/office/');
    await signIn(page, 'chuyenvien');
    await page.locator('main h1').first().waitFor();
    // A page of the office keeps a stream of news open: its network is never idle.
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await look(page, 'office-inbox', DESKTOP);
    for (const name of ['quality', 'watch', 'targets']) {
      await page.goto(`/office/${name}`);
      await page.locator('main h1').first().waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      await look(page, `office-${name}`, DESKTOP);
    }
    await context.close();
  });
});
