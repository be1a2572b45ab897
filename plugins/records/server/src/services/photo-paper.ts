/** A photograph of a paper becomes a paper: upright, of bounded size, without what the camera wrote into it. */
import sharp from 'sharp';
import { drawPdf } from './pdf-renderer';

/** About A4 at 200 dpi: every stamp can be read, and a page stays below a megabyte. */
const LONG_SIDE = 2300;
const QUALITY = 78;
/** A4 in points. */
const PAGE = { short: 595.28, long: 841.89 };

/** What a camera may send at most before it is made smaller. */
const MOST_PIXELS = 80_000_000;

export interface PhotoPaper {
  readonly pdf: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Turned as the camera says, made smaller, encoded anew: neither place nor device is left in it. @throws when it is no picture. */
export async function photoPaper(picture: Buffer): Promise<PhotoPaper> {
  const { data, info } = await sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  const lying = info.width > info.height;
  const pdf = await drawPdf({
    pageSize: 'A4',
    pageOrientation: lying ? 'landscape' : 'portrait',
    pageMargins: 0,
    content: [
      {
        image: `data:image/jpeg;base64,${data.toString('base64')}`,
        fit: lying ? [PAGE.long, PAGE.short] : [PAGE.short, PAGE.long],
        alignment: 'center',
      },
    ],
    info: { creator: 'Motcua', producer: 'Motcua' },
    defaultStyle: { font: 'Tinos' },
  });
  return { pdf, width: info.width, height: info.height };
}
