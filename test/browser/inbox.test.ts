/** An officer’s lists in a browser: what is new is told and nothing moves under the eyes; many at once, narrowed, kept, taken away, in every scheme. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page, Response } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { until } from '../support/database.ts';
import { fileByExchange } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';
import { look, openContext, picture, signIn, type Screen } from '../support/pages.ts';
import { maritalStatusFiling } from '../support/people.ts';
import { officer } from '../support/session.ts';

const LAPTOP: Screen = { name: '1280', width: 1280, height: 720 };
const DESKTOP: Screen = { name: '1440', width: 1440, height: 900 };
const TABLET: Screen = { name: '1024', width: 1024, height: 768 };

/** Compressed, with all that the first page needs (issue 6). */
const INITIAL_LOAD = 350 * 1024;

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

/** What goes over the wire for a file; it must come compressed. */
const sentBytes = (url: string): Promise<number> =>
  new Promise((done, failed) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => {
        if (answer.headers['content-encoding'] === 'gzip') done(bytes);
        else failed(new Error(`${url} does not come compressed`));
      });
    }).on('error', failed);
  });

const letters = (): string =>
  Array.from(randomUUID().replaceAll('-', ''))
    .slice(0, 8)
    .map((sign) => 'ABCDEGHIKLMNOPQR'[parseInt(sign, 16)] ?? 'A')
    .join('');

async function fileAs(fullName: string): Promise<number> {
  const filing = await maritalStatusFiling();
  const personalNumber = `025092${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;
  const answer = await fileByExchange({ ...filing, applicant: { ...filing.applicant, personalNumber, fullName } });
  assert.equal(answer.status, 201);
  return ((await answer.json()) as { dossierId: number }).dossierId;
}

async function receive(id: number): Promise<void> {
  const clerk = await officer('tiepnhan');
  const dossier = await clerk.json<{ version: number; papers: readonly { id: number }[] }>(
    `/api/office/dossiers/${id}`,
  );
  await clerk.json(`/api/office/dossiers/${id}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      type: 'RECEIVE',
      version: dossier.version,
      data: { checks: Object.fromEntries(dossier.papers.map((paper) => [paper.id, 'accepted'])) },
    }),
  });
}

const inboxOf = async (username: string, path: string): Promise<Page> => {
  const page = await openOffice(browser, username, path);
  await page.locator('.inbox-table').waitFor();
  return page;
};

/** Where each row stands, by its id. */
const places = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page
    .locator('.inbox-table tbody tr[id]')
    .evaluateAll((rows) => Object.fromEntries(rows.map((row) => [row.id, row.getBoundingClientRect().top])));

const railCount = async (page: Page, view: RegExp): Promise<number> =>
  parseInt((await page.locator('.rail-link', { hasText: view }).locator('.rail-count').innerText()) || '0', 10);

