/** A page of the back office that keeps what it sees of itself: frames with results, layout shifts, time from input to paint. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { signIn } from '../support/pages.ts';

/** What stands on the page when it shows what was asked for. */
export interface Wanted {
  readonly there: string;
  /** Of an element, the text that it must no longer have. */
  readonly not?: { readonly selector: string; readonly text: string };
  readonly path?: string;
}

export interface Seen {
  /** Layout shift since the page was loaded, without what follows an input within half a second. */
  readonly shift: number;
  /** Milliseconds from each input that took a frame or more to the paint after it. */
  readonly durations: readonly number[];
}

interface Watch {
  seen: { shift: number; durations: number[] };
  shown(wanted: Wanted): Promise<number>;
}

declare global {
  interface Window {
    motcuaWatch: Watch;
  }
}

const VIEWPORT = { width: 1280, height: 720 };

/** Runs in the page, before its own scripts. */
function watch(): void {
  const seen = { shift: 0, durations: [] as number[] };
  const stands = ({ there, not, path }: Wanted): boolean =>
    document.querySelector(there) !== null &&
    (path === undefined || location.pathname + location.search === path) &&
    (not === undefined || document.querySelector(not.selector)?.textContent !== not.text);
  window.motcuaWatch = {
    seen,
    shown: (wanted) =>
      new Promise((done, failed) => {
        document.querySelectorAll('.inbox-table').forEach((table) => {
          table.setAttribute('data-seen', '');
        });
        setTimeout(() => failed(new Error(`Nothing shown: ${JSON.stringify(wanted)}`)), 20_000);
        const press = ({ timeStamp }: KeyboardEvent): void => {
          const look = (): void => {
            requestAnimationFrame(() => {
              if (!stands(wanted)) look();
              // What this frame draws is on the screen when the next one begins.
              else requestAnimationFrame((now) => done(now - timeStamp));
            });
          };
          look();
        };
        addEventListener('keydown', press, { capture: true, once: true });
      }),
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (entry.interactionId > 0) seen.durations.push(entry.duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

/** Signed in, with a list on the screen. */
export async function openPage(browser: Browser, base: string, username: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${base}/office${path}`);
  await signIn(page, username);
  await page.locator('.inbox-table tbody tr[id]').first().waitFor();
  return page;
}

/** Milliseconds from the key press to the screen that shows what is wanted. */
export async function pressed(page: Page, key: string, wanted: Wanted): Promise<number> {
  const shown = page.evaluate((what) => window.motcuaWatch.shown(what), wanted);
  // Answers of the page come in order: it listens before the key goes down.
  await page.evaluate(() => undefined);
  await page.keyboard.press(key);
  return shown;
}

export const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => window.motcuaWatch.seen);

/** Megabytes of the tab's own objects once the garbage is gone. */
export async function memoryOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}
