/** A content editor takes a procedure along as a file, and takes in one that another installation signed. */
import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair, type CryptoKey } from 'jose';
import type { Browser, Locator, Page } from 'playwright-core';
import type { ProcedureFile } from '@motcua/plugin-single-window';
import { openBrowser } from '../support/browser.ts';
import { query } from '../support/database.ts';
import { DESKTOP, picture } from '../support/pages.ts';
import { openPanel } from '../support/panel.ts';

const LIST = '/cms/content-manager/collection-types/api::procedure.procedure';
const HERE = '1.013225';
const THERE = '9.000999';

let browser: Browser;
let page: Page;
let exported: ProcedureFile;

/** JSON with sorted keys, as the format's description has it: written anew, so that the test does not believe the house. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

interface Neighbour {
  readonly privateKey: CryptoKey;
  readonly key: ProcedureFile['installation']['key'];
}

async function neighbour(): Promise<Neighbour> {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  const { x = '' } = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  return { privateKey, key: { kty: 'OKP', crv: 'Ed25519', x, kid } };
}

/** The exported procedure as another province would have it: its own code, offices and words, under its own signature. */
async function fromNeighbour({ privateKey, key }: Neighbour, plainName: string): Promise<Buffer> {
  const { format, formatVersion, exportedAt, payload } = JSON.parse(
    JSON.stringify(exported).replaceAll('H44.', 'H25.').replaceAll(`"code":"${HERE}"`, `"code":"${THERE}"`),
  ) as ProcedureFile; // the same with other words
  const { procedure, parts } = payload;
  const theirs = {
    format,
    formatVersion,
    exportedAt,
    installation: { name: 'Tỉnh Láng Giềng', url: 'https://dichvucong.langgieng.example', key },
    payload: {
      ...payload,
      procedure: { ...procedure, plainName, name: `${plainName} ở tỉnh láng giềng` },
      parts: parts.map((part) =>
        part.uid.includes('workflow') ? { ...part, data: { ...part.data, name: 'Quy trình của láng giềng' } } : part,
      ),
    },
  };
  const signed = await new FlattenedSign(new TextEncoder().encode(canonical(theirs)))
    .setProtectedHeader({ alg: 'Ed25519', kid: key.kid })
    .sign(privateKey);
  return Buffer.from(
    JSON.stringify({ ...theirs, signature: { protected: signed.protected, signature: signed.signature } }),
  );
}

const dialog = (): Locator => page.getByRole('dialog');
const importing = (): Locator => dialog().getByRole('button', { name: 'Nhập thành bản nháp' });

async function choose(buffer: Buffer): Promise<void> {
  await dialog()
    .getByLabel('Tệp thủ tục', { exact: true })
    .setInputFiles({ name: `${THERE}.motcua-procedure.json`, mimeType: 'application/json', buffer });
}

async function openDialog(): Promise<void> {
  await page.goto(LIST);
  await page.getByRole('button', { name: 'Nhập thủ tục từ nơi khác' }).click();
  await dialog().getByText('Khóa ký được tin cậy').waitFor();
}

async function soundDialog(): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include('[role=dialog]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    [],
  );
}

const drafts = () =>
  query<{ name: string; plain_name: string; published: boolean; form: string; workflow: string }>(
    `SELECT p.name, p.plain_name, p.published_at IS NOT NULL AS published, f.key AS form, w.key AS workflow
     FROM procedures p JOIN form_definitions f ON f.id = p.form_id JOIN workflow_definitions w ON w.id = p.workflow_id
     WHERE p.code = $1`,
    [THERE],
  );

