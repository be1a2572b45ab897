/** Pictures of every page for docs/officers.md, made when `MOTCUA_PICTURES=1` asks for them. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { inRoot } from '../../scripts/lib/paths.ts';
import type { StateName } from './page-state.ts';
import type { Scheme } from './page-check.ts';
import type { Screen } from './pages.ts';

const wanted = process.env['MOTCUA_PICTURES'] === '1';
const folder = inRoot('docs', 'screenshots', 'pages');

/** The window as it stands, in few colours: a tenth of the bytes. */
async function keep(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await sharp(await page.screenshot())
    .png({ palette: true, colours: 64, effort: 8 })
    .toFile(`${folder}/${name}.png`);
}

export const keepPictures = {
  /** Each state in the light, the usual one in the dark too. */
  async scheme(page: Page, name: string, state: StateName, { theme, contrast }: Scheme): Promise<void> {
    if (!wanted || contrast || (theme === 'dark' && state !== 'usual')) return;
    await keep(page, `${name}-${state}${theme === 'dark' ? '-dark' : ''}-1280`);
  },
  /** The usual state on a tablet. */
  async size(page: Page, name: string, state: StateName, screen: Screen): Promise<void> {
    if (wanted && state === 'usual' && screen.width < 1000) await keep(page, `${name}-${state}-${screen.name}`);
  },
};
