/** A register of 100,000 rows as an officer orders it: she sees how far it is, stops one, and gets the other. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import type { House } from '../../scripts/lib/house.ts';
import { copyRows } from '../../scripts/load/copy.ts';
import { restoreIndexes, takeIndexesAway } from '../../scripts/load/indexes.ts';
import { escaped } from '../../scripts/load/template.ts';
import { openBrowser } from '../support/browser.ts';
import { Hands } from '../support/hands.ts';
import { ownHouse } from '../support/house.ts';
import { look, openContext, picture, signIn, DESKTOP } from '../support/pages.ts';

const ROWS = 100_000;
const PART = 10_000;
const UNIT = 'H44.101.MC';
/** A year of its own in the book. */
const YEAR = 2023;
const MINUTE = 60_000;

let browser: Browser;
let own: House;

/** The received dossiers of the demo's book, copied again and again by COPY. Seconds. */
async function fillBook(url: string): Promise<number> {
  const begun = Date.now();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: models } = await client.query<{ row: Record<string, unknown>; next: string }>(
      `SELECT to_jsonb(d) AS row, (SELECT max(id) + 1 FROM dossiers)::text AS next FROM dossiers d
       JOIN agencies a ON a.id = d.one_stop_unit_id WHERE a.code = $1 AND d.received_at IS NOT NULL ORDER BY d.id LIMIT 20`,
      [UNIT],
    );
    const columns = Object.keys(models[0]?.row ?? {});
    const next = Number(models[0]?.next);
    const first = Date.UTC(YEAR, 0, 2);
    const cell = (value: unknown): string =>
      value === null || value === undefined
        ? '\\N'
        : escaped(typeof value === 'string' ? value : JSON.stringify(value));
    const line = (at: number): string => {
      const model = models[at % models.length]?.row ?? {};
      const received = new Date(first + at * 5 * MINUTE).toISOString();
      const changed: Record<string, unknown> = {
        id: next + at,
        document_id: `book-${at}`,
        number: `BOOK-${at}`,
        code: `BOOK-${at}`,
        filed_at: received,
        received_at: received,
        ended_at: received,
        // Of no column of the book, and dear to write and to index.
        answers: {},
        provenance: {},
        search_text: '',
      };
      return columns.map((name) => cell(name in changed ? changed[name] : model[name])).join('\t');
    };
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    await takeIndexesAway(client);
    for (let from = 0; from < ROWS; from += PART)
      await copyRows(
        client,
        'dossiers',
        columns,
        Array.from({ length: PART }, (_, more) => line(from + more)),
      );
    await restoreIndexes([client], () => undefined);
    await client.query('ANALYZE dossiers');
  } finally {
    await client.end();
  }
  return (Date.now() - begun) / 1000;
}

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
});

/** Records end with CR LF, lines within a cell with LF alone. */
const records = (path: string): number => readFileSync(path, 'latin1').split('\r\n').length - 1;

void describe('a register of 100,000 rows', () => {
  before(
    async () => {
      own = await ownHouse(`book_${Date.now()}`);
      console.log(`  ${ROWS} dossiers copied into a book: ${(await fillBook(own.databaseUrl)).toFixed(1)} s`);
    },
    { timeout: 180_000 },
  );
  after(() => own.stop());

  void test('shows how far it is, is stopped, and is there in another format', async (t) => {
    const context = await openContext(browser, DESKTOP, { base: own.url });
    const page = await context.newPage();
    await page.goto(`/office/registers?unit=${UNIT}&from=${YEAR}-01-01&to=${YEAR}-12-31&format=pdf`);
    await signIn(page, 'tiepnhan');
    await page.getByRole('button', { name: 'Lập sổ' }).waitFor();
    const hands = new Hands(page);
    await hands.click(page.getByRole('button', { name: 'Lập sổ' }));
    const bar = page.locator('.file progress').first();
    await page.waitForFunction(() => (document.querySelector<HTMLProgressElement>('.file progress')?.value ?? 0) > 0);
    await page.locator('.file', { hasText: '/ 100.000' }).first().waitFor();
    await look(page, 'office-register-running', DESKTOP);
    await hands.click(page.getByRole('button', { name: 'Dừng' }).first());
    await page.locator('.file .tag', { hasText: 'đã dừng' }).first().waitFor();
    await bar.waitFor({ state: 'detached' });

    await hands.click(page.getByLabel('CSV'));
    await hands.click(page.getByRole('button', { name: 'Lập sổ' }));
    const ordered = Date.now();
    await bar.waitFor();
    const ready = page.getByRole('button', { name: 'Tải về' }).first();
    await ready.waitFor({ timeout: 120_000 });
    const seconds = (Date.now() - ordered) / 1000;
    const fetching = page.waitForEvent('download');
    await hands.click(ready);
    const path = await (await fetching).path();
    t.diagnostic(hands.line(`register of ${ROWS} rows, one stopped and one fetched (made in ${seconds.toFixed(1)} s)`));
    assert.equal(records(path), ROWS + 1);
    await picture(page, 'office-register-ready', DESKTOP);
    await context.close();
  });
});
