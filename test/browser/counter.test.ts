/** A reception officer at the counter: a walk-in from the card to the printed receipt without a mouse, what goes wrong on the way, and the hall. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from '../support/browser.ts';
import { Hands } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, picture } from '../support/pages.ts';
import { pdfText } from '../support/pdf-text.ts';
import { officer } from '../support/session.ts';

const RECEPTION = 'tiepnhan.105';
const CARD =
  '025092001337|132456789|Lưu Văn Quân|19051992|Nam|Số 221 đường Lạc Long Quân, Nông Trang, Phú Thọ|25042021';
const SMALL = { name: '1280', width: 1280, height: 720 };
const KIOSK = { name: '1080', width: 1080, height: 1920 };

const focused = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout: 10_000 });

async function scan(page: Page, card = CARD): Promise<void> {
  await focused(page, 'card');
  await page.keyboard.type(card);
  await page.keyboard.press('Enter');
}

/** A photograph of a paper, taken with the telephone on its side. */
async function photograph(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'motcua-photo-')), 'giay-xac-nhan.jpg');
  const picture = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#efece4' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer();
  writeFileSync(file, picture);
  return file;
}

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

void describe('at the counter', () => {
  void test('a walk-in is received by keyboard alone in under two minutes; mistakes are told and mended, a reload loses nothing', async (t) => {
    await (await officer(RECEPTION)).call('/api/office/counter/visit', { method: 'DELETE' });
    const page = await openOffice(browser, RECEPTION, '/counter');
    await focused(page, 'card');
    await look(page, 'office-counter-empty', DESKTOP);
    const hands = new Hands(page);
    await scan(page, 'khong phai the');
    await page.getByRole('alert').filter({ hasText: 'Chưa đọc được mã này' }).waitFor();
    await page.keyboard.press('Control+a');
    await scan(page);
    await page.getByText('LƯU VĂN QUÂN').waitFor();
    await focused(page, 'procedure');

    await hands.type('tinh trang hon');
    await page.getByRole('option').first().waitFor();
    await hands.press('Enter');
    // What the register knows is not asked: the first question is the telephone.
    await focused(page, 'f-phone');
    assert.match(await page.locator('.take-known').first().innerText(), /LƯU VĂN QUÂN/);
    await hands.type('12');
    await hands.to('[name=forWhom]');
    await hands.press('Space');
    await hands.to('[name=status]');
    await hands.press('ArrowDown');
    await page.locator('[name=spouseName]').waitFor();
    await hands.to('[name=spouseName]');
    await hands.type('Quách Thị Ngọc Giang');
    await hands.to('[name=purpose]');
    await hands.press('Space');
    await hands.press('ArrowDown');
    await hands.press('ArrowDown');
    await hands.to('[name=copies]');
    await hands.type('2');
    await hands.to('[name=delivery]');
    await hands.press('Space');
    await hands.to('[name=declaration]');
    await hands.press('Space');
    await hands.to('.take-paper input[type=checkbox]');
    await hands.press('Space');
    // What `F4` opens is the browser's own window, which no page sees: the photograph is put where it would put it.
    await page
      .locator('.take-paper input[type=file]')
      .first()
      .setInputFiles(await photograph());
    await page.getByText('đã quét 1 tệp').waitFor();

    // Mistakes: a telephone number that is none, no receipt for the money.
    await hands.press('F9');
    const summary = page.locator('.take-faults');
    await summary.getByRole('link').nth(1).waitFor();
    assert.equal(await summary.getByRole('link').count(), 2);
    await look(page, 'office-counter-error', DESKTOP);

    // The page is loaded again in the middle: everything is still there, from the server.
    await page.reload();
    await page.locator('#f-phone').waitFor();
    assert.equal(await page.inputValue('#f-phone'), '12');
    assert.equal(await page.inputValue('[name=spouseName]'), 'Quách Thị Ngọc Giang');
    await page.getByText('đã quét 1 tệp').waitFor();
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    );
    assert.doesNotMatch(stored, /Quân|Giang|025092001337/i, 'nothing personal lies in the browser’s storage');

    await hands.press('F9');
    await page.locator('.take-faults a').first().waitFor();
    await hands.to('.take-faults a[href="#f-phone"]');
    await hands.press('Enter');
    await focused(page, 'f-phone');
    await hands.press('Control+a');
    await hands.type('0912345678');
    await hands.to('#receipt-number');
    await hands.type('0001234');
    await page.setViewportSize({ width: SMALL.width, height: SMALL.height });
    await picture(page, 'office-counter', SMALL);
    await page.setViewportSize({ width: DESKTOP.width, height: DESKTOP.height });
    await look(page, 'office-counter', DESKTOP);
    await hands.press('F9');
    const done = page.locator('.take-done');
    await done.waitFor({ timeout: 30_000 });
    const seconds = hands.seconds();
    const line = hands.line('walk-in, after the scan, with two mistakes, a reload and the pictures');
    await done.locator('iframe').waitFor();
    const code = await done.locator('.take-code').innerText();
    assert.match(code, /^H44\.105-\d{6}-\d{4}/);
    await look(page, 'office-counter-done', DESKTOP);
    t.diagnostic(line);
    assert.ok(seconds < 120, `${seconds} s`);

    // The receipt says what was handed in.
    const reception = await officer(RECEPTION);
    const href = (await done.locator('.take-code a').getAttribute('href')) ?? '';
    const id = /\d+$/.exec(href)?.[0] ?? '';
    const documents = await reception.json<readonly { form: string; verifyCode: string }[]>(
      `/api/office/dossiers/${id}/documents`,
    );
    assert.deepEqual(
      documents.map(({ form }) => form),
      ['01'],
    );
    const pdf = await reception.call(`/api/office/documents/${documents[0]?.verifyCode ?? ''}/pdf`);
    const text = pdfText(Buffer.from(await pdf.arrayBuffer()));
    assert.match(text, /Lưu Văn Quân/i);
    assert.ok(text.includes(code));

    // The next person finds nothing of this one.
    await hands.press('F2');
    await focused(page, 'card');
    assert.doesNotMatch(await page.locator('main').innerText(), /QUÂN|Giang/);
    await page.context().close();
  });

  void test('who comes without papers gets a slip of what to bring; what cannot be received gets form 02 or form 03', async () => {
    const page = await openOffice(browser, RECEPTION, '/counter');
    const hands = new Hands(page);
    await focused(page, 'card');
    await hands.to('#procedure');
    await hands.type('khai sinh');
    await page.getByRole('option').first().waitFor();
    await hands.press('Enter');
    await page.getByRole('heading', { name: 'Giấy tờ trên bàn' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    assert.match(await page.locator('.slip').innerText(), /Ông\/Bà cần chuẩn bị/);
    await picture(page, 'office-counter-slip', DESKTOP);
    await page.emulateMedia({ media: 'screen' });

    // It turns out who it is: the same procedure goes on, with what is known of the person.
    await page.locator('#card').focus();
    await scan(page);
    await page.locator('.take-known').filter({ hasText: 'LƯU VĂN QUÂN' }).waitFor();
    await focused(page, 'f-phone');
    await hands.press('F8');
    await focused(page, 'reason');
    await hands.press('Escape');
    await hands.press('F6');
    await focused(page, 'reason');
    await page.getByRole('button', { name: /Ghi nhận và in Mẫu 02/ }).click();
    await page.getByRole('link', { name: 'Nhập lý do.' }).waitFor();
    await page.locator('#reason').fill('Thiếu giấy chứng sinh.');
    await page.locator('.take-missing input[type=checkbox]').first().check();
    await page.locator('.take-missing input:not([type])').first().fill('Mang bản chính.');
    await look(page, 'office-counter-missing', DESKTOP);
    await page.getByRole('button', { name: /Ghi nhận và in Mẫu 02/ }).click();
    await page.locator('.take-done').filter({ hasText: 'Mẫu 02' }).waitFor({ timeout: 30_000 });
    await page.context().close();
  });
});

void describe('in the hall', () => {
  void test('a person takes a number, sees it called; the officer passes it on', async () => {
    const page = await openOffice(browser, RECEPTION, '/queue');
    await page.getByRole('heading', { name: /Hàng đợi/ }).waitFor();
    const href = async (name: string) => (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
    const [hall, machine] = [await href('Bảng ở sảnh'), await href('Máy lấy số')];

    const lobby = await openContext(browser, KIOSK);
    const kiosk = await lobby.newPage();
    await kiosk.goto(machine);
    await look(kiosk, 'hall-machine', KIOSK);
    const size = await kiosk.getByRole('button', { name: /Nộp hồ sơ/ }).boundingBox();
    assert.ok((size?.height ?? 0) >= 120, 'a whole finger touches it');
    await kiosk.getByRole('button', { name: /Nộp hồ sơ/ }).click();
    await kiosk.getByRole('heading', { name: /A\d{3}/ }).waitFor();
    const number = (await kiosk.locator('[data-ticket]').getAttribute('data-ticket')) ?? '';
    await look(kiosk, 'hall-ticket', KIOSK);
    await kiosk.goto(machine);
    await kiosk.getByRole('button', { name: /Nhận kết quả/ }).click();

    await page.getByText(number).first().waitFor();
    await page.getByLabel('Quầy số').fill('3');
    await look(page, 'office-queue', DESKTOP);
    await page.getByRole('button', { name: 'Gọi số tiếp theo' }).click();
    await page.waitForURL(/\/counter/);
    await page.getByRole('timer').waitFor();

    const context = await openContext(browser, DESKTOP);
    const board = await context.newPage();
    await board.goto(hall);
    await board.getByRole('row', { name: new RegExp(`${number}.*3`) }).waitFor();
    await look(board, 'hall', DESKTOP);
    await page.goto('/office/queue');
    await page.getByRole('button', { name: 'Gọi lại' }).click();
    await page.getByText(/lần thứ 2/).waitFor();
    await page.getByLabel('Chuyển sang').selectOption('C');
    await page.getByText('Chưa gọi ai.').waitFor();
    // The board renews itself.
    await board.getByText('Chưa có số nào đang được gọi.').waitFor();
    await context.close();
    await lobby.close();
    await page.context().close();
  });
});
