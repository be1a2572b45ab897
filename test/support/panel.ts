/** The editors' panel as its editor sees it. Strapi allows five sign-ins a minute: one serves all tests. */
import type { Browser, BrowserContext } from 'playwright-core';
import { house, password } from './house.ts';
import { DESKTOP, openContext } from './pages.ts';

type SignedIn = Awaited<ReturnType<BrowserContext['storageState']>>;

let signedIn: Promise<SignedIn> | undefined;

async function signInOnce(browser: Browser): Promise<SignedIn> {
  const context = await openContext(browser, DESKTOP);
  const page = await context.newPage();
  await page.goto('/cms/auth/login');
  await page.fill('[name=email]', 'bientap@motcua.example');
  await page.fill('[name=password]', password());
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A browser window of the content editor, signed in. */
export async function openPanel(browser: Browser): Promise<BrowserContext> {
  signedIn ??= signInOnce(browser);
  return browser.newContext({
    viewport: { width: DESKTOP.width, height: DESKTOP.height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    baseURL: house().url,
    storageState: await signedIn,
  });
}
