/** A person files for another on a phone, with the authorisation as a paper: who is recorded as what, and who may follow the dossier. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { onePagePdf, sampleAnswers } from '@motcua/database';
import { dataDir } from '../../scripts/lib/paths.ts';
import { citizen } from '../../scripts/lib/visitor.ts';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { fillPage, goOn, typed } from '../support/filing.ts';
import { house } from '../support/house.ts';
import { look, openContext, PHONE, signIn } from '../support/pages.ts';

/** Who files, for whom, and somebody who has nothing to do with it. */
const HOA = '025192000145';
const PRINCIPAL = { number: '025092001337', name: 'LƯU VĂN QUÂN' };
const STRANGER = '025090000271';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

interface Filed {
  readonly id: number;
  readonly applicant_number: string;
  readonly applicant_name: string;
  readonly applicant_phone: string | null;
  readonly representative: { readonly number: string; readonly relation: string };
  readonly actor: string;
  readonly on_behalf: { readonly number: string; readonly paper: string };
}

void describe('filing for another', () => {
  void test('the authorised person files; both follow the dossier, nobody else', async () => {
    const context = await openContext(browser, PHONE);
    const page = await context.newPage();
    await page.goto('/nop/1.004873');
    await signIn(page, HOA);
    await page.selectOption('select[name=agency]', 'H44.101');
    await page.check('[name=for][value=other]');
    await page.locator('main form button').last().click();
    await page.getByRole('heading', { name: 'Bạn nộp thay ai?' }).waitFor();
    await look(page, 'behalf', PHONE);
    await page.fill('[name=principalName]', PRINCIPAL.name);
    await page.fill('[name=principalNumber]', HOA);
    await page.locator('main form button').last().click();
    await page.getByRole('link', { name: /số định danh của chính bạn/ }).waitFor();
    await page.getByRole('link', { name: 'Chọn tệp văn bản ủy quyền' }).waitFor();
    assert.equal(await page.inputValue('[name=principalName]'), PRINCIPAL.name);
    await look(page, 'behalf-error', PHONE);
    const paper = join(dataDir(), 'uy-quyen.pdf');
    writeFileSync(paper, onePagePdf('Giấy ủy quyền'));
    await page.fill('[name=principalNumber]', PRINCIPAL.number);
    await page.setInputFiles('[name=authorisation]', paper);
    await page.locator('main form button').last().click();
    await page.waitForURL(/\/nop\/1\.004873\/[^/]+\/applicant/);
    assert.equal(await page.inputValue('[name=fullName]'), '', 'what the state knows of somebody else is not shown');

    const answers = typed(sampleAnswers('1.004873', PRINCIPAL.number));
    while (!/\/(giay-to|xem-lai)$/.test(new URL(page.url()).pathname)) {
      await fillPage(page, answers);
      const commune = page.locator('select[name$="[commune]"]');
      if ((await commune.count()) > 0 && (await commune.inputValue()) === '') await commune.selectOption({ index: 1 });
      await goOn(page);
    }
    if (page.url().endsWith('/giay-to')) await page.locator('main .buttons a.button').click();
    await page.getByText(`Bạn nộp thay ${PRINCIPAL.name}`).waitFor();
    await page.check('[name=declare]');
    await page.locator('main form button').last().click();
    await page.waitForURL(/\/ho-so\/\d+/);
    const id = Number(/\/ho-so\/(\d+)/.exec(page.url())?.[1]);

    const [filed] = await query<Filed>(
      `SELECT d.id, d.applicant_number, d.applicant_name, d.applicant_phone, d.life->'representative' AS representative,
         e.actor->>'name' AS actor, e.on_behalf FROM dossiers d JOIN dossier_events e ON e.dossier_id = d.id AND e.seq = 1 WHERE d.id = $1`,
      [id],
    );
    assert.equal(filed?.applicant_number, PRINCIPAL.number);
    assert.equal(filed.applicant_name, PRINCIPAL.name);
    assert.equal(filed.representative.number, HOA);
    assert.equal(filed.actor, 'Nguyễn Thị Hoa');
    assert.equal(filed.on_behalf.number, PRINCIPAL.number);
    const papers = await query<{ component_key: string }>(
      'SELECT component_key FROM dossier_papers WHERE dossier_id = $1',
      [id],
    );
    assert.ok(papers.some(({ component_key: key }) => key === 'authorisation'));

    for (const number of [HOA, PRINCIPAL.number]) {
      const visitor = await citizen(house().url, number);
      assert.equal((await visitor.request(`/ho-so/${id}`)).status, 200, number);
      assert.match((await visitor.go('/ho-so')).html, new RegExp(`/ho-so/${id}"`));
    }
    const stranger = await citizen(house().url, STRANGER);
    assert.equal((await stranger.request(`/ho-so/${id}`)).status, 404);
    await context.close();
  });
});
