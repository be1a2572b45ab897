/** Versions as people meet them: the editor plans one and reads what it changes; a citizen is told before, and loses nothing after. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { sampleAnswers } from '@motcua/database';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { editorOf, type Editor } from '../support/editor.ts';
import { fileByExchange } from '../support/factories.ts';
import { fillPage, goOn, typed } from '../support/filing.ts';
import { house, moveClock, ownHouse } from '../support/house.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, PHONE, picture, signIn } from '../support/pages.ts';
import { openPanel, sound } from '../support/panel.ts';
import { officer } from '../support/session.ts';

const HOA = '025192000145';
const CODE = '9.000998';
const MARITAL = '1.004873';
const DATABASE = 'drafts';

const fee = (amount: number) => ({ code: 'LP-THU', name: 'Lệ phí xác nhận', amount, kind: 'fee', channel: 'any' });
const paper = (key: string, vi: string) => ({ key, name: { vi, en: vi }, originals: 1, copies: 0, required: false });
const DECISION = {
  decision: '12/QĐ-UBND',
  decisionDate: '2026-11-20',
  decisionIssuer: 'Ủy ban nhân dân tỉnh Phú Thọ',
  decisionTitle: 'Công bố thủ tục hành chính lĩnh vực hộ tịch',
};

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

interface Entry {
  readonly id: number;
  readonly documentId: string;
}

/** The first entry of a type that is found by a word. */
async function entryOf(editor: Editor, type: string, word: string): Promise<Entry> {
  const { body } = await editor.call(`/content-manager/collection-types/${type}?_q=${encodeURIComponent(word)}`);
  const [found] = body['results'] as readonly Entry[];
  assert.ok(found, `no ${type} ${word}`);
  return found;
}

async function described(editor: Editor): Promise<string> {
  const connect = ({ id, documentId }: Entry) => ({ connect: [{ id, documentId }] });
  const { status, body } = await editor.call('/content-manager/collection-types/api::procedure.procedure', {
    method: 'POST',
    body: {
      code: CODE,
      name: 'Xác nhận thông tin hộ tịch theo yêu cầu',
      plainName: 'Xin xác nhận thông tin hộ tịch',
      fieldName: 'Hộ tịch',
      level: 'commune',
      onlineLevel: 'full',
      components: [paper('request', 'Đơn đề nghị'), paper('old_card', 'Bản sao giấy tờ cũ')],
      results: [{ code: 'KQ.1', name: { vi: 'Văn bản xác nhận', en: 'Confirmation' } }],
      fees: [fee(8000)],
      timeLimits: [{ channel: 'any', amount: 3, unit: 'working_day' }],
      form: connect(await entryOf(editor, 'api::form-definition.form-definition', 'hôn nhân')),
      workflow: connect(await entryOf(editor, 'api::workflow-definition.workflow-definition', 'cấp xã')),
    },
  });
  assert.equal(status, 201, JSON.stringify(body));
  return (body['data'] as { readonly documentId: string }).documentId;
}

const versionOf = async (dossierId: string | undefined, url: string): Promise<number | undefined> => {
  const [row] = await query<{ number: number }>(
    'SELECT v.number FROM dossiers d JOIN procedure_versions v ON v.id = d.procedure_version_id WHERE d.id = $1',
    [dossierId],
    url,
  );
  return row?.number;
};

async function fillAll(page: Page): Promise<void> {
  const answers = typed(sampleAnswers(MARITAL, HOA));
  while (!/\/(giay-to|xem-lai)$/.test(new URL(page.url()).pathname)) {
    await fillPage(page, answers);
    await goOn(page);
  }
  if (page.url().endsWith('/giay-to')) await page.locator('main .buttons a.button').click();
}

