/** A citizen files a form that asks by every type of field, on a phone, without JavaScript; the officer reads it. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { onePagePdf } from '@motcua/database';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { dataDir } from '../../scripts/lib/paths.ts';
import { citizen, machineToken } from '../../scripts/lib/visitor.ts';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { everyField, typedAnswers } from '../support/every-field.ts';
import { fillPage, goOn } from '../support/filing.ts';
import { house } from '../support/house.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, PHONE, picture, signIn } from '../support/pages.ts';
import { openPanel } from '../support/panel.ts';

const CODE = '9.000888';
const MODEL = '1.004873';
/** Its workflow prints no template, which would read a form of its own. */
const LIKE_OTHERS = '1.001193';
const HOA = '025192000145';

type Entry = Readonly<Record<string, unknown>>;

/** What the content manager's own pages send. */
async function panelCall(page: Page, method: string, path: string, data?: object): Promise<Entry> {
  const token = (await page.context().cookies()).find(({ name }) => name === 'jwtToken')?.value ?? '';
  const response = await page.request.fetch(`/content-manager/collection-types/${path}`, {
    method,
    ...(data && { data }),
    headers: { authorization: `Bearer ${token}` },
  });
  const body = (await response.json()) as { data?: Entry };
  assert.ok(response.ok(), `${method} ${path}: ${JSON.stringify(body)}`);
  return body.data ?? {};
}

const connected = ({ id, documentId }: Entry) => ({ connect: [{ id, documentId }], disconnect: [] });

/** The editor's part: the form, and a procedure that asks by it, otherwise like the one of marital status. */
async function publishForm(browser: Browser): Promise<void> {
  const page = await openPanel(browser);
  const form = await panelCall(page, 'POST', 'api::form-definition.form-definition', {
    key: everyField.key,
    name: everyField.title.vi,
    definition: everyField,
  });
  const [model] = await query<{ document_id: string }>('SELECT document_id FROM procedures WHERE code = $1', [MODEL]);
  const [workflow] = await query<Entry>(
    'SELECT w.id, w.document_id AS "documentId" FROM workflow_definitions w JOIN procedures p ON p.workflow_id = w.id WHERE p.code = $1',
    [LIKE_OTHERS],
  );
  const like = await panelCall(page, 'GET', `api::procedure.procedure/${model?.document_id ?? ''}`);
  const procedure = await panelCall(page, 'POST', 'api::procedure.procedure', {
    code: CODE,
    name: 'Thủ tục khai mọi thứ',
    plainName: 'Khai mọi thứ',
    level: like['level'],
    onlineLevel: like['onlineLevel'],
    results: like['results'],
    fees: [{ code: 'LP-MOI-THU', name: 'Lệ phí', amount: 15_000, kind: 'fee', channel: 'any' }],
    timeLimits: [{ channel: 'any', amount: 3, unit: 'working_day' }],
    components: [{ key: 'deed', name: everyField.title, originals: 0, copies: 1, required: true }],
    form: connected(form),
    workflow: connected(workflow ?? {}),
  });
  await panelCall(page, 'POST', `api::procedure.procedure/${String(procedure['documentId'])}/actions/publish`, {});
  await page.context().close();
}

const button = (page: Page, name: string, value: string) => page.locator(`button[name="${name}"][value="${value}"]`);
const errors = async (page: Page): Promise<string> => page.locator('.govuk-error-summary').innerText();
const send = (page: Page): Promise<void> =>
  page.locator('main form button.button:not(.button--link):visible').last().click();

/** Chooses from lists that each depend on the one before, with the button that shows the next. */
async function chooseOldHome(page: Page): Promise<void> {
  for (const [part, value] of [
    ['oldProvince', 'Thành phố Hà Nội'],
    ['oldDistrict', 'Quận Cầu Giấy'],
    ['oldCommune', 'Phường Dịch Vọng'],
  ] as const) {
    await page.selectOption(`[name="oldHome[${part}]"]`, value);
    await button(page, '_refresh', 'oldHome').click();
  }
  await page.selectOption('[name="oldHome[commune]"]', { label: 'Phường Cầu Giấy' });
}

interface Copy {
  readonly dossiers: readonly { readonly id: number; readonly answers: Record<string, unknown> }[];
}

/** As the applicant's own copy has them: sensitive ones are sealed in the database. */
async function answersOf(dossier: number): Promise<Record<string, unknown>> {
  const applicant = await citizen(house().url, HOA);
  const copy = (await (await applicant.request('/du-lieu-cua-toi/ban-sao.json')).json()) as Copy;
  return copy.dossiers.find(({ id }) => id === dossier)?.answers ?? {};
}

