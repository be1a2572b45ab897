/** An administrator's half hour: officers from a spreadsheet and back, a new unit, a role, a code that ends, a sentence that citizens read. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { openOffice } from '../support/office.ts';
import { DESKTOP, look, type Screen } from '../support/pages.ts';
import { workbook } from '../support/xlsx.ts';

const SMALL: Screen = { name: '1280', width: 1280, height: 720 };
const TABLET: Screen = { name: '834', width: 834, height: 1112 };
const UNIT = 'H44.111';
const WHY = 'Quyết định 12/QĐ-UBND ngày 05/12/2026';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

const settle = (page: Page) => page.locator('.register-list table, .import table').first().waitFor();

/** Each colour scheme, and each size that is named: axe finds nothing. */
async function lookEverywhere(page: Page, name: string, sizes: readonly Screen[] = [DESKTOP]): Promise<void> {
  for (const screen of sizes) {
    await page.setViewportSize({ width: screen.width, height: screen.height });
    await look(page, `office-${name}`, screen);
  }
  const wear = async (theme: 'light' | 'dark', contrast: boolean): Promise<void> => {
    await page.evaluate(
      ([shade, more]) => {
        localStorage.setItem('RaStore.theme', `"${String(shade)}"`);
        localStorage.setItem('RaStore.contrast', String(more));
      },
      [theme, contrast],
    );
    await page.reload();
    await settle(page);
  };
  await wear('dark', false);
  await look(page, `office-${name}-dark`, DESKTOP);
  await wear('dark', true);
  await look(page, `office-${name}-dark-contrast`, DESKTOP);
  await wear('light', true);
  await look(page, `office-${name}-contrast`, DESKTOP);
  await wear('light', false);
}

const panel = (page: Page) => page.locator('.row-panel');

