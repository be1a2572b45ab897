/** What an editor writes around a procedure, and what the portal makes of it: keywords, life events, related procedures, translations. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { query, until } from '../support/database.ts';
import { house } from '../support/house.ts';
import { DESKTOP, picture } from '../support/pages.ts';
import { openPanel } from '../support/panel.ts';

/** Described in the demo; it takes no dossiers, so that its publication freezes nothing. */
const CODE = '1.003676';
const OTHER = '2.001827';

let browser: Browser;
let page: Page;

/** A list of the procedure's fields, by its label. */
const list = (label: string): Locator => page.getByRole('group', { name: label, exact: true });
const html = async (path: string): Promise<string> => (await fetch(new URL(path, house().url))).text();

void describe('the content around a procedure', () => {
  before(async () => {
    browser = await openBrowser();
    page = await openPanel(browser);
  });
  after(async () => {
    await browser.close();
  });

  void test('the demo’s interlinked procedures lead to each other', async () => {
    const birth = await html('/thu-tuc/1.001193');
    assert.match(birth, /Thủ tục liên thông.*href="\/thu-tuc\/1\.004222"/su);
    assert.match(await html('/thu-tuc/1.004222'), /Thủ tục liên thông.*href="\/thu-tuc\/1\.001193"/su);
    assert.match(await html('/en/thu-tuc/1.001193'), /Interlinked procedures.*href="\/en\/thu-tuc\/1\.004222"/su);
  });

  void test('the editor writes keywords, a life event, a related procedure and a translation with labels to read', async () => {
    await page.goto(`/cms/content-manager/collection-types/api::procedure.procedure?_q=${CODE}`);
    await page.locator(`text=${CODE}`).first().click();
    await page.getByLabel('Từ khóa tìm kiếm').fill('hát cho nhau nghe, karaoke gia đình');
    await page.getByLabel('Yêu cầu, điều kiện bằng tiếng Anh').fill('A hall of at least twenty square metres.');

    const links = list('Thủ tục liên quan, liên thông');
    await links.getByRole('button', { name: 'Thêm dòng' }).click();
    await links.getByRole('combobox', { name: 'Thủ tục' }).click();
    await page.keyboard.type(OTHER);
    await page.getByRole('option', { name: new RegExp(`^${OTHER} · `) }).click();
    await links.getByRole('combobox', { name: 'Quan hệ' }).click();
    await page.getByRole('option', { name: 'Liên thông', exact: true }).click();
    await links.scrollIntoViewIfNeeded();
    await picture(page, 'panel-related', DESKTOP);

    const events = list('Sự kiện trong đời');
    await events.getByRole('button', { name: 'Thêm dòng' }).click();
    await events.getByRole('combobox').last().click();
    await page.getByRole('option', { name: 'Học tập', exact: true }).click();

    await page.getByRole('button', { name: 'Công bố', exact: true }).click();
    await until('the publication', async () => {
      const [row] = await query<{ keywords: string }>(
        'SELECT keywords FROM procedures WHERE code = $1 AND published_at IS NOT NULL',
        [CODE],
      );
      return row?.keywords.startsWith('hát cho nhau nghe');
    });
  });

  void test('the portal links them, lists by the life event, finds by the keyword and shows the translation', async () => {
    assert.match(await html(`/thu-tuc/${CODE}`), new RegExp(`Thủ tục liên thông.*href="/thu-tuc/${OTHER}"`, 'su'));
    assert.match(await html(`/thu-tuc/${OTHER}`), new RegExp(`Thủ tục liên thông.*href="/thu-tuc/${CODE}"`, 'su'));
    assert.match(await html(`/en/thu-tuc/${CODE}`), /A hall of at least twenty square metres/);
    assert.match(await html('/thu-tuc?event=education'), new RegExp(`href="/thu-tuc/${CODE}"`));
    assert.match(
      await until('the search to know the keyword', async () => {
        const found = await html(`/thu-tuc?q=${encodeURIComponent('hát cho nhau nghe')}`);
        return found.includes(`/thu-tuc/${CODE}`) && found;
      }),
      new RegExp(`href="/thu-tuc/${CODE}"`),
    );
  });
});