void describe('every type of field', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let dossier = 0;

  before(async () => {
    browser = await openBrowser();
    await publishForm(browser);
    context = await openContext(browser, PHONE, { javaScript: false });
    page = await context.newPage();
  });
  after(async () => {
    await browser.close();
  });

  void test('the form is told to be published as it is, its shared section in it', async () => {
    const panel = await openPanel(browser);
    await panel.goto('/cms/plugins/eform');
    const line = panel.locator('tr').filter({ hasText: everyField.title.vi });
    await line.waitFor();
    assert.match(await line.innerText(), /Đã công bố/i);
    await panel.context().close();
  });

  void test('what the register gave may be contested, with a reason', async () => {
    await page.goto(`/nop/${CODE}`);
    await signIn(page, HOA);
    await page.selectOption('select[name=agency]', 'H44.101');
    await page.locator('main form button').last().click();
    await page.waitForURL(/\/who$/);
    assert.equal(await page.locator('[name="_reason[fullName]"]').isVisible(), false);
    await fillPage(page, { ...typedAnswers, fullName: 'NGUYỄN THỊ HÒA' });
    await send(page);
    assert.match(await errors(page), /Nói rõ vì sao “Họ và tên” khác với dữ liệu đang có/);
    await picture(page, 'fields-reason', PHONE);
    await page.fill('[name="_reason[fullName]"]', 'Đã cải chính hộ tịch năm 2024');
    await goOn(page);
    assert.match(page.url(), /\/things$/);
  });

  void test('choices, dates of papers, accounts, parcels, old addresses and files', async () => {
    await page.selectOption('[name=use]', 'live');
    await page.check('[name=kind][value=own]');
    await button(page, '_refresh', 'oldHome').click();
    await fillPage(page, { ...typedAnswers, 'account[number]': '12' });
    await chooseOldHome(page);
    await send(page);
    assert.match(await errors(page), /tài khoản nhận tiền gồm 6 đến 20 chữ số/i);
    assert.match(await errors(page), /Tải lên giấy chứng nhận/);
    const paper = join(dataDir(), 'giay-chung-nhan.pdf');
    writeFileSync(paper, onePagePdf('Giấy chứng nhận'));
    await page.setInputFiles('[name=deed]', paper);
    await button(page, '_refresh', 'deed').click();
    assert.match(await page.locator('main').innerText(), /Đã tải lên\s+giay-chung-nhan\.pdf/);
    await picture(page, 'fields-things', PHONE);
    await page.fill('[name="account[number]"]', '0011 0012 3456');
    await goOn(page);
    assert.match(page.url(), /\/people$/);
  });

  void test('rows are added and taken away by buttons, and each asks for itself', async () => {
    await page.check('[name=alone][value=no]');
    await send(page);
    await page.fill('[name="crops[0][crop]"]', 'Chè');
    await page.fill('[name="crops[0][area]"]', '20000');
    await button(page, '_add', 'crops').click();
    await fillPage(page, { 'crops[1][crop]': 'Keo', 'crops[1][area]': '1.250,5', oath: 'yes' });
    await fillPage(page, { 'members[0][memberName]': 'Trần Văn An', 'members[0][memberWorks]': 'yes' });
    await button(page, '_add', 'members').click();
    await fillPage(page, { 'members[1][memberName]': 'Nhầm' });
    await button(page, '_add', 'members').click();
    await button(page, '_remove', 'members.1').click();
    await fillPage(page, {
      'members[0][memberBorn]': '45/03/2001',
      'members[0][memberWage]': '9.000.000',
      'members[1][memberName]': 'Trần Thị Bình',
      'members[1][memberBorn]': '01/02/2016',
      'members[1][memberWorks]': 'no',
    });
    await send(page);
    assert.match(await errors(page), /Thành viên 1: Nhập sinh ngày/);
    assert.match(await errors(page), /Cây trồng 1: Diện tích một cây không quá/);
    assert.equal(await page.inputValue('[name="members[0][memberBorn][day]"]'), '45');
    await picture(page, 'fields-rows', PHONE);
    await fillPage(page, { 'members[0][memberBorn]': '05/03/2001', 'crops[0][area]': '500' });
    await button(page, '_refresh', 'total').click();
    assert.match(await page.locator('#f-total').innerText(), /1750,5/);
    await goOn(page);
  });

  void test('the citizen files, and what is stored is what was meant', async () => {
    await page.locator('main .buttons a.button').click();
    await picture(page, 'fields-review', PHONE);
    await page.check('[name=declare]');
    await page.locator('main form button').last().click();
    await page.waitForURL(/\/ho-so\/\d+/);
    dossier = Number(/\/ho-so\/(\d+)/.exec(page.url())?.[1]);
    const { deed, ...answers } = await answersOf(dossier);
    assert.deepEqual(
      (deed as readonly { name: string }[]).map(({ name }) => name),
      ['giay-chung-nhan.pdf'],
    );
    assert.deepEqual(
      Object.fromEntries(Object.entries(answers).filter(([key]) => !['residence', 'email', 'story'].includes(key))),
      {
        ...{ fullName: 'NGUYỄN THỊ HÒA', personalNumber: HOA, birthDate: '1992-03-27', phone: '+84912345678' },
        ...{ nationality: 'VN', ethnicGroup: 'Kinh', title: 'Giấy tờ cũ', floors: 2, price: 1500000 },
        ...{ paperDay: '2024-11-05', paperMonth: '1988-03', paperYear: '1931', visit: '14:30' },
        ...{ kind: 'own', use: 'farm', has: ['power'], company: '0100109106', country: 'LA' },
        account: { bank: 'VCB', number: '001100123456', holder: 'NGUYỄN THỊ HOA' },
        oldHome: {
          ...{ province: '01', commune: '00166', detail: 'Số 5 ngõ 12' },
          old: { province: 'Thành phố Hà Nội', district: 'Quận Cầu Giấy', commune: 'Phường Dịch Vọng' },
        },
        parcel: { sheet: '12', plot: '145', lat: 21.3227, lng: 105.4019 },
        alone: false,
        members: [
          { memberName: 'TRẦN VĂN AN', memberBorn: '2001-03-05', memberWorks: true, memberWage: 9000000 },
          { memberName: 'TRẦN THỊ BÌNH', memberBorn: '2016-02-01', memberWorks: false },
        ],
        crops: [
          { crop: 'Chè', area: 500 },
          { crop: 'Keo', area: 1250.5 },
        ],
        total: 1750.5,
        oath: true,
      },
    );
    await context.close();
  });

  void test('the officer sees what the register says, what the applicant says, and why', async () => {
    const office = await openOffice(browser, 'tiepnhan', `/dossiers/${String(dossier)}`);
    await office.getByText('Đã cải chính hộ tịch năm 2024').waitFor();
    const column = await office.locator('.answers').innerText();
    for (const words of ['NGUYỄN THỊ HÒA', 'NGUYỄN THỊ HOA', 'Thành viên 2: Họ và tên thành viên', 'Loại cây: Chè'])
      assert.ok(column.includes(words), `${words} is not in ${column}`);
    await look(office, 'office-contested', DESKTOP);
    await office.context().close();
  });

  void test('the API refuses in the same words, at the row and the field', async () => {
    const answers = await answersOf(dossier);
    const response = await fetch(new URL('/api/exchange/dossiers', house().url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await machineToken(house().url)}`,
        'content-type': 'application/json',
        'idempotency-key': `every-field-${String(dossier)}`,
      },
      body: JSON.stringify({
        procedureCode: CODE,
        agencyCode: 'H44.101',
        applicant: { personalNumber: HOA, fullName: 'NGUYỄN THỊ HOA' },
        answers: {
          ...answers,
          deed: null,
          total: 1,
          crops: [{ crop: 'Chè', area: 20000 }],
          members: [{ memberName: 'TRẦN VĂN AN' }],
        },
      }),
    });
    assert.equal(response.status, 422);
    const problem = (await response.json()) as { errors: readonly { pointer: string; detail: string }[] };
    const told = new Map(problem.errors.map(({ pointer, detail }) => [pointer, detail]));
    assert.ok(told.has('/answers/members/0/memberBorn'), JSON.stringify(problem));
    assert.match(JSON.stringify(told.get('/answers/crops/0/area')), /Diện tích một cây không quá 10\.000 m²/);
  });

  void test('a page of every control stands on a desktop and a phone with scripts, and axe finds nothing', async () => {
    for (const screen of [DESKTOP, PHONE]) {
      const scripted = await openContext(browser, screen);
      const each = await scripted.newPage();
      await each.goto(`/nop/${CODE}`);
      await signIn(each, HOA);
      await each.selectOption('select[name=agency]', 'H44.101');
      await each.locator('main form button').last().click();
      await each.waitForURL(/\/who$/);
      await each.fill('[name=fullName]', 'NGUYỄN THỊ HÒA');
      await each.fill('[name="_reason[fullName]"]', 'Đã cải chính');
      await fillPage(each, typedAnswers);
      await goOn(each);
      await each.getByRole('searchbox', { name: /Nước đang ở/ }).fill('lao');
      assert.equal(await each.inputValue('[name=country]'), 'LA');
      await look(each, 'fields-controls', screen);
      await each.goto(each.url().replace(/things$/, 'people'));
      await each.check('[name=alone][value=no]');
      await send(each);
      await look(each, 'fields-people', screen);
      await scripted.close();
    }
  });
});