/** The open row, saved with its reason. */
async function save(page: Page, button: string): Promise<void> {
  await panel(page).getByLabel('Lý do thay đổi').fill(WHY);
  await panel(page).getByRole('button', { name: button, exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();
}

void describe('an administrator in the back office', () => {
  after(async () => {
    // Nobody of the other tests meets them.
    await query(`UPDATE officers SET active = false WHERE username LIKE 'nhap.%'`);
    await query(`UPDATE agencies SET active = false WHERE code = $1`, [`${UNIT}.VH`]);
  });

  void test('imports officers from a spreadsheet with two bad rows, sees what it would do, applies it and takes it back', async () => {
    const page = await openOffice(browser, 'quantri', `/administration/officers?only.agency=${UNIT}`);
    await settle(page);
    await lookEverywhere(page, 'administration-officers', [SMALL, TABLET, DESKTOP]);
    await page.getByRole('button', { name: 'Nhập từ bảng tính' }).click();
    await page.getByLabel('Tệp Excel (.xlsx) hoặc CSV').setInputFiles({
      name: 'can-bo.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(
        workbook([
          ['Tên đăng nhập', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Vai trò', 'Ghi chú'],
          ['nhap.hoa', 'Nguyễn Thị Hoa', 'Chuyên viên', UNIT, 'Chuyên viên', ''],
          ['nhap.nam', 'Lê Văn Nam', 'Chuyên viên', UNIT, 'Trưởng thôn', ''],
          ['vanthu.111', '', 'Văn thư', UNIT, 'Văn thư', ''],
          ['chuyenvien.111', 'Trần Quốc Bảo', 'Chuyên viên chính', UNIT, 'Chuyên viên', ''],
        ]),
        'base64',
      ),
    });
    await page.getByText('Sẽ thêm 1, đổi 1; giữ nguyên 0; không nhận 2 dòng.').waitFor();
    await page.getByText('Không có lựa chọn “Trưởng thôn”').waitFor();
    await page.getByText('Nhập họ và tên.').waitFor();
    await page.getByText('Cột không dùng: Ghi chú.').waitFor();
    await page.setViewportSize({ width: DESKTOP.width, height: DESKTOP.height });
    await look(page, 'office-administration-import', DESKTOP);
    await page.getByLabel('Lý do thay đổi').fill(WHY);
    await page.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await page.getByText('Đã thêm 1, đổi 1').waitFor();
    await page.getByRole('button', { name: 'Nguyễn Thị Hoa' }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await page.getByText('Đã hoàn tác 2 dòng.').waitFor();
    await page.getByRole('button', { name: 'Nguyễn Thị Hoa' }).waitFor({ state: 'detached' });
    const rows = await query<{ username: string; active: boolean; position: string }>(
      `SELECT username, active, position FROM officers WHERE username IN ('nhap.hoa', 'chuyenvien.111') ORDER BY 1`,
    );
    assert.deepEqual(
      rows.map(({ username, active, position }) => [username, active, position]),
      [
        ['chuyenvien.111', true, 'Chuyên viên'],
        ['nhap.hoa', false, 'Chuyên viên'],
      ],
    );
    await page.context().close();
  });

  void test('makes a unit in the tree, is told what is missing, and closes a branch by keyboard', async () => {
    const page = await openOffice(browser, 'quantri', '/administration/agencies');
    await settle(page);
    await lookEverywhere(page, 'administration-agencies');
    await page.getByRole('button', { name: 'Thêm mới' }).click();
    await panel(page).getByLabel('Mã cơ quan').fill(`${UNIT}.VH`);
    await panel(page).getByLabel('Loại').selectOption('department');
    await panel(page).getByLabel('Cơ quan cấp trên').selectOption(UNIT);
    await panel(page).getByLabel('Lý do thay đổi').fill(WHY);
    await panel(page).getByRole('button', { name: 'Thêm', exact: true }).click();
    await panel(page).getByText('Nhập tên cơ quan.').waitFor();
    await look(page, 'office-administration-refused', DESKTOP);
    await panel(page).getByLabel('Tên cơ quan').fill('Phòng Văn hóa – Xã hội');
    await save(page, 'Thêm');
    const made = page.locator('.register-rows').getByRole('button', { name: 'Phòng Văn hóa – Xã hội' });
    await made.waitFor();
    const [unit] = await query<{ name: string }>('SELECT name FROM agencies WHERE code = $1', [UNIT]);
    const branch = page.locator(`.tree-toggle[aria-label^="${unit?.name ?? ''}: "]`);
    await branch.focus();
    await page.keyboard.press('Enter');
    await made.waitFor({ state: 'detached' });
    await page.context().close();
  });

  void test('changes a role, reads its history, and takes the change back', async () => {
    const page = await openOffice(browser, 'quantri', '/administration/roles');
    await settle(page);
    await look(page, 'office-administration-roles', DESKTOP);
    await page.goto('/office/administration/officers?row=vanthu.111&find=vanthu.111');
    await panel(page).getByLabel('Lãnh đạo phê duyệt').check();
    await save(page, 'Lưu thay đổi');
    await panel(page).getByText('Lãnh đạo phê duyệt, Văn thư').waitFor();
    await panel(page).getByRole('heading', { name: 'Lịch sử' }).scrollIntoViewIfNeeded();
    await look(page, 'office-administration-history', DESKTOP);
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    const [row] = await query<{ roles: readonly string[] }>(`SELECT roles FROM officers WHERE username = 'vanthu.111'`);
    assert.deepEqual(row?.roles, ['issuing_clerk']);
    await page.context().close();
  });

  void test('ends a code: the row stays, the form offers it no more; one that was used cannot be renamed', async () => {
    const page = await openOffice(browser, 'quantri', '/administration/codes?only.list=banks&find=shinhan');
    await page.getByRole('button', { name: 'Shinhan Bank Việt Nam' }).click();
    await panel(page).getByLabel('Tên', { exact: true }).fill('Ngân hàng khác');
    await panel(page).getByLabel('Lý do thay đổi').fill(WHY);
    await panel(page).getByRole('button', { name: 'Lưu thay đổi' }).click();
    await panel(page)
      .getByText(/Mã này đã dùng/)
      .waitFor();
    await panel(page).getByRole('button', { name: 'Kết thúc…' }).click();
    await panel(page).getByLabel('Lý do thay đổi').fill(WHY);
    await look(page, 'office-administration-end', DESKTOP);
    await panel(page).getByRole('button', { name: 'Kết thúc Shinhan Bank Việt Nam' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await panel(page)
      .getByText(/^kết thúc /)
      .waitFor();
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    await page.context().close();
  });

  void test('mends a sentence that citizens read: an unknown placeholder is refused, the sample shows how it reads', async () => {
    const page = await openOffice(browser, 'quantri', '/administration/message-templates?row=notice');
    const text = panel(page).getByLabel('Câu tiếng Việt');
    await text.fill('Hồ sơ {code}: {message} {luong}');
    await panel(page)
      .getByText(/Không có chỗ điền \{luong\}/)
      .waitFor();
    await text.fill('Hồ sơ {code} ({procedure}) tại {unit}: {message}');
    await panel(page)
      .getByText(/tại Bộ phận Một cửa phường Việt Trì: Hồ sơ đã được tiếp nhận/)
      .waitFor();
    await lookEverywhere(page, 'administration-texts');
    await panel(page).getByLabel('Câu tiếng Việt').fill('Hồ sơ {code} ({procedure}) tại {unit}: {message}');
    await save(page, 'Lưu thay đổi');
    await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
    await page.getByText('Đã hoàn tác.').waitFor();
    await page.context().close();
  });
});

void describe('the rail of the office', () => {
  void test('shows a specialist no page that would refuse him, and an administrator his rooms', async () => {
    const page = await openOffice(browser, 'chuyenvien', '/');
    const rail = page.getByRole('navigation', { name: 'Việc và công cụ' });
    await rail.getByRole('link').first().waitFor();
    const links = await rail.getByRole('link').allInnerTexts();
    const shown = (name: string): boolean => links.some((link) => link.startsWith(name));
    assert.ok(shown('Lịch làm việc') && !shown('Quản trị') && !shown('Đội ngũ'), links.join(', '));
    const answers: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/office/')) answers.push(response.status());
    });
    const addresses = await rail
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const address of addresses) {
      await page.goto(address);
      await page.locator('main h1').first().waitFor();
    }
    assert.ok(!answers.includes(403), `${answers.filter((status) => status === 403).length} refusals`);
    await page.context().close();
  });
});
