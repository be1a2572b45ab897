/** Pictures of every page for docs/officers.md, made when `MOTCUA_PICTURES=1` asks for them. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { inRoot } from '../../scripts/lib/paths.ts';
import type { EveryPage, PageState } from './page-state.ts';
import type { Scheme } from './page-check.ts';
import type { Screen } from './pages.ts';

const wanted = process.env['MOTCUA_PICTURES'] === '1';
const folder = inRoot('docs', 'screenshots', 'pages');

/** Where most of a day is spent: shown in each state, in the dark and on a tablet. */
const MAIN = new Set(['inbox', 'dossier', 'approvals', 'counter', 'team', 'administration-officers']);
/** One of its rooms and parts stands for the others, which look the same. */
const ALIKE = /^(home|audit-(?!flags).*|administration(-agencies|-codes|-message-templates)?)$/;

/** Of a page that is shown once: the usual state, else the last that has something to see. */
const isIts = ({ states }: EveryPage, { state }: PageState): boolean =>
  state === (states.find((one) => one.state === 'usual') ?? states.findLast((one) => one.state !== 'error'))?.state;

/** The window as it stands, in few colours: a tenth of the bytes. */
async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, effort: 8 })
    .toFile(`${folder}/${name}.png`);
}

export const keepPictures = {
  async scheme(page: Page, entry: EveryPage, state: PageState, { theme, contrast }: Scheme): Promise<void> {
    const { name } = entry;
    if (!wanted || contrast || ALIKE.test(name)) return;
    const once = isIts(entry, state);
    if (theme === 'light' && (once || MAIN.has(name))) await keep(page, `${name}-${state.state}`);
    if (theme === 'dark' && once && MAIN.has(name)) await keep(page, `${name}-${state.state}-dark`);
  },
  async size(page: Page, entry: EveryPage, state: PageState, screen: Screen): Promise<void> {
    if (wanted && screen.width < 1000 && MAIN.has(entry.name) && isIts(entry, state))
      await keep(page, `${entry.name}-${state.state}-${screen.name}`);
  },
};
