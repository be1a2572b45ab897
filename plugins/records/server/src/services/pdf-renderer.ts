import { dirname, join, resolve } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { PaperData } from '../domain/paper-data';
import { paperDefinition } from '../domain/paper-forms';

const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
export const font = (style: '400Regular' | '700Bold' | '400Regular_Italic' | '700Bold_Italic'): string =>
  join(fonts, style, `Tinos_${style}.ttf`);

pdfmake.setFonts({
  Tinos: {
    normal: font('400Regular'),
    bold: font('700Bold'),
    italics: font('400Regular_Italic'),
    bolditalics: font('700Bold_Italic'),
  },
});
// A paper is drawn from its data alone: no file but the fonts, nothing from the network.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(fonts));

/** Anything drawn by the same hand: the house's fonts, nothing from outside. */
export const drawPdf = async (definition: TDocumentDefinitions): Promise<Buffer> =>
  Buffer.from(await pdfmake.createPdf(definition).getBuffer());

/** The same drawing, marked so that nobody takes it for a paper that was issued. */
export const renderPreview = (data: PaperData): Promise<Buffer> =>
  drawPdf({
    ...paperDefinition(data),
    watermark: { text: 'BẢN XEM THỬ', color: '#8e8ea9', opacity: 0.07, fontSize: 70, bold: true, italics: false },
  });

/** A sheet that is drawn anew each time it is asked for. */
export const renderSheet = async (sheet: TDocumentDefinitions): Promise<Buffer> =>
  Buffer.from(await pdfmake.createPdf(sheet).getBuffer());

/** Draws a paper. Fixed dates in, so that the bytes do not depend on when it is drawn. */
export const renderPaper = (data: PaperData): Promise<Buffer> => drawPdf(paperDefinition(data));
