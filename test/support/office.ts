/** The back office in a browser, as one officer. */
import type { Browser, Page } from 'playwright-core';
import { DESKTOP, look, openContext, signIn } from './pages.ts';

/** A page of the back office, signed in; close its context at the end. */
export async function openOffice(browser: Browser, username: string, path: string): Promise<Page> {
  const context = await openContext(browser, DESKTOP);
  const page = await context.newPage();
  await page.goto(`/office${path}`);
  await signIn(page, username);
  return page;
}

/** Opens the form of an act, fills it, sends it; with a name it leaves pictures of the page and of the form. */
export async function doAct(
  page: Page,
  label: RegExp,
  fill: (page: Page) => Promise<void>,
  shot?: string,
): Promise<void> {
  await page.getByRole('button', { name: label }).first().waitFor();
  if (shot) await look(page, `office-${shot}`, DESKTOP);
  await page.getByRole('button', { name: label }).first().click();
  await fill(page);
  if (shot) await look(page, `office-${shot}-act`, DESKTOP);
  await page.locator('form.act-form button[type=submit]').click();
}

/** The same, on a page of its own, to the notice that it is done. */
export async function act(
  browser: Browser,
  username: string,
  dossier: number,
  label: RegExp,
  fill: (page: Page) => Promise<void>,
  shot?: string,
): Promise<void> {
  const page = await openOffice(browser, username, `/dossiers/${dossier}`);
  await doAct(page, label, fill, shot);
  await page.locator('.done').first().waitFor({ timeout: 15_000 });
  await page.context().close();
}
