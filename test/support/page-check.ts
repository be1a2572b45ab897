/** What is asked of every page of the back office: axe in each colour scheme, nothing jumps, nothing sticks out, everything is reached by `Tab`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import type { Screen } from './pages.ts';

export interface Scheme {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly contrast: boolean;
}

/** The first is what a page is loaded in. */
export const SCHEMES: readonly Scheme[] = [
  { name: 'light', theme: 'light', contrast: false },
  { name: 'dark', theme: 'dark', contrast: false },
  { name: 'high contrast', theme: 'light', contrast: true },
  { name: 'high contrast, dark', theme: 'dark', contrast: true },
];

const LAPTOP: Screen = { name: '1280', width: 1280, height: 720 };
const TABLET: Screen = { name: '834', width: 834, height: 1112 };
export const SIZES: readonly Screen[] = [TABLET, LAPTOP];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours. All others read the document, which is one and the same in each scheme. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];
/** The axe that comes with its builder, which loads it anew for each look. */
const ofBuilder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const axeSource = readFileSync(ofBuilder.resolve('axe-core/axe.min.js'), 'utf8');

/** https://wicg.github.io/layout-instability/#sec-layout-shift */
interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

interface Axe {
  run(where: Document, options: object): Promise<{ violations: readonly { id: string; nodes: { html: string }[] }[] }>;
}

/** Before anything is loaded: layout shifts are summed that no key and no click has caused. */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      for (const { hadRecentInput, value, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        dataset['shift'] = String(Number(dataset['shift'] ?? 0) + value);
        const moved = sources.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : ''));
        dataset['moved'] = `${dataset['moved'] ?? ''} ${moved.join(' ')}`;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Cumulative layout shift since the page was loaded, and what has moved. */
export const shiftOf = (page: Page): Promise<{ readonly shift: number; readonly moved: string }> =>
  page.evaluate(() => {
    const { shift = '0', moved = '' } = document.documentElement.dataset;
    return { shift: Number(shift), moved: moved.trim().slice(0, 200) };
  });

/** Another scheme without loading anew: as if it had been chosen in another window of the same officer. */
export async function wear(page: Page, { theme, contrast }: Scheme): Promise<void> {
  await page.evaluate(
    (chosen) => {
      for (const [name, value] of Object.entries(chosen)) {
        const newValue = JSON.stringify(value);
        localStorage.setItem(`RaStore.${name}`, newValue);
        dispatchEvent(new StorageEvent('storage', { key: `RaStore.${name}`, newValue }));
      }
    },
    { theme, contrast },
  );
  await page.waitForFunction(
    ([shade, more]) =>
      document.documentElement.dataset['theme'] === shade && document.documentElement.dataset['contrast'] === more,
    [theme, contrast ? 'more' : 'usual'] as const,
  );
}

/** What axe finds, a line each: by all rules in the first scheme, by those of colour in the others. */
export async function axeOn(page: Page, scheme: Scheme): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return page.evaluate(
    async (rules) => {
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations'],
        iframes: false,
      });
      return violations.map(
        ({ id, nodes }) =>
          `axe ${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 140))
            .join(' | ')}`,
      );
    },
    scheme === SCHEMES[0] ? TAGS : OF_COLOUR,
  );
}

/** What sticks out to the right of the window or of the page's own box. */
export const overflowOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const boxes = [document.documentElement, document.querySelector('main')].filter((box) => box !== null);
    return boxes
      .filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => {
        const edge = box.getBoundingClientRect().left + box.clientWidth + 1;
        const out = Array.from(box.querySelectorAll('*')).filter((node) => node.getBoundingClientRect().right > edge);
        const names = out.slice(-3).map((node) => `${node.tagName}.${(node.getAttribute('class') ?? '').slice(0, 40)}`);
        return `${box.tagName} is ${box.scrollWidth - box.clientWidth} px wider than it shows: ${names.join(', ')}`;
      });
  });
