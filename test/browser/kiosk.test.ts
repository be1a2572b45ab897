/** A person at a kiosk of the hall, with fingers only: signs in with the phone, files, prints, takes a number; goes away, and nothing is left. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { house } from '../support/house.ts';
import { confirmOnPhone, kioskOf } from '../support/kiosk.ts';
import { look } from '../support/pages.ts';

const HOA = '025192000145';
const KIOSK = { name: '1080', width: 1080, height: 1920 };

let browser: Browser;
let address = '';

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

async function standAt(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport: { width: KIOSK.width, height: KIOSK.height },
    hasTouch: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    baseURL: house().url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.install();
  await page.goto(address);
  return { context, page };
}

/** A finger needs room: everything that can be touched is 64 px high, but for links inside a sentence. */
async function fingersFit(page: Page): Promise<void> {
  const small = await page
    .locator('a[href], button:not(.visually-hidden), input:not([type=hidden]), select, textarea')
    .evaluateAll((all) =>
      all
        .map((one) => ({ html: one.outerHTML.slice(0, 120), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1 && box.height < 64)
        .map(({ html, box }) => `${Math.round(box.height)} px: ${html}`),
    );
  assert.deepEqual(small, [], page.url());
}

async function seen(page: Page, name: string): Promise<void> {
  await fingersFit(page);
  await look(page, `kiosk-${name}`, KIOSK);
}

/** By the pad on the screen: the device's own keyboard stays down. */
async function tapDigits(page: Page, field: Locator, digits: string): Promise<void> {
  await field.tap();
  for (const digit of digits) await page.locator(`.kiosk__keypad [data-digit="${digit}"]`).tap();
}

/** By the device's keyboard. */
async function write(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[name="${name}"]`).tap();
  await page.keyboard.insertText(text);
}

const choose = (page: Page, name: string, value: string): Promise<void> =>
  page
    .locator(`label:has(+ [name="${name}"][value="${value}"]), [name="${name}"][value="${value}"] + label`)
    .first()
    .tap();

async function goOn(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.locator('main form button.button:not(.button--link):visible, main .buttons a.button').last().tap(),
  ]);
  await page.waitForLoadState();
  assert.equal(await page.locator('.govuk-error-summary').count(), 0, await page.locator('main').innerText());
}

async function signIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Nộp hồ sơ/ }).tap();
  const code = await page.locator('.kiosk__code').innerText();
  assert.match(await confirmOnPhone(code, HOA), /Đã đăng nhập tại ki-ốt/);
  await page.clock.runFor(6000);
  await page.waitForURL(/\/thu-tuc$/);
}

void describe('at a kiosk', () => {
  before(async () => {
    address = await kioskOf('tiepnhan');
  });

  void test('a person signs in with the phone, files by touch, prints the slip and takes a number', async () => {
    const { context, page } = await standAt();
    await seen(page, 'home');
    await page.getByRole('button', { name: /Nộp hồ sơ/ }).tap();
    await page.waitForURL(/\/dang-nhap$/);
    await seen(page, 'sign-in');
    const code = await page.locator('.kiosk__code').innerText();
    assert.match(await confirmOnPhone(code, HOA), /Đã đăng nhập tại ki-ốt/);
    await page.clock.runFor(6000);
    await page.waitForURL(/\/thu-tuc$/);
    await seen(page, 'choose');

    await page.getByRole('link', { name: 'Xác nhận độc thân' }).tap();
    await page.waitForURL(/\/nop\/1\.004873$/);
    await goOn(page);
    assert.equal(await page.inputValue('[name=fullName]'), 'NGUYỄN THỊ HOA', 'filled in from the register');
    await seen(page, 'form');
    await goOn(page);

    await choose(page, 'forWhom', 'myself');
    await choose(page, 'status', 'divorced');
    await goOn(page);
    await write(page, 'divorceDecision', '45/2024/QĐST-HNGĐ');
    // The pad goes on from day to month to year by itself.
    await tapDigits(page, page.locator('[name="endDate[day]"]'), '05032021');
    assert.equal(await page.inputValue('[name="endDate[year]"]'), '2021');
    await seen(page, 'keypad');
    await page.locator('.kiosk__keypad [data-done]').tap();
    if (await page.locator('[name=spouseName]').isVisible()) await write(page, 'spouseName', 'TRẦN VĂN MINH');
    await goOn(page);
    await choose(page, 'purpose', 'loan');
    await goOn(page);
    await tapDigits(page, page.locator('[name=copies]'), '2');
    await page.locator('.kiosk__keypad [data-done]').tap();
    await choose(page, 'feeGround', 'none');
    await choose(page, 'delivery', 'counter');
    await choose(page, 'declaration', 'yes');
    await goOn(page);
    assert.match(page.url(), /\/giay-to$/);
    await seen(page, 'papers');
    assert.equal(
      await page.locator('input[type=file]:visible').count(),
      0,
      'without a camera papers go over the counter',
    );
    await page.locator('main .buttons a.button').tap();
    await page.waitForURL(/\/xem-lai$/);
    await seen(page, 'review');
    await page.locator('[name=declare] + label').tap();
    await page.getByRole('button', { name: 'Nộp hồ sơ' }).tap();
    await page.waitForURL(/\/da-nop$/);
    assert.match(await page.locator('.kiosk__number').innerText(), /\S{8}/);
    await seen(page, 'filed');

    await page.getByRole('button', { name: /Lấy số/ }).tap();
    await page.getByRole('heading', { name: /A\d{3}/ }).waitFor();
    await seen(page, 'ticket');
    await page.getByRole('button', { name: /Xong/ }).tap();
    await page.getByRole('heading', { name: 'Mời bạn chọn việc' }).waitFor();
    assert.ok(!(await context.cookies()).some(({ name }) => name === 'motcua_kiosk'));
    await context.close();
  });

  void test('whoever goes away leaves nothing: a question after a minute, then all is cleared; back shows nothing', async () => {
    const { context, page } = await standAt();
    await signIn(page);
    await page.getByRole('link', { name: 'Xác nhận độc thân' }).tap();
    await page.waitForURL(/\/nop\/1\.004873$/);
    await goOn(page);
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'motcua_kiosk');
    const filled = page.url();

    await page.clock.runFor(61_000);
    await page.getByRole('heading', { name: 'Bạn còn ở đó không?' }).waitFor();
    await seen(page, 'idle');
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).last().tap();
    await page.getByRole('heading', { name: 'Bạn còn ở đó không?' }).waitFor({ state: 'hidden' });
    assert.equal(await page.inputValue('[name=fullName]'), 'NGUYỄN THỊ HOA', 'who answers goes on');

    await page.clock.runFor(61_000);
    await page.clock.runFor(16_000);
    await page.getByRole('heading', { name: 'Mời bạn chọn việc' }).waitFor();
    for (let back = 0; back < 4; back += 1) {
      await page.goBack().catch(() => null);
      await page.waitForLoadState();
      assert.doesNotMatch(await page.content(), /NGUYỄN THỊ HOA|025192000145/, `step ${back} back: ${page.url()}`);
    }
    const answer = await fetch(filled, {
      headers: { cookie: `${cookie?.name ?? ''}=${cookie?.value ?? ''}` },
      redirect: 'manual',
    });
    assert.equal(answer.status, 303, 'the session is over on the server, too');
    await context.close();
  });
});
