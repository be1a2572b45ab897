/** Pages as people see them: opened in a context of its own, looked at, checked by axe. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inRoot } from '../../scripts/lib/paths.ts';
import { house, password } from './house.ts';

export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

export const PHONE: Screen = { name: '390', width: 390, height: 844 };
export const DESKTOP: Screen = { name: '1440', width: 1440, height: 900 };

export async function openContext(
  browser: Browser,
  screen: Screen,
  options: { javaScript?: boolean; state?: BrowserContextOptions['storageState']; base?: string } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: screen.width, height: screen.height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.javaScript ?? true,
    baseURL: options.base ?? house().url,
    ...(options.state && { storageState: options.state }),
  });
}

const folder = inRoot('docs', 'screenshots');

/** Leaves a picture in docs/screenshots. */
export async function picture(page: Page, name: string, screen: Screen): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}-${screen.name}.png`, fullPage: true });
}

/** Leaves a picture in docs/screenshots and finds no fault with axe (WCAG 2.2 AA). */
export async function look(page: Page, name: string, screen: Screen): Promise<void> {
  await picture(page, name, screen);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
    [],
    `axe on ${name} at ${screen.name}`,
  );
}

/** Fills the sign-in page of the embedded identity server. */
export async function signIn(page: Page, username: string): Promise<void> {
  await page.fill('#username', username);
  await page.fill('#password', password());
  await page.click('button[type=submit]');
}
