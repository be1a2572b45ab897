/** Filling the portal's forms as a person does: what is not filled in yet, page by page. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Answer, Answers } from '@motcua/cms';

/** By field: text to type, or the value of a radio, a select or a checkbox. A date is `dd/mm/yyyy`. */
export type Typed = Readonly<Record<string, string>>;

export async function fillPage(page: Page, typed: Typed): Promise<void> {
  for (const [key, value] of Object.entries(typed)) {
    const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(value);
    if (date && (await page.locator(`[name="${key}[day]"]`).count()) > 0) {
      for (const [index, part] of ['day', 'month', 'year'].entries())
        await page.fill(`[name="${key}[${part}]"]`, date[index + 1] ?? '');
      continue;
    }
    const field = page.locator(`[name="${key}"]`);
    if ((await field.count()) === 0) continue;
    const kind = await field
      .first()
      .evaluate((node) => `${node.tagName.toLowerCase()}:${node.getAttribute('type') ?? ''}`);
    if (kind.endsWith(':radio') || kind.endsWith(':checkbox')) await page.check(`[name="${key}"][value="${value}"]`);
    else if (kind.startsWith('select')) await page.selectOption(`[name="${key}"]`, { value });
    else await field.first().fill(value);
  }
}

/** Goes on: to the next page, or to the same one with a further question; errors fail. */
export async function goOn(page: Page): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.locator('main form button.button:not(.button--link):visible').last().click(),
  ]);
  await page.waitForLoadState();
  assert.equal(
    await page.locator('.govuk-error-summary, .error-summary').count(),
    0,
    `errors at ${page.url()}: ${await page.locator('main').innerText()}`,
  );
}

/** Answers as the API has them, as a person types them. */
export function typed(answers: Answers): Typed {
  const one = ([key, answer]: readonly [string, Answer]): readonly (readonly [string, string])[] => {
    if (answer === null || Array.isArray(answer)) return [];
    if (typeof answer === 'boolean') return [[key, answer ? 'yes' : 'no']];
    const date = typeof answer === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(answer) : null;
    if (date) return [[key, `${date[3]}/${date[2]}/${date[1]}`]];
    if (typeof answer === 'object')
      return Object.entries(answer).map(([part, value]) => [`${key}[${part}]`, String(value)]);
    return [[key, String(answer)]];
  };
  return Object.fromEntries(Object.entries(answers).flatMap(one));
}
