/** A dossier's page as officers live with it: papers in the page, a decision that is never lost, colleagues, messages, the past. */
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { onePagePdf } from '@motcua/database';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { Hands } from '../support/hands.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, signIn, type Screen } from '../support/pages.ts';
import { fileOne } from '../support/people.ts';
import { officer } from '../support/session.ts';

const HOA = '025192000145';
const LAPTOP: Screen = { name: '1280', width: 1280, height: 720 };
const TABLET: Screen = { name: '820', width: 820, height: 1180 };

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

/** A dossier that the specialist has before him. */
async function received(): Promise<number> {
  const { dossierId } = await fileOne();
  const reception = await officer('tiepnhan');
  await reception.json(`/api/office/dossiers/${dossierId}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type: 'RECEIVE', version: 1, data: { checks: {} } }),
  });
  return dossierId;
}

const events = async (id: number, type: string): Promise<number> => {
  const [row] = await query<{ n: string }>(
    'SELECT count(*) AS n FROM dossier_events WHERE dossier_id = $1 AND type = $2',
    [id, type],
  );
  return Number(row?.n);
};

/** The specialist's draft; null when there is none. It is sealed where it is kept, so it is asked for as it is read. */
async function kept(id: number): Promise<string | null> {
  const rows = await query('SELECT 1 FROM act_drafts WHERE dossier_id = $1', [id]);
  if (rows.length === 0) return null;
  const answer = await (await officer('chuyenvien')).json<{ draft: unknown }>(`/api/office/dossiers/${id}/draft`);
  return JSON.stringify(answer.draft);
}

async function beginProposal(page: Page, text: string, hands = new Hands(page)): Promise<void> {
  await page.getByRole('button', { name: /^Trình duyệt/ }).waitFor();
  await hands.press('t');
  await page.waitForFunction(() => document.activeElement?.matches('form.act-form textarea') ?? false);
  await hands.type(text);
}

const send = (page: Page): Promise<void> => page.locator('form.act-form button[type=submit]').click();

void describe('on the page of a dossier', () => {
  void test('an issued paper is read in the page: drawn, its words to be marked, zoomed and turned by keys', async () => {
    const id = await received();
    const page = await openOffice(browser, 'chuyenvien', `/dossiers/${id}`);
    const canvas = page.locator('.sheet canvas[data-drawn="1"]');
    await canvas.waitFor({ timeout: 30_000 });
    await page
      .locator('.textLayer')
      .filter({ hasText: /GIẤY TIẾP NHẬN/i })
      .waitFor();
    const [fits] = [await canvas.boundingBox()];
    assert.ok(fits && fits.width > 400, 'the paper fits the desk');
    await page.keyboard.press('-');
    await page.locator('.tool-words').filter({ hasText: '75%' }).waitFor();
    await page.keyboard.press('0');
    await page.keyboard.press('q');
    await page.waitForFunction(() => {
      const box = document.querySelector('.sheet canvas')?.getBoundingClientRect();
      return box !== undefined && box.width > box.height;
    });
    await page.keyboard.press('q');
    await page.keyboard.press('q');
    await page.keyboard.press('q');
    await page.waitForFunction(() => {
      const box = document.querySelector('.sheet canvas')?.getBoundingClientRect();
      return box !== undefined && box.height > box.width;
    });
    await page.keyboard.press('v');
    await page.locator('.registry-says').first().waitFor();
    assert.match(await page.locator('.registry').innerText(), /khớp/);
    await look(page, 'office-dossier', DESKTOP);
    await page.setViewportSize(LAPTOP);
    await look(page, 'office-dossier', LAPTOP);
    await page.setViewportSize(TABLET);
    await look(page, 'office-dossier', TABLET);
    await page.context().close();
  });

  void test('a decision that is being written outlives a lost connection and a crashed tab, and happens once', async (t) => {
    const id = await received();
    const page = await openOffice(browser, 'chuyenvien', `/dossiers/${id}`);
    const hands = new Hands(page);
    await beginProposal(page, 'Đã đối chiếu sổ gốc,', hands);
    await until('the draft is with the server', async () => (await kept(id))?.includes('sổ gốc,'));

    // The connection breaks while the officer goes on writing and sends; then the tab is gone.
    await page.context().setOffline(true);
    await hands.type(' đủ điều kiện.');
    await hands.press('Control+Enter');
    await page.getByRole('status').filter({ hasText: 'Mất kết nối' }).waitFor();
    await look(page, 'office-offline', DESKTOP);
    assert.equal(await events(id, 'PROPOSE'), 0);
    // Nothing of the page gets a chance to send it when the connection comes back.
    await page.route('**/acts', (route) => route.abort());
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Nội dung bạn soạn dở đã được giữ lại.').waitFor();
    assert.equal(await page.getByLabel('Kết luận').inputValue(), 'Đã đối chiếu sổ gốc, đủ điều kiện.');
    await page.unroute('**/acts');

    // The server takes it, the answer is lost on the way: it is asked again with the same key.
    const keys: string[] = [];
    await page.route('**/acts', async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      const answer = await route.fetch();
      if (keys.length === 1) await route.abort('connectionreset');
      else await route.fulfill({ response: answer });
    });
    await page.getByLabel('Kết luận').focus();
    await hands.press('Control+Enter');
    await page.locator('.done').first().waitFor({ timeout: 20_000 });
    t.diagnostic(hands.line('specialist, one proposed through a lost connection, a crashed tab and a lost answer'));
    assert.equal(hands.keys, 1 + 'Đã đối chiếu sổ gốc, đủ điều kiện.'.length + 2, 'nothing is typed twice');
    assert.ok(keys.length >= 2, `sent ${keys.length} times`);
    assert.equal(new Set(keys).size, 1, 'always under one key');
    assert.equal(await events(id, 'PROPOSE'), 1);
    await until('the draft is erased', async () => (await kept(id)) === null);
    await page.context().close();
  });

  void test('two officers see each other; the slower one is told what changed and keeps what was written', async (t) => {
    const id = await received();
    const slower = await openOffice(browser, 'chuyenvien', `/dossiers/${id}`);
    const hands = new Hands(slower);
    await beginProposal(slower, 'Đủ điều kiện, trình lãnh đạo ký.', hands);
    const quicker = await openOffice(browser, 'chuyenvien', `/dossiers/${id}`);
    // The same officer at two desks is one person; a colleague of the counter looks too.
    await quicker.context().close();
    const colleague = await openOffice(browser, 'tiepnhan', `/dossiers/${id}`);
    await colleague.getByText(/Lê Quang Vinh đang soạn: Trình lãnh đạo/).waitFor();
    await look(colleague, 'office-together', DESKTOP);
    await colleague.context().close();

    const specialist = await officer('chuyenvien');
    await specialist.json(`/api/office/dossiers/${id}/acts`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({ type: 'PROPOSE', version: 2, data: { conclusion: 'Đủ điều kiện.' } }),
    });
    await hands.press('Control+Enter');
    const notice = slower.getByRole('alert').filter({ hasText: 'Hồ sơ vừa thay đổi' });
    await notice.waitFor();
    assert.match(await notice.innerText(), /Trình lãnh đạo/);
    await slower.locator('.kept-words').filter({ hasText: 'Đủ điều kiện, trình lãnh đạo ký.' }).waitFor();
    t.diagnostic(hands.line('two officers on one dossier, the slower one told and nothing lost'));
    assert.equal(await events(id, 'PROPOSE'), 1);
    await slower.context().close();
  });

  void test('a file goes with the proposal and is seen beside the papers; taking a dossier is undone by one click', async () => {
    const id = await received();
    const page = await openOffice(browser, 'chuyenvien', `/dossiers/${id}`);
    await page.getByRole('button', { name: /^Nhận xử lý/ }).click();
    await send(page);
    await page.locator('.done').getByRole('button', { name: 'Hoàn tác' }).click();
    await until('it is put back', async () => (await events(id, 'RELEASE')) === 1);

    await beginProposal(page, 'Kèm dự thảo.');
    const draft = join(mkdtempSync(join(tmpdir(), 'motcua-draft-')), 'du-thao.pdf');
    writeFileSync(draft, onePagePdf('Du thao ket qua'));
    await page.locator('form.act-form input[type=file]').setInputFiles(draft);
    await page.locator('.attach-list').filter({ hasText: 'du-thao.pdf' }).waitFor();
    await look(page, 'office-attach', DESKTOP);
    await send(page);
    await page.locator('.done').first().waitFor();
    await page.getByRole('button', { name: /du-thao\.pdf/ }).click();
    await page.locator('.textLayer').filter({ hasText: 'Du thao ket qua' }).waitFor();
    await page.context().close();
  });

  void test('officer and applicant write to each other, a note stays inside, and the past can be looked at', async () => {
    const id = await received();
    const page = await openOffice(browser, 'chuyenvien', `/dossiers/${id}`);
    await page.getByRole('button', { name: 'Tin nhắn' }).click();
    await page.getByLabel('Nhắn cho người nộp').fill('Bạn cần mấy bản?');
    await page.getByRole('button', { name: 'Gửi tin nhắn' }).click();
    // Thought better of it, once.
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByLabel('Nhắn cho người nộp').fill('Bạn cần mấy bản xác nhận?');
    await page.getByRole('button', { name: 'Gửi tin nhắn' }).click();
    await page.locator('.message').filter({ hasText: 'mấy bản xác nhận' }).waitFor({ timeout: 15_000 });

    const context = await openContext(browser, DESKTOP);
    const citizen = await context.newPage();
    await citizen.goto(`/ho-so/${id}`);
    await signIn(citizen, HOA);
    await citizen.locator('#tin-nhan').filter({ hasText: 'Bạn cần mấy bản xác nhận?' }).waitFor();
    await citizen.getByLabel('Bạn muốn hỏi hoặc nói gì?').fill('Hai bản, cảm ơn.');
    await citizen.getByRole('button', { name: 'Gửi tin nhắn' }).click();
    await citizen.locator('.thread__message--own').filter({ hasText: 'Hai bản' }).waitFor();
    await look(citizen, 'dossier-messages', DESKTOP);

    await page.getByRole('button', { name: 'Ghi chú' }).click();
    await page.getByLabel('Ghi chú nội bộ').fill('Đã gọi điện, hẹn in hai bản.');
    await page.getByRole('button', { name: 'Ghi lại' }).click();
    await page.locator('.message').filter({ hasText: 'hẹn in hai bản' }).waitFor({ timeout: 15_000 });
    await citizen.reload();
    assert.doesNotMatch(await citizen.locator('main').innerText(), /hẹn in hai bản/);
    await context.close();

    await page.reload();
    await page.getByText('1 mới').waitFor();
    await page.getByRole('button', { name: /Tin nhắn/ }).click();
    await page.locator('.message').filter({ hasText: 'Hai bản, cảm ơn.' }).waitFor();
    await look(page, 'office-messages', DESKTOP);

    await page.getByRole('button', { name: 'Diễn biến' }).click();
    await page.getByRole('button', { name: 'Xem hồ sơ lúc này' }).click();
    await page.getByLabel('Hoặc kéo qua từng sự kiện').fill('0');
    await page.locator('.past-view').filter({ hasText: 'Mới nộp' }).waitFor();
    await look(page, 'office-past', DESKTOP);
    await page.context().close();
  });

  void test('a possible duplicate is warned of, and the same page is as readable in the dark', async () => {
    await received();
    const id = await received();
    const page = await openOffice(browser, 'tiepnhan', `/dossiers/${id}`);
    await page.getByText(/hồ sơ có thể trùng với hồ sơ này/).waitFor();
    await page.getByRole('button', { name: /hồ sơ khác của người này/ }).click();
    await page.locator('.related li').first().waitFor();
    await page.evaluate(() => {
      localStorage.setItem('RaStore.theme', '"dark"');
    });
    await page.reload();
    await page.locator('html[data-theme=dark]').waitFor();
    await page.locator('.sheet canvas[data-drawn="1"]').waitFor({ timeout: 30_000 });
    await look(page, 'office-dossier-dark', DESKTOP);
    await page.context().close();
  });
});
