/** Hands on a keyboard and a mouse: every key stroke and every click is counted, and the time. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More steps with Tab than any page has places to stop at. */
const MOST_TABS = 80;

export class Hands {
  keys = 0;
  clicks = 0;
  readonly #page: Page;
  readonly #begun = Date.now();

  constructor(page: Page) {
    this.#page = page;
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.#page.keyboard.type(text);
  }

  /** A chord counts as one stroke. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /** Tab, until the focus is there. */
  async to(selector: string): Promise<void> {
    for (let tries = 0; tries < MOST_TABS; tries += 1) {
      if (await this.#page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await this.press('Tab');
    }
    assert.fail(`the focus never came to ${selector}`);
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  seconds(): number {
    return (Date.now() - this.#begun) / 1000;
  }

  /** What was done with how much: one line for the log. */
  line(work: string): string {
    const clicks = this.clicks === 1 ? '1 click' : `${this.clicks} clicks`;
    return `${work}: ${this.keys} keys, ${clicks}, ${this.seconds().toFixed(1)} s`;
  }
}
