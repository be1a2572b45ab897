/** A walk over a page with `Tab`: everything once, visibly, in reading order, and out again. */
import type { Page } from 'playwright-core';

interface Walk {
  readonly order: readonly string[];
  readonly seen: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** In the page: numbers what `Tab` should reach, and notes what it does reach. */
function prepare(): { readonly stops: number; readonly faults: readonly string[] } {
  const selector =
    'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"], audio[controls], video[controls]';
  // What MUI puts at both ends of a dialog, to lead `Tab` around.
  const turning = '[data-testid=sentinelStart], [data-testid=sentinelEnd]';
  const closed = (node: Element): boolean => {
    const details = node.closest('details:not([open])');
    return details !== null && !(node.tagName === 'SUMMARY' && node.parentElement === details);
  };
  const later = (node: HTMLElement): boolean => {
    if (!(node instanceof HTMLInputElement) || node.type !== 'radio' || node.name === '') return false;
    const group = Array.from(
      document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(node.name)}"]`),
    );
    return node !== (group.find((one) => one.checked) ?? group.find((one) => !one.disabled));
  };
  const stops = Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
    (node) =>
      node.tabIndex >= 0 &&
      !node.matches(`:disabled, ${turning}`) &&
      !node.closest('[inert], [aria-hidden="true"]') &&
      !closed(node) &&
      !later(node) &&
      node.checkVisibility({ visibilityProperty: true }),
  );
  const name = (node: Element): string =>
    `${node.tagName.toLowerCase()}${node.id === '' ? '' : `#${node.id}`} “${(node.getAttribute('aria-label') ?? node.textContent).trim().slice(0, 40)}”`;
  const faults: string[] = [];
  // Back to the left of a line further up: the eye has already been there.
  const main = document.querySelector('main');
  const floats = (node: Element): boolean => {
    for (let each: Element | null = node; each && each !== main; each = each.parentElement)
      if (['sticky', 'fixed'].includes(getComputedStyle(each).position)) return true;
    return false;
  };
  const places = stops
    .filter((node) => main?.contains(node) && !floats(node))
    .map((node) => ({ node, box: node.getBoundingClientRect() }));
  for (const [at, { node, box }] of places.entries()) {
    const last = places[at - 1];
    if (last && box.bottom <= last.box.top + 1 && box.left <= last.box.left && box.width > 1 && last.box.width > 1)
      faults.push(`order: ${name(node)} comes after ${name(last.node)}, which stands below it`);
  }
  stops.forEach((node, index) => (node.dataset['stop'] = String(index)));
  const ringed = (node: Element): boolean => {
    for (let each: Element | null = node, up = 0; each && up < 4; each = each.parentElement, up += 1) {
      const style = getComputedStyle(each);
      if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
      if (up === 0 && style.boxShadow !== 'none') return true;
    }
    return false;
  };
  // Some of nine places of it are not under something else (WCAG 2.4.11).
  const covered = (node: Element): boolean => {
    const box = node.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    if (left >= right || top >= bottom) return true;
    const parts = [0.1, 0.5, 0.9];
    return !parts.some((across) =>
      parts.some((down) => {
        const over = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
        return over !== null && (node.contains(over) || over.contains(node) || over.closest('label') !== null);
      }),
    );
  };
  const seen: Record<string, number> = {};
  const found: string[] = [];
  Object.assign(globalThis, { walked: { seen, found } });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const key = target.dataset['stop'];
    if (key === undefined) return;
    if (seen[key] && Object.keys(seen).length < stops.length) found.push(`twice: ${name(target)}`);
    seen[key] = (seen[key] ?? 0) + 1;
  });
  // It has come to rest when the next key is pressed: scrolled to, and with its ring.
  document.addEventListener(
    'keydown',
    () => {
      const { activeElement: at } = document;
      if (!(at instanceof HTMLElement) || at.dataset['stop'] === undefined) return;
      if (!ringed(at)) found.push(`no ring: ${name(at)}`);
      if (covered(at)) found.push(`out of sight: ${name(at)}`);
    },
    { capture: true },
  );
  return { stops: stops.length, faults };
}

/** What is wrong with the page for whoever has only a keyboard, a line each. */
export async function walk(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    // The walk begins at the top, wherever the page has put the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const { stops, faults } = await page.evaluate(prepare);
  const missed = (): Promise<readonly string[]> =>
    page.evaluate((count) => {
      const { seen } = (globalThis as unknown as { walked: Pick<Walk, 'seen'> }).walked;
      return Array.from({ length: count }, (_, index) => String(index)).filter((key) => !seen[key]);
    }, stops);
  // Dates have several stops of their own: some keys more than there are elements.
  for (let pressed = 0; pressed < stops * 2 + 40 && (await missed()).length > 0;)
    for (let turn = 0; turn < 20; turn += 1, pressed += 1) await page.keyboard.press('Tab');
  const unreached = await page.evaluate(
    (keys) =>
      keys.map((key) => {
        const node = document.querySelector(`[data-stop="${key}"]`);
        return node ? `never reached: ${node.outerHTML.slice(0, 120)}` : `went away: ${key}`;
      }),
    [...(await missed())],
  );
  const found = await page.evaluate(() => (globalThis as unknown as { walked: { found: string[] } }).walked.found);
  return [...new Set([...faults, ...found, ...unreached])];
}