void describe('versions', () => {
  void test('an editor plans version 2, and reads in words what it changes', async () => {
    const editor = await editorOf(house().url);
    const documentId = await described(editor);
    assert.equal((await editor.publish(documentId, {})).status, 200);
    const second = {
      ...DECISION,
      effectiveFrom: '2027-03-01',
      fees: [fee(5000)],
      timeLimits: [{ channel: 'any', amount: 2, unit: 'working_day' }],
      components: [paper('request', 'Đơn đề nghị')],
    };
    const published = await editor.publish(documentId, second);
    assert.equal(published.status, 200, JSON.stringify(published.body));

    const page = await openPanel(browser);
    await page.goto(`/cms/content-manager/collection-types/api::procedure.procedure/${documentId}`);
    await page.getByText('Sẽ có hiệu lực: phiên bản 2, từ 00:00 ngày 01/03/2027.').waitFor();
    await page.getByText(/Đang có hiệu lực: phiên bản 1/).waitFor();
    await picture(page, 'panel-procedure-versions', DESKTOP);
    await page.getByRole('link', { name: 'Xem và so sánh các phiên bản' }).click();
    await page.getByRole('heading', { name: 'Các phiên bản' }).waitFor();
    await page.getByText('Khoản thu “Lệ phí xác nhận”: 8.000 đ → 5.000 đ.').waitFor();
    const told = await page.locator('main').innerText();
    assert.match(told, /3 ngày làm việc → 2 ngày làm việc/);
    assert.match(told, /Bỏ giấy tờ “Bản sao giấy tờ cũ”/);
    assert.match(told, /12\/QĐ-UBND ngày 20\/11\/2026/);
    assert.match(told, /bientap@motcua\.example/);
    await picture(page, 'panel-versions', DESKTOP);
    await sound(page, 'versions');

    await page.goto(`/cms/plugins/single-window/versions/${documentId}?before=2&after=1`);
    await page.getByText('Khoản thu “Lệ phí xác nhận”: 5.000 đ → 8.000 đ.').waitFor();
    await page.context().close();
  });

  void test('a citizen reads on the page of the procedure what changes, from when and by which decision', async () => {
    for (const screen of [DESKTOP, PHONE]) {
      const context = await openContext(browser, screen);
      const page = await context.newPage();
      await page.goto(`/thu-tuc/${CODE}`);
      assert.match(await page.locator('main').innerText(), /8\.000 đồng/);
      await look(page, 'procedure-ahead', screen);
      await page.getByRole('link', { name: 'Xem điều gì thay đổi' }).click();
      assert.match(await page.locator('main').innerText(), /8\.000 đ → 5\.000 đ/);
      await look(page, 'procedure-changes', screen);
      await context.close();
    }
  });

  void test('an officer sees where a dossier has been, and that a newer version changes nothing for it', async () => {
    const filed = await fileByExchange({
      procedureCode: CODE,
      agencyCode: 'H44.101',
      applicant: { personalNumber: HOA, fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' },
      answers: sampleAnswers(MARITAL, HOA),
    });
    assert.equal(filed.status, 201, await filed.clone().text());
    const { dossierId } = (await filed.json()) as { readonly dossierId: number };
    const reception = await officer('tiepnhan');
    const received = await reception.call(`/api/office/dossiers/${dossierId}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': `receive-${dossierId}` },
      body: JSON.stringify({ type: 'RECEIVE', version: 1, data: { checks: {} } }),
    });
    assert.equal(received.status, 200, await received.clone().text());
    const editor = await editorOf(house().url);
    const at = { fees: [fee(6000)], effectiveFrom: null };
    const again = await editor.publish(await editor.find(CODE), at);
    assert.equal(again.status, 200, JSON.stringify(again));

    const page = await openOffice(browser, 'tiepnhan', `/dossiers/${dossierId}`);
    await page.getByRole('button', { name: 'Trên quy trình' }).click();
    await page.locator('.run-box.is-here', { hasText: 'Đã tiếp nhận' }).waitFor();
    assert.equal(await page.locator('.run-box.is-passed').count(), 1);
    assert.match(await page.locator('.run-act').innerHTML(), /Tiếp nhận hồ sơ/);
    await look(page, 'office-run', DESKTOP);
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await page.getByRole('button', { name: /Theo phiên bản 1; nay đã có phiên bản 3/ }).click();
    await page.getByText('Khoản thu “Lệ phí xác nhận”: 8.000 đ → 6.000 đ.').waitFor();
    await look(page, 'office-version', DESKTOP);
    await page.context().close();
  });

  void test('a draft begun before and filed after: what changed is told, what was typed is kept', async () => {
    const own = await ownHouse(DATABASE);
    try {
      await moveClock(DATABASE, new Date('2027-02-28T23:40:00+07:00'));
      const editor = await editorOf(own.url);
      const documentId = await editor.find(MARITAL);
      const planned = { ...DECISION, effectiveFrom: '2027-03-01', fees: [fee(12_000)] };
      assert.equal((await editor.publish(documentId, planned)).status, 200);

      const context = await openContext(browser, DESKTOP);
      const page = await context.newPage();
      await page.goto(`${own.url}/nop/${MARITAL}`);
      await signIn(page, HOA);
      await page.selectOption('select[name=agency]', 'H44.101');
      await page.locator('main form button').last().click();
      await fillAll(page);
      const review = page.url();
      const before = await page.locator('main dl.summary').first().innerText();

      await moveClock(DATABASE, new Date('2027-03-01T00:00:00+07:00'));
      await page.check('[name=declare]');
      await page.locator('main form button').last().click();
      await page.getByRole('heading', { level: 1, name: 'Thủ tục đã thay đổi' }).waitFor();
      assert.match(await page.locator('main').innerText(), /Từ 01\/03\/2027 thủ tục có phiên bản mới/);
      await look(page, 'draft-changed', DESKTOP);
      await page.goto(review);
      await page.getByRole('button', { name: 'Đi tiếp theo phiên bản mới' }).click();
      await page.waitForURL(/xem-lai$/);
      assert.equal(await page.locator('main dl.summary').first().innerText(), before, 'nothing typed is lost');
      assert.match(await page.locator('main').innerText(), /12\.000 đồng/);
      await page.check('[name=declare]');
      await page.locator('main form button').last().click();
      await page.waitForURL(/\/ho-so\/\d+/);
      const [last] = await query<{ number: number }>(
        'SELECT max(number) AS number FROM procedure_versions WHERE procedure_code = $1',
        [MARITAL],
        own.databaseUrl,
      );
      assert.equal(await versionOf(/ho-so\/(\d+)/.exec(page.url())?.[1], own.databaseUrl), last?.number);
      await context.close();
    } finally {
      await own.stop();
    }
  });
});
