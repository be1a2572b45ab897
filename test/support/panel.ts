/** The editors' panel in a browser. Its login lets five tries a minute through: one is made for all tests. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { password } from './house.ts';
import { DESKTOP, openContext } from './pages.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

let session: State | undefined;

async function signInOnce(browser: Browser): Promise<State> {
  const context = await openContext(browser, DESKTOP);
  const page = await context.newPage();
  await page.goto('/cms/auth/login');
  await page.fill('input[name=email]', 'bientap@motcua.example');
  await page.fill('input[name=password]', password());
  await page.click('button[type=submit]');
  await page.waitForURL(/\/cms(?!\/auth)/);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A page of the panel, signed in as the content editor; close its context at the end. */
export async function openPanel(browser: Browser): Promise<Page> {
  session ??= await signInOnce(browser);
  const context = await openContext(browser, DESKTOP, { state: session });
  return context.newPage();
}

/** No fault of ours that axe finds; the frame around is Strapi's. */
export async function sound(page: Page, name: string): Promise<void> {
  // Strapi's buttons are fainter under the pointer than it lets us say.
  await page.mouse.move(0, 0);
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    [],
    `axe on ${name}`,
  );
}
