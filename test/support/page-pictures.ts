/** Pictures of every page for docs/officers.md, made when `MOTCUA_PICTURES=1` asks for them: one sheet a page, a row a state. */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { inRoot } from '../../scripts/lib/paths.ts';
import type { Scheme } from './page-check.ts';
import type { EveryPage, PageState } from './page-state.ts';
import type { Screen } from './pages.ts';

const wanted = process.env['MOTCUA_PICTURES'] === '1';
const folder = inRoot('docs', 'screenshots', 'pages');

/** Pixels of a sheet: as high as each picture, between them, and beside them for the state's name. */
const [HEIGHT, GAP, MARGIN] = [432, 12, 28];

interface Shot {
  readonly state: PageState;
  readonly image: Buffer;
  readonly width: number;
}

const taken = new Map<string, Shot[]>();

/** The window as it stands, beside those that were taken of the page before. */
async function take(page: Page, { name }: EveryPage, state: PageState): Promise<void> {
  const { data, info } = await sharp(await page.screenshot())
    .resize({ height: HEIGHT })
    .png()
    .toBuffer({ resolveWithObject: true });
  taken.set(name, [...(taken.get(name) ?? []), { state, image: data, width: info.width }]);
}

const label = (text: string): Buffer =>
  Buffer.from(
    `<svg width="${MARGIN}" height="${HEIGHT}"><text transform="translate(19 ${HEIGHT - 4}) rotate(-90)" font-family="sans-serif" font-size="16">${text}</text></svg>`,
  );

/** Of each state, in this order, light and dark: the small window, the tablet. */
export const keepPictures = {
  async scheme(page: Page, entry: EveryPage, state: PageState, { contrast }: Scheme): Promise<void> {
    if (wanted && !contrast) await take(page, entry, state);
  },
  /** @param inDark puts the page into the dark while it works */
  async size(
    page: Page,
    entry: EveryPage,
    state: PageState,
    { width }: Screen,
    inDark: (work: () => Promise<void>) => Promise<void>,
  ): Promise<void> {
    if (!wanted || width > 1000) return;
    await take(page, entry, state);
    await inDark(() => take(page, entry, state));
  },
  async sheet({ name, states }: EveryPage): Promise<void> {
    const shots = taken.get(name);
    if (!shots) return;
    const rows = states.map((state) => shots.filter((shot) => shot.state === state));
    const placed = rows.flatMap((row, index) => {
      const top = GAP + index * (HEIGHT + GAP);
      let left = MARGIN;
      return [
        { input: label(row[0]?.state.state ?? ''), top, left: 0 },
        ...row.map(({ image, width }) => {
          const at = { input: image, top, left };
          left += width + GAP;
          return at;
        }),
      ];
    });
    const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width + GAP, MARGIN));
    mkdirSync(folder, { recursive: true });
    await sharp({
      create: {
        width: Math.max(...widths),
        height: GAP + rows.length * (HEIGHT + GAP),
        channels: 3,
        background: '#d8dde3',
      },
    })
      .composite(placed)
      .webp({ quality: 80 })
      .toFile(`${folder}/${name}.webp`);
  },
};
