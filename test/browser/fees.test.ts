/** What somebody pays: the same sum on the review page, in the dossier and for the officer, with the law that takes it off. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { fillPage, goOn, typed, type Typed } from '../support/filing.ts';
import { look, openContext, picture, DESKTOP, PHONE, signIn, type Screen } from '../support/pages.ts';
import { maritalStatusFiling } from '../support/people.ts';
import type { Answers } from '@motcua/cms';

const HOA = '025192000145';
const FEE = 'SELECT fee, payment_status FROM dossiers WHERE id = $1';

interface Stored {
  readonly fee: { readonly total: number; readonly lines: readonly { readonly amount: number }[] };
  readonly payment_status: string;
}

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

async function exchanged(answers: Readonly<Record<string, unknown>>): Promise<Stored & { readonly told: number }> {
  const filing = await maritalStatusFiling();
  const response = await fileByExchange({ ...filing, answers: { ...filing.answers, ...answers } });
  assert.equal(response.status, 201);
  const receipt = (await response.json()) as Receipt & { readonly fee: number };
  const [stored] = await query<Stored>(FEE, [receipt.dossierId]);
  assert.ok(stored);
  return { ...stored, told: receipt.fee };
}

/** From the procedure's page to the review page, as somebody who fills in what is asked. */
async function review(page: Page, answers: Typed): Promise<string> {
  await page.goto('/nop/1.004873');
  if (page.url().includes('/realms/')) await signIn(page, HOA);
  await page.waitForURL(/\/nop\/1\.004873/);
  await page.selectOption('select[name=agency]', 'H44.101');
  await page.locator('main form button').last().click();
  await page.waitForURL(/\/nop\/1\.004873\/[^/]+\//);
  for (let pages = 0; !/\/giay-to$/.test(new URL(page.url()).pathname); pages += 1) {
    assert.ok(pages < 12, `no way on from ${page.url()}: ${await page.locator('main').innerText()}`);
    await fillPage(page, answers);
    await goOn(page);
  }
  await page.locator('main .buttons a.button').click();
  await page.getByRole('heading', { level: 1, name: 'Xem lại và nộp' }).waitFor();
  return page.locator('main').innerText();
}

void describe('fees', () => {
  void test('a filing freezes the sum: by number of copies, without the line that a law waives', async () => {
    const usual = await exchanged({ copies: 3 });
    assert.deepEqual([usual.told, usual.fee.total, usual.payment_status], [31_000, 31_000, 'due']);
    assert.deepEqual(
      usual.fee.lines.map(({ amount }) => amount),
      [15_000, 16_000],
    );
    const exempt = await exchanged({ copies: 1, feeGround: 'protected' });
    assert.deepEqual([exempt.told, exempt.fee.total, exempt.payment_status], [0, 0, 'none']);
  });

  void test('what is decided on a ministry’s system is not filed here', async () => {
    const route = { kind: 'ministry_system', system: { vi: 'Hệ thống của bộ', en: 'The ministry’s system' } };
    // The same version once more, decided elsewhere, for as long as the filing takes.
    const [made] = await query<{ id: number }>(
      `INSERT INTO procedure_versions
       SELECT (jsonb_populate_record(v, jsonb_build_object(
                'id', nextval('procedure_versions_id_seq'), 'document_id', 'decided-elsewhere',
                'number', v.number + 1, 'content', v.content || $1::jsonb))).*
         FROM procedure_versions v WHERE procedure_code = '1.004873' ORDER BY number DESC LIMIT 1 RETURNING id`,
      [JSON.stringify({ route })],
    );
    assert.ok(made);
    try {
      const response = await fileByExchange(await maritalStatusFiling());
      assert.equal(response.status, 409);
      assert.match(await response.text(), /FiledElsewhere.*Hệ thống của bộ/);
    } finally {
      await query('DELETE FROM procedure_versions WHERE id = $1', [made.id]);
    }
  });

  for (const [screen, javaScript] of [
    [PHONE, false],
    [DESKTOP, true],
  ] as const satisfies readonly (readonly [Screen, boolean])[])
    void test(`before filing the citizen reads what she pays and why (${screen.name})`, async () => {
      const context = await openContext(browser, screen, { javaScript });
      const page = await context.newPage();
      // axe is a script of the page.
      const see = javaScript ? look : picture;
      await page.goto('/thu-tuc/1.004873');
      const about = await page.locator('main').innerText();
      assert.match(about, /Miễn: Hộ nghèo, người cao tuổi, người khuyết tật; khi “Bạn có được miễn lệ phí không\?”/);
      assert.match(about, /Căn cứ: Luật Phí và lệ phí số 97\/2015\/QH13, Điều 10/);
      assert.match(about, /Phải xác minh ở nơi từng thường trú\s+13 ngày làm việc/);
      await see(page, 'fees-procedure', screen);

      const { answers } = await maritalStatusFiling();
      const given: Typed = { ...typed(answers as Answers), copies: '2' };
      assert.match(
        await review(page, { ...given, feeGround: 'none' }),
        /15\.000 đồng[\s\S]*8\.000 đồng[\s\S]*23\.000 đồng/,
      );
      const exempt = await review(page, { ...given, copies: '1', feeGround: 'protected' });
      assert.match(exempt, /Giảm 15\.000 đồng: Hộ nghèo/);
      assert.match(exempt, /Căn cứ: Luật Phí và lệ phí số 97\/2015\/QH13, Điều 10/);
      assert.match(exempt, /Tổng cộng\s+Miễn phí/);
      await see(page, 'fees-review', screen);

      await page.check('[name=declare]');
      await page.locator('main form button').last().click();
      await page.waitForURL(/\/ho-so\/\d+/);
      assert.match(await page.locator('main').innerText(), /Phải nộp[\s\S]*Miễn phí/);
      await see(page, 'fees-filed', screen);
      const id = Number(/\/ho-so\/(\d+)/.exec(page.url())?.[1]);
      const [stored] = await query<Stored>(FEE, [id]);
      assert.equal(stored?.fee.total, 0);
      await page.goto(`/ho-so/${id}`);
      assert.match(await page.locator('main').innerText(), /Lệ phí\s+Không phải nộp/);

      await page.goto('/thu-tuc/2.000488');
      assert.match(
        await page.locator('main').innerText(),
        /được giải quyết trên Hệ thống thông tin[\s\S]*Trên Hệ thống thông tin/,
      );
      await see(page, 'fees-route', screen);
      await page.goto('/thu-tuc/3.000182');
      assert.match(await page.locator('main').innerText(), /Bao lâu\s+Không quy định/);
      await context.close();
    });
});
