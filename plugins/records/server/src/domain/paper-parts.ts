import type { Content } from 'pdfmake/interfaces';
import type { PaperData, Signer } from './paper-data';
import { dateInWords, signatureTime } from './wording';

/** Points per millimetre. */
export const MM = 72 / 25.4;
/** A4 less 30 mm left and 18 mm right (Decree 30/2020, Annex I). */
const TEXT_WIDTH = (210 - 30 - 18) * MM;
const LEFT = 0.42 * TEXT_WIDTH;
const RIGHT = TEXT_WIDTH - LEFT;

/** A thin line of `length` points; stands in the middle where the text around it is centred. */
export const rule = (length: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 2, x2: length, y2: 2, lineWidth: 0.7 }],
  alignment: 'center',
});

/** State head: issuing unit, number and what is `under` it left, national name, motto, place and date right. */
export const stateHead = (
  data: Pick<PaperData, 'head' | 'number' | 'place' | 'issuedAt'>,
  under: readonly Content[] = [],
): Content => ({
  columns: [
    {
      width: LEFT,
      stack: [
        ...(data.head.parent === null ? [] : [{ text: data.head.parent, fontSize: 12 }]),
        { text: data.head.unit, fontSize: 12, bold: true },
        rule(70),
        { text: `Số: ${data.number}`, fontSize: 13, margin: [0, 6, 0, 0] },
        ...under,
      ],
    },
    {
      width: RIGHT,
      stack: [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', fontSize: 12, bold: true, noWrap: true },
        { text: 'Độc lập - Tự do - Hạnh phúc', fontSize: 13, bold: true },
        rule(162),
        { text: `${data.place}, ${dateInWords(data.issuedAt)}`, fontSize: 13, italics: true, margin: [0, 6, 0, 0] },
      ],
    },
  ],
  alignment: 'center',
  margin: [0, 0, 0, 16],
});

export const titleLine = (text: string | Content[]): Content => ({
  text,
  bold: true,
  fontSize: 14,
  alignment: 'center',
  margin: [0, 4, 0, 2],
});

/** `Label: value`; an unknown value leaves a dotted line, as on the printed form. */
export const labelled = (label: string, value: string | null): Content => ({
  text: [`${label}: `, { text: value === null || value === '' ? '…………………………' : value }],
  margin: [0, 0, 0, 5],
});

export const paragraph = (text: string): Content => ({ text, alignment: 'justify', margin: [0, 0, 0, 6] });

export const table = (
  widths: (number | string)[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  centred: readonly number[],
): Content => ({
  table: {
    headerRows: 1,
    dontBreakRows: true,
    widths,
    body: [
      heads.map((text) => ({ text, bold: true, alignment: 'center' as const })),
      ...rows.map((row) =>
        row.map((text, at) => (centred.includes(at) ? { text, alignment: 'center' as const } : { text })),
      ),
    ],
  },
  fontSize: 12,
  layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 3, paddingBottom: () => 3 },
  margin: [0, 2, 0, 8],
});

const signature = (signer: Signer): Content => ({
  table: {
    widths: ['*'],
    body: [
      [
        {
          stack: [
            { text: `Ký số bởi: ${signer.name}` },
            ...(signer.position === '' ? [] : [{ text: `Chức vụ: ${signer.position}` }]),
            { text: `Thời gian ký: ${signatureTime(signer.at)}` },
          ],
          fontSize: 10,
          alignment: 'left' as const,
        },
      ],
    ],
  },
  layout: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0.5,
    paddingLeft: () => 6,
    paddingRight: () => 6,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  },
  margin: [0, 10, 0, 10],
});

/** One side of the signature block: heading, hint, then the digital signature's text or room for a pen, then the name. */
export interface SignatureSide {
  readonly heads: readonly string[];
  readonly hint: string | null;
  readonly signer: Signer | null;
  readonly name: string;
}

const side = (block: SignatureSide): Content => ({
  stack: [
    ...block.heads.map((text) => ({ text, bold: true })),
    ...(block.hint === null ? [] : [{ text: block.hint, italics: true }]),
    block.signer === null ? { text: '', margin: [0, 0, 0, 50] } : signature(block.signer),
    { text: block.name, bold: true },
  ],
  alignment: 'center',
});

export const signatures = (left: SignatureSide | null, right: SignatureSide): Content =>
  beside(left === null ? '' : side(left), right);

/** Something else on the left of the signature: who receives the paper. */
export const beside = (left: Content, right: SignatureSide): Content => ({
  columns: [
    { width: 0.48 * TEXT_WIDTH, stack: [left] },
    { width: '*', text: '' },
    { width: 0.48 * TEXT_WIDTH, stack: [side(right)] },
  ],
  unbreakable: true,
  margin: [0, 14, 0, 0],
});

/** Lower left of the first page: the QR, 2 points a module (26 mm) so that a phone reads it off a print, and what to type without a camera. */
export const verification = (data: PaperData): Content => ({
  columns: [
    { width: 84, qr: data.verifyUrl, fit: 84, eccLevel: 'M' },
    {
      width: '*',
      stack: [
        { text: 'Quét để kiểm tra', bold: true, fontSize: 10 },
        { text: 'Hoặc mở địa chỉ sau và đối chiếu với giấy này:', fontSize: 9 },
        { text: data.verifyUrl, fontSize: 9 },
      ],
      margin: [4, 20, 0, 0],
    },
  ],
  margin: [30 * MM, 4, 18 * MM, 0],
});