void describe('moving procedures in the panel', () => {
  let other: Neighbour;
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
    other = await neighbour();
  });
  after(async () => {
    await browser.close();
  });

  void test('a procedure is taken along as one file', async () => {
    await page.goto(`${LIST}?_q=${HERE}`);
    await page.locator(`text=${HERE}`).first().click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất', exact: true }).click();
    const file = await waiting;
    assert.equal(file.suggestedFilename(), `${HERE}.motcua-procedure.json`);
    exported = JSON.parse(await text(createReadStream(await file.path()))) as ProcedureFile;
    assert.equal(exported.payload.code, HERE);
    await page.getByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/).waitFor();
    await picture(page, 'panel-export', DESKTOP);
  });

  void test('a file that somebody changed is refused in plain words', async () => {
    await openDialog();
    const good = (await fromNeighbour(other, 'Xin phép xây nhà')).toString();
    await choose(Buffer.from(good.replace('Xin phép xây nhà', 'Xin phép xây lầu')));
    await dialog()
      .getByText(/nội dung đã bị sửa sau khi xuất/)
      .waitFor();
    assert.equal(await importing().isDisabled(), true);
    await choose(Buffer.from('không phải JSON'));
    await dialog()
      .getByText(/Tệp này không đọc được/)
      .waitFor();
  });

  void test('a file of an unknown key shows its fingerprint and all that does not fit; decided, it comes in as a draft', async () => {
    await choose(await fromNeighbour(other, 'Xin phép xây nhà'));
    await dialog().getByText('Khóa chưa biết').waitFor();
    await dialog()
      .getByText(/mục cần quyết định/)
      .waitFor();
    assert.equal(await importing().isDisabled(), true);
    await dialog()
      .getByRole('checkbox', { name: /đối chiếu dấu vân tay/ })
      .click();
    await dialog()
      .getByText(/Quy trình “parallel-permit” đã có ở đây/)
      .waitFor();
    // The offices here of the same names are offered.
    assert.ok((await dialog().getByRole('combobox').count()) >= 2);
    await soundDialog();
    await picture(page, 'panel-import', DESKTOP);
    await importing().click();
    await dialog().getByText(`Đã nhập thủ tục ${THERE} thành bản nháp`).waitFor();
    await picture(page, 'panel-import-done', DESKTOP);
    assert.deepEqual(await drafts(), [
      {
        name: 'Xin phép xây nhà ở tỉnh láng giềng',
        plain_name: 'Xin phép xây nhà',
        published: false,
        form: exported.payload.parts.find(({ uid }) => uid.includes('form-definition'))?.key,
        workflow: 'parallel-permit-2',
      },
    ]);
    await dialog().getByRole('link', { name: 'Mở thủ tục' }).click();
    await page.getByLabel('Tên người dân vẫn gọi').waitFor();
    assert.equal(await page.getByLabel('Tên người dân vẫn gọi').inputValue(), 'Xin phép xây nhà');
  });

  void test('the same content again changes nothing and says so', async () => {
    await openDialog();
    await dialog()
      .getByText(/Tỉnh Láng Giềng, do bientap@motcua\.example/)
      .waitFor();
    await choose(await fromNeighbour(other, 'Xin phép xây nhà'));
    await dialog().getByText('Ở đây đã có đúng nội dung này. Không có gì để nhập.').waitFor();
    await dialog().getByText('Khóa đã tin cậy').waitFor();
    assert.equal(await importing().count(), 0);
  });

  void test('newer content of theirs is compared, and replaces the draft only when told to', async () => {
    await openDialog();
    await choose(await fromNeighbour(other, 'Xin phép sửa nhà'));
    await dialog().getByText('2 chỗ khác với nội dung ở đây').waitFor();
    const row = dialog().getByRole('row', { name: /Tên người dân vẫn gọi/ });
    assert.match(await row.innerText(), /Xin phép xây nhà\s+Xin phép sửa nhà/);
    assert.equal(await importing().isDisabled(), true);
    await dialog().getByRole('checkbox', { name: 'Thay bản nháp bằng nội dung trong tệp' }).click();
    await soundDialog();
    await page.waitForFunction(() => !document.querySelector('[role=dialog] button[disabled]'));
    await row.scrollIntoViewIfNeeded();
    await picture(page, 'panel-import-compare', DESKTOP);
    await importing().click();
    await dialog().getByText(`Đã thay bản nháp của thủ tục ${THERE}`).waitFor();
    assert.deepEqual(
      (await drafts()).map((one) => [one.plain_name, one.published]),
      [['Xin phép sửa nhà', false]],
    );
  });

  void test('trust is taken back', async () => {
    await openDialog();
    const theirs = dialog().getByText(/Tỉnh Láng Giềng, do bientap@motcua\.example/);
    await theirs.waitFor();
    // The newest stands last.
    await dialog().getByRole('button', { name: 'Thôi tin cậy' }).last().click();
    await theirs.waitFor({ state: 'detached' });
  });
});
