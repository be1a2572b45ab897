/** A leader's quarter of an hour: who has too much, a dossier given to another by keyboard and taken back, an absence with a deputy; registers; how dossiers went. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { fileByExchange, type Receipt } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, type Screen } from '../support/pages.ts';
import { officer } from '../support/session.ts';

const SMALL: Screen = { name: '1280', width: 1280, height: 720 };
const UNIT = 'H44.109';

let browser: Browser;
/** A second specialist of the commune, so that there is somebody to give work to. */
let second: { id: number; username: string; name: string };
const dossiers: number[] = [];

const holderOf = async (dossier: number): Promise<string | null> => {
  const [row] = await query<{ username: string | null }>(
    `SELECT o.username FROM dossier_tasks t LEFT JOIN officers o ON o.id = t.assignee_id
     WHERE t.dossier_id = $1 AND t.status = 'open' AND t.state_key NOT LIKE '~%'`,
    [dossier],
  );
  return row?.username ?? null;
};

async function received(): Promise<number> {
  const { sampleAnswers } = await import('@motcua/database');
  const filed = await fileByExchange({
    procedureCode: '1.004873',
    agencyCode: UNIT,
    applicant: { personalNumber: '025192000145', fullName: 'NGUYỄN THỊ HOA', phone: '0912345678' },
    answers: sampleAnswers('1.004873', '025192000145'),
  });
  const { dossierId } = (await filed.json()) as Receipt;
  const reception = await officer('tiepnhan.109');
  const { version } = await reception.json<{ version: number }>(`/api/office/dossiers/${dossierId}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type: 'RECEIVE', version: 1, data: { checks: {} } }),
  });
  const specialist = await officer('chuyenvien.109');
  await specialist.json(`/api/office/dossiers/${dossierId}/acts`, {
    method: 'POST',
    headers: { 'idempotency-key': randomUUID() },
    body: JSON.stringify({ type: 'CLAIM', version }),
  });
  return dossierId;
}

/** In both colour schemes and both sizes; the pictures are of the light one. */
async function lookEverywhere(page: Page, name: string): Promise<void> {
  for (const screen of [SMALL, DESKTOP]) {
    await page.setViewportSize({ width: screen.width, height: screen.height });
    await look(page, `office-${name}`, screen);
  }
  await page.evaluate(() => localStorage.setItem('RaStore.theme', '"dark"'));
  await page.reload();
  await page.locator('main h1').first().waitFor();
  await page.locator('main .card').first().waitFor();
  await look(page, `office-${name}-dark`, DESKTOP);
  await page.evaluate(() => localStorage.setItem('RaStore.theme', '"light"'));
}

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

void describe('the leader of a commune', () => {
  before(async () => {
    const [row] = await query<{ id: number; username: string; name: string }>(
      `INSERT INTO officers (document_id, username, full_name, position, roles, agency_id, active, created_at, updated_at, published_at)
       SELECT 'test-team-second', 'chuyenvien2.109', 'Trịnh Thị Thu Cúc', 'Chuyên viên', '["processing_officer"]', id, true, now(), now(), now()
       FROM agencies WHERE code = $1 RETURNING id, username, full_name AS name`,
      [UNIT],
    );
    assert.ok(row);
    second = row;
    for (let one = 0; one < 3; one += 1) dossiers.push(await received());
  });
  after(async () => {
    // Nobody of the other tests meets her.
    await query('UPDATE officers SET active = false WHERE id = $1', [second.id]);
  });

  void test('sees who holds what, gives a dossier to another by keyboard, takes one back, and the act is in its history', async () => {
    const page = await openOffice(browser, 'lanhdao.109', '/team?officer=chuyenvien.109');
    await page.getByRole('heading', { name: /^Đội ngũ · / }).waitFor();
    const [first = 0, other = 0] = dossiers;
    const [codes, more] = await query<{ code: string }>('SELECT code FROM dossiers WHERE id = ANY ($1) ORDER BY id', [
      [first, other],
    ]);
    const choice = page.getByLabel(`Giao ${codes?.code ?? ''} cho`);
    await choice.waitFor();
    await lookEverywhere(page, 'team');
    await choice.waitFor();

    // Taken back within the seconds: nothing has happened.
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText(`Sẽ giao ${codes?.code ?? ''} cho ${second.name}`).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/Đã hoàn tác/).waitFor();
    assert.equal(await holderOf(first), 'chuyenvien.109');

    // Given for good: the next one given makes the first one certain at once.
    await choice.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText(`Sẽ giao ${codes?.code ?? ''}`).waitFor();
    await page.getByLabel(`Giao ${more?.code ?? ''} cho`).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText(`Sẽ giao ${more?.code ?? ''}`).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/Đã hoàn tác|Đã giao/).waitFor();
    await until('the first dossier to change hands', async () => (await holderOf(first)) === second.username);
    const [event] = await query<{ reason: string }>(
      `SELECT reason FROM dossier_events WHERE dossier_id = $1 AND type = 'REASSIGN'`,
      [first],
    );
    assert.match(event?.reason ?? '', /Điều phối/);
    assert.equal(await holderOf(other), 'chuyenvien.109');
    await page.context().close();
  });

  void test('drags a dossier onto a colleague', async () => {
    const page = await openOffice(browser, 'lanhdao.109', '/team?officer=chuyenvien.109');
    const [, dragged = 0] = dossiers;
    const [row] = await query<{ code: string }>('SELECT code FROM dossiers WHERE id = $1', [dragged]);
    const line = page.getByRole('row', { name: new RegExp(row?.code ?? '') });
    await line.waitFor();
    await line.dragTo(page.getByRole('row', { name: new RegExp(second.name) }).first());
    await page.getByText(`Sẽ giao ${row?.code ?? ''} cho ${second.name}`).waitFor();
    // Who leaves the page means what he did.
    await page.getByRole('link', { name: 'Lịch làm việc' }).click();
    await until('the dragged dossier to change hands', async () => (await holderOf(dragged)) === second.username);
    await page.context().close();
  });

  void test('names a deputy for one who is away, after seeing what moves', async () => {
    const page = await openOffice(browser, 'lanhdao.109', '/team?officer=chuyenvien.109');
    await page.getByRole('button', { name: 'Vắng mặt, ủy quyền' }).click();
    const form = page.locator('form.absence');
    await form.getByLabel('Người được ủy quyền').selectOption(second.username);
    await form.getByLabel('Đến hết ngày').fill('2030-12-31');
    await form.getByLabel('Lý do').fill('Nghỉ phép theo đơn đã duyệt.');
    await form.getByText(/1 hồ sơ sẽ chuyển cho Trịnh Thị Thu Cúc .* 31\/12\/2030/).waitFor();
    await look(page, 'office-absence', DESKTOP);
    await form.getByRole('button', { name: 'Ủy quyền 1 hồ sơ' }).click();
    await form.getByText(/Đã ủy quyền 1 hồ sơ cho Trịnh Thị Thu Cúc/).waitFor();
    const [, , last = 0] = dossiers;
    assert.equal(await holderOf(last), second.username);
    const [event] = await query<{ date: string }>(
      `SELECT data ->> 'date' AS date FROM dossier_events WHERE dossier_id = $1 AND type = 'DELEGATE'`,
      [last],
    );
    assert.equal(event?.date, '2030-12-31');
    await page.context().close();
  });

  void test('reads how the dossiers of a procedure really went, with the steps that cost the most time', async () => {
    const page = await openOffice(browser, 'lanhdao.109', '/mining?procedure=1.004873');
    await page.getByRole('heading', { name: /Tốn thời gian nhất/ }).waitFor();
    assert.ok((await page.locator('.mined .run-box').count()) > 3);
    assert.ok((await page.getByRole('row').count()) > 2, 'the table behind');
    await lookEverywhere(page, 'mining');
    await page.context().close();
  });

  void test('an officer who leads nobody is told that the page is not for him', async () => {
    const specialist = await officer('chuyenvien.109');
    assert.equal((await specialist.call('/api/office/team')).status, 403);
    const leader = await officer('lanhdao.109');
    assert.equal((await leader.call('/api/office/team?unit=H44.101')).status, 404);
    assert.equal((await leader.call('/api/office/team/dossiers?officer=chuyenvien')).status, 404);
    assert.equal(
      (await leader.call('/api/office/mining?procedure=1.004873&from=2026-13-01&to=2026-12-01')).status,
      422,
    );
    assert.equal((await leader.call('/api/office/mining?procedure=none&from=2026-01-01&to=2026-12-01')).status, 404);
  });
});

void describe('the reception officer', () => {
  void test('has the register made as a spreadsheet, sees it get ready, and fetches it', async () => {
    const page = await openOffice(browser, 'tiepnhan.109', '/registers');
    await page.getByRole('heading', { name: 'Sổ theo dõi hồ sơ (mẫu 07)' }).waitFor();
    await page.getByText(/Chưa có tệp nào/).waitFor();
    await page.getByLabel('Excel (XLSX)').check();
    await page.getByRole('button', { name: 'Lập sổ' }).click();
    const fetching = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về' }).click();
    assert.match((await fetching).suggestedFilename(), /Sổ theo dõi hồ sơ .*\.xlsx$/);
    await lookEverywhere(page, 'registers');
    await page.context().close();
  });
});
