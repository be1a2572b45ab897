/** An officer's keys, pressed in a real browser, and how long each took to show its first results. */
import type { Browser, Page } from 'playwright-core';
import { fold } from '@motcua/plugin-single-window';
import { officer } from '../../scripts/lib/visitor.ts';
import { knownDossiers, wordsOf } from '../../scripts/bench/lists.ts';
import { memoryOf, openPage, pressed, seenBy, type Wanted } from './office-page.ts';

export interface OfficeFigures {
  /** Milliseconds from the key to the first results. */
  readonly shown: readonly { readonly name: string; readonly times: readonly number[] }[];
  /** Layout shift of each page load with all that was opened in it. */
  readonly shifts: readonly number[];
  /** Milliseconds to the next paint, of each input that took a frame or more. */
  readonly interactions: readonly number[];
  readonly memory: readonly { readonly opened: number; readonly megabytes: number }[];
  /** Milliseconds of one page of 25 over HTTP: the first, and the last of those walked. */
  readonly pages: { readonly first: readonly number[]; readonly last: readonly number[]; readonly walked: number };
}

/** Of the 50 rows of a page. */
const LIST = 50;
const WEIGHED = 20;
const VIEWS = [
  ['Việc của tôi', '/inbox/mine'],
  ['Tiếp nhận', '/inbox/reception'],
  ['Theo dõi', '/inbox/waiting'],
] as const;
const FIRST_ROW = '.inbox-table tbody tr[id]';
/** Of a list that was not there when the key went down. */
const NEW_ROW = '.inbox-table:not([data-seen]) tbody tr[id]';
const LISTED = `${NEW_ROW}, .inbox-list .empty`;
const CODE = '.dossier-code';

const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();

/** Lists by the palette, none of them read before: the page is loaded anew first. */
async function views(page: Page): Promise<readonly number[]> {
  await page.reload();
  await page.locator(FIRST_ROW).first().waitFor();
  const times: number[] = [];
  for (const [label, path] of VIEWS) {
    await page.keyboard.press('Control+k');
    await page.locator('.palette input').fill(label);
    await page.locator('.palette [role=option][aria-selected=true]', { hasText: label }).waitFor();
    times.push(await pressed(page, 'Enter', { there: LISTED, path: `/office${path}` }));
  }
  return times;
}

/** Page after page of a list, by Enter on its link, to its end at most. */
async function nextPages(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const next = page.locator('.inbox-pages a', { hasText: 'Trang sau' });
    // The list has come to its end.
    if ((await next.count()) === 0) break;
    await next.focus();
    times.push(await pressed(page, 'Enter', { there: NEW_ROW }));
  }
  return times;
}

async function searches(
  page: Page,
  words: readonly string[],
): Promise<{ readonly typed: number[]; readonly entered: number[] }> {
  const typed: number[] = [];
  const entered: number[] = [];
  for (const word of words) {
    await page.keyboard.press('/');
    await page.locator('.search input').fill('');
    // Faster than a typist's pause: only the last key asks.
    await page.keyboard.insertText(word.slice(0, -1));
    typed.push(await pressed(page, word.slice(-1), { there: '.search [role=option] small' }));
    const path = `/office/inbox/all?q=${encodeURIComponent(word)}`;
    entered.push(await pressed(page, 'Enter', { there: NEW_ROW, path }));
  }
  return { typed, entered };
}

/** Opens dossiers one after another, by the key that walks a list; weighs the tab on the way. */
async function dossiers(
  page: Page,
  count: number,
): Promise<Pick<OfficeFigures, 'memory'> & { readonly times: number[] }> {
  const session = await page.context().newCDPSession(page);
  const times: number[] = [];
  const memory: { opened: number; megabytes: number }[] = [];
  const opened = async (key: string, wanted: Wanted): Promise<void> => {
    times.push(await pressed(page, key, wanted));
    if (times.length % WEIGHED === 0) memory.push({ opened: times.length, megabytes: await memoryOf(session) });
  };
  while (times.length < count) {
    await page.keyboard.press('j');
    await page.locator('.inbox-table tr.current').waitFor();
    await opened('Enter', { there: CODE });
    for (let index = 1; index < LIST && times.length < count; index += 1)
      await opened('j', { there: CODE, not: { selector: CODE, text: await textOf(page, CODE) } });
    await page.keyboard.press('u');
    await page.locator(FIRST_ROW).first().waitFor();
    await nextPages(page, 1);
  }
  return { times, memory };
}

/** What has ended in the whole province, page by page from its cursors, over HTTP. */
async function walkPages(base: string, count: number): Promise<OfficeFigures['pages']> {
  const { token } = await officer(base, 'quantri');
  const times: number[] = [];
  let after: string | null = null;
  do {
    const filter = { view: 'all', group: 'ended', ...(after === null ? {} : { after }) };
    const query: URLSearchParams = new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,24]' });
    const begun = performance.now();
    const answer: Response = await fetch(`${base}/api/office/inbox?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.arrayBuffer();
    times.push(performance.now() - begun);
    if (!answer.ok) throw new Error(`Page ${times.length} answered ${answer.status}`);
    after = answer.headers.get('x-next');
  } while (after !== null && times.length < count);
  // The first answers fill what is kept.
  return { first: times.slice(5, 55), last: times.slice(-50), walked: times.length };
}

export async function officeFigures(
  browser: Browser,
  { url, databaseUrl }: { readonly url: string; readonly databaseUrl: string },
  { each, opened, walked }: { readonly each: number; readonly opened: number; readonly walked: number },
): Promise<OfficeFigures> {
  const page = await openPage(browser, url, 'tiepnhan', '/inbox/all');
  const seen = { shifts: [] as number[], interactions: [] as number[] };
  /** What the page has seen of itself goes with it when it is loaded anew. */
  const keep = async (): Promise<void> => {
    const { shift, durations } = await seenBy(page);
    seen.shifts.push(shift);
    seen.interactions.push(...durations);
  };
  const inbox: number[] = [];
  while (inbox.length < each) {
    await keep();
    inbox.push(...(await views(page)));
  }
  await page.goto(`${url}/office/inbox/all?group=ended`);
  await page.locator(FIRST_ROW).first().waitFor();
  const pages = await nextPages(page, each);
  await keep();
  // As most people type: without diacritics. Each once: what was asked before is shown from memory.
  const typed = [...new Set((await knownDossiers(databaseUrl, 'tiepnhan')).map((known) => fold(wordsOf(known))))];
  const found = await searches(page, typed.slice(0, each));
  await keep();
  await page.goto(`${url}/office/inbox/all`);
  await page.locator(FIRST_ROW).first().waitFor();
  const walk = await dossiers(page, opened);
  await keep();
  await page.context().close();
  return {
    shown: [
      { name: 'a list, by the palette', times: inbox },
      { name: 'the next page of a list', times: pages },
      { name: 'a dossier, from its list or from the one before', times: walk.times },
      { name: 'search while typing (120 ms of them its pause)', times: found.typed },
      { name: 'the list of what was searched', times: found.entered },
    ],
    ...seen,
    memory: walk.memory,
    pages: await walkPages(url, walked),
  };
}
