/** An interlinked filing as its applicant and the offices see it: the whole with its parts, and a part with the way back. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { sampleAnswers } from '@motcua/database';
import { openBrowser } from '../support/browser.ts';
import { until } from '../support/database.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, openContext, PHONE, signIn } from '../support/pages.ts';
import { officer } from '../support/session.ts';

const HOA = { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' };

interface Seen {
  readonly version: number;
  readonly npspStatus: number;
  readonly life: { readonly parts?: readonly { readonly key: string; readonly dossierId?: number }[] };
}

let browser: Browser;
let whole = 0;
let birth = 0;
let residence = 0;

const read = async (by: string, id: number): Promise<Seen> =>
  (await officer(by)).json<Seen>(`/api/office/dossiers/${id}`);
const act = async (by: string, id: number, type: string, data: object = {}): Promise<void> => {
  await (
    await officer(by)
  ).json(`/api/office/dossiers/${id}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type, version: (await read(by, id)).version, data }),
  });
};
const part = (key: string): Promise<number> =>
  until(`the part ${key} to be received`, async () => {
    const id = (await read('tiepnhan', whole)).life.parts?.find((one) => one.key === key)?.dossierId;
    return id !== undefined && (await read('tiepnhan', id)).npspStatus === 2 && id;
  });

void describe('an interlinked filing', () => {
  before(async () => {
    browser = await openBrowser();
    const filed = await (
      await officer('tiepnhan')
    ).json<{ dossierId: number }>('/api/office/filings', {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        procedureCode: '2.002621',
        agencyCode: 'H44.101',
        channel: 'counter',
        applicant: HOA,
        answers: sampleAnswers('2.002621', HOA.personalNumber),
      }),
    });
    whole = filed.dossierId;
    await act('tiepnhan', whole, 'RECEIVE', { checks: {} });
    birth = await part('birth');
    await act('chuyenvien', birth, 'PROPOSE', { conclusion: 'Đủ điều kiện.' });
    await act('lanhdao', birth, 'APPROVE', { conclusion: 'Đồng ý.' });
    await act('vanthu', birth, 'ISSUE');
    residence = await part('residence');
  });
  after(async () => {
    await browser.close();
  });

  void test('the applicant sees the whole with its parts, each with its own code, and goes from one to the other', async () => {
    for (const screen of [DESKTOP, PHONE]) {
      const context = await openContext(browser, screen);
      const page = await context.newPage();
      await page.goto(`/ho-so/${whole}`);
      await signIn(page, HOA.personalNumber);
      await page.getByRole('heading', { name: 'Các phần của hồ sơ' }).waitFor();
      assert.equal((await page.locator('main .rows li a[href^="/ho-so/"]').count()) >= 3, true);
      await look(page, 'portal-interlinked', screen);
      await page.getByRole('link', { name: 'Đăng ký thường trú' }).click();
      await page.getByText('Đây là một phần của').waitFor();
      assert.match(await page.locator('main').innerText(), /Đã nhận .* từ phần trước/);
      await context.close();
    }
  });

  void test('the officer sees the parts beside what is to be done, and the way back from a part', async () => {
    const page = await openOffice(browser, 'tiepnhan', `/dossiers/${whole}`);
    await page.getByRole('heading', { name: 'Hồ sơ liên thông' }).waitFor();
    assert.equal(await page.locator('.parts .part').count(), 3);
    await look(page, 'office-interlinked', DESKTOP);
    await page.locator('.parts .part a').nth(1).click();
    await page.getByText('Thuộc hồ sơ').waitFor();
    await look(page, 'office-interlinked-part', DESKTOP);
    assert.match(page.url(), new RegExp(`/dossiers/${residence}$`));
    await page.context().close();
  });
});