void describe('an officer’s list', () => {
  void test('says what is new while nothing moves; the officer looks when he is ready, and after a lost connection too', async () => {
    const name = `LÊ THỊ MỚI ${letters()}`;
    const first = await fileAs(name);
    const page = await inboxOf('tiepnhan', `/inbox/all?q=${encodeURIComponent(name)}`);
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          document.body.dataset['shift'] = String(
            Number(document.body.dataset['shift'] ?? 0) + (entry as PerformanceEntry & { value: number }).value,
          );
      }).observe({ type: 'layout-shift', buffered: false });
    });
    const before = await places(page);
    const count = await railCount(page, /Tiếp nhận/);
    const second = await fileAs(name);
    await page.locator('.news-bar', { hasText: '1 hồ sơ mới' }).waitFor();
    await until('the rail counts it by itself', async () => (await railCount(page, /Tiếp nhận/)) > count);
    assert.deepEqual(await places(page), before, 'no row has moved');
    await look(page, 'office-inbox-news', DESKTOP);
    await page.keyboard.press('n');
    await page.locator(`#row-${second}`).waitFor();

    // A colleague received one of those on the screen: it is marked where it stands.
    await receive(first);
    await page.locator(`#row-${first}.changed`, { hasText: 'vừa thay đổi' }).waitFor();
    await page.keyboard.press('n');
    await page.locator(`#row-${first}:not(.changed)`).waitFor();
    assert.equal(
      Number((await page.evaluate(() => document.body.dataset['shift'])) ?? 0) < 0.02,
      true,
      'no layout shift by news',
    );

    await page.context().setOffline(true);
    await page.locator('.live-sign', { hasText: 'Mất kết nối' }).waitFor({ timeout: 60_000 });
    await look(page, 'office-inbox-lost', LAPTOP);
    const third = await fileAs(name);
    await page.context().setOffline(false);
    await page.locator('.news-bar', { hasText: '1 hồ sơ mới' }).waitFor({ timeout: 60_000 });
    await page.locator('.live-sign span').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.locator(`#row-${third}`).waitFor();
    await page.context().close();
  });

  void test('lets many be received at once by keyboard; the one that failed stays selected with its reason, and the receipts are one PDF', async () => {
    const name = `HỒ NHIỀU ${letters()}`;
    const ids: number[] = [];
    for (let count = 0; count < 6; count += 1) ids.push(await fileAs(name));
    const page = await inboxOf('tiepnhan', `/inbox/reception?q=${encodeURIComponent(name)}`);
    await page.keyboard.press('X');
    await page.getByRole('button', { name: /Thao tác cho/ }).click();
    await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click();
    await look(page, 'office-inbox-many', DESKTOP);
    const [quicker = 0] = ids;
    await receive(quicker);
    await page.locator('form.bulk button[type=submit]').click();
    await page.getByText(/Đã xong 5\/6 hồ sơ/).waitFor({ timeout: 30_000 });
    await page.getByText('Đã chọn 1 hồ sơ').waitFor();
    await page.locator('.refusals li').waitFor();
    assert.match(await page.locator('.refusals').innerText(), /vừa cập nhật hồ sơ/);
    await look(page, 'office-inbox-refused', DESKTOP);

    await page.goto(`/office/inbox/all?q=${encodeURIComponent(name)}`);
    await page.locator('.inbox-table').waitFor();
    await page.keyboard.press('X');
    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'In giấy tiếp nhận' }).click(),
    ]);
    assert.equal(
      readFileSync(await pdf.path())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    await page.context().close();
  });

  void test('is narrowed by its address, kept under a name with a way back, and taken away as it is', async () => {
    const name = `VÕ LỌC ${letters()}`;
    const id = await fileAs(name);
    const page = await inboxOf('tiepnhan', '/inbox/all');
    await page.keyboard.press('f');
    const panel = page.locator('.filter-panel');
    await panel
      .getByLabel('Thủ tục')
      .locator('option', { hasText: 'tình trạng hôn nhân' })
      .waitFor({ state: 'attached' });
    await panel.getByLabel('Thủ tục').selectOption('1.004873');
    await panel.getByLabel('Kênh nộp').selectOption('online');
    await picture(page, 'office-inbox-filter', DESKTOP);
    await panel.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.waitForURL(/procedure=1\.004873&channel=online/);
    await page.locator('.chip.set', { hasText: 'Trực tuyến' }).waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type(name.toLowerCase().replace('võ lọc', 'vo loc'));
    await page.getByRole('option', { name: new RegExp(name) }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    await page.locator(`#row-${id}`).waitFor();
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất CSV' }).click(),
    ]);
    const lines = readFileSync(await table.path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.equal(lines.length, 2);
    assert.match(lines[1] ?? '', new RegExp(name));

    const saved = `Danh sách ${letters()}`;
    await page.getByRole('button', { name: 'Lưu danh sách' }).click();
    await page.getByLabel('Tên danh sách').fill(saved);
    await page.locator('.filter-panel button[type=submit]').click();
    await page.getByRole('heading', { level: 1, name: saved }).waitFor();
    await page.locator('.rail-link.active', { hasText: saved }).waitFor();
    await page.getByRole('button', { name: 'Sửa danh sách' }).click();
    await page.locator('.filter-panel').getByRole('button', { name: 'Xóa' }).click();
    await page.locator('.rail-link', { hasText: saved }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.locator('.rail-link', { hasText: saved }).click();
    await page.locator(`#row-${id}`).waitFor();
    await page.getByRole('button', { name: 'Sửa danh sách' }).click();
    await page.locator('.filter-panel').getByRole('button', { name: 'Xóa' }).click();
    await page.locator('.rail-link', { hasText: saved }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  void test('goes on from page to page by its address, and back', async () => {
    const page = await inboxOf('quantri', '/inbox/all');
    const first = Object.keys(await places(page));
    await page.getByRole('link', { name: 'Trang sau' }).click();
    await page.waitForURL(/after=/);
    await until('other rows', async () => !Object.keys(await places(page)).some((row) => first.includes(row)));
    await page.reload();
    await page.locator('.inbox-table').waitFor();
    await page.getByRole('link', { name: 'Trang trước' }).click();
    await until('the first rows again', async () => (await places(page))[first[0] ?? ''] !== undefined);
    assert.doesNotMatch(page.url(), /after=/);
    await page.context().close();
  });

  void test('is loaded in at most 350 KB, and pleases axe full, empty and broken in every scheme and size', async () => {
    const context = await openContext(browser, DESKTOP);
    const page = await context.newPage();
    const files = new Set<string>();
    const note = (response: Response): void => {
      // Signing in leads away and back: what was there is not loaded again.
      if (response.url().includes('/office/assets/')) files.add(response.url());
    };
    page.on('response', note);
    await page.goto('/office/inbox/mine');
    await signIn(page, 'chuyenvien');
    await page.locator('.inbox-table').waitFor();
    page.off('response', note);
    const sent = await Promise.all([...files].map(sentBytes));
    const all = sent.reduce((sum, bytes) => sum + bytes, 0);
    console.log(`  Back office, first page: ${files.size} files, ${Math.round(all / 1024)} KB compressed`);
    assert.ok(all > 100 * 1024 && all <= INITIAL_LOAD, `${all} bytes`);

    const scheme = async (theme: string, contrast: boolean, compact: boolean): Promise<void> => {
      await page.evaluate(
        (values) => {
          for (const [key, value] of Object.entries(values))
            localStorage.setItem(`RaStore.${key}`, JSON.stringify(value));
        },
        { theme, contrast, compact },
      );
      await page.reload();
      await page.locator('.inbox-table').waitFor();
      await page.keyboard.press('j');
      await page.locator('.preview > h2').first().waitFor();
    };
    for (const screen of [LAPTOP, TABLET, DESKTOP]) {
      await page.setViewportSize(screen);
      await page.reload();
      await page.locator('.inbox-table').waitFor();
      if (screen !== TABLET) {
        await page.keyboard.press('j');
        await page.locator('.preview > h2').waitFor();
      }
      await look(page, 'office-inbox-usual', screen);
    }
    for (const [name, theme, contrast, compact] of [
      ['dark', 'dark', false, false],
      ['contrast', 'light', true, false],
      ['contrast-dark', 'dark', true, true],
      ['compact', 'light', false, true],
    ] as const) {
      await scheme(theme, contrast, compact);
      await look(page, `office-inbox-${name}`, DESKTOP);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    await look(page, 'office-inbox-forced', DESKTOP);
    await page.emulateMedia({ forcedColors: 'none' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Phím tắt' }).waitFor();
    await look(page, 'office-keys', LAPTOP);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dang ky');
    await page
      .getByRole('option', { name: /H44|HS-/ })
      .first()
      .waitFor();
    await look(page, 'office-palette', DESKTOP);
    await page.keyboard.press('Escape');

    await page.goto('/office/inbox/all?q=khongconguoinaotennhuvay');
    await page.locator('.empty').waitFor();
    await look(page, 'office-inbox-empty', DESKTOP);
    await page.route('**/api/office/inbox?*', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"title":"Máy chủ đang bận","status":503,"detail":"Thử lại sau ít phút."}',
      }),
    );
    await page.goto('/office/inbox/all');
    await page.locator('.refused').waitFor({ timeout: 30_000 });
    await look(page, 'office-inbox-error', DESKTOP);
    await context.close();
  });
});
