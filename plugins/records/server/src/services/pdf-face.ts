/** One face of a streamed PDF: which of its letters were set, how wide each is, and at the end the part of the font that was needed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { font } from './pdf-renderer';

/** What is used of the font library below pdfmake, of the same version; it has no types of its own. */
interface OpenFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly glyphForCodePoint: (point: number) => { readonly id: number; readonly advanceWidth: number };
  readonly createSubset: () => { readonly includeGlyph: (id: number) => number; readonly encode: () => Uint8Array };
}

// What that module exports, of which the above is used.
const { create } = createRequire(require.resolve('pdfmake'))('fontkit') as {
  readonly create: (bytes: Buffer) => OpenFont;
};

const DIGITS = '0123456789abcdef';
const hexOf = (code: number): string => code.toString(16).padStart(4, '0');
const ITALIC_AND_SYMBOLIC = 68;
const SYMBOLIC = 4;
/** Letters are looked up by their code: Vietnamese, and all that is usual, lies within these. */
const CODES = 0x10000;
const UNSET = 0xffff;
const REPLACEMENT = 0xfffd;

export class PdfFace {
  readonly #font: OpenFont;
  readonly #part: ReturnType<OpenFont['createSubset']>;
  /** By code: its place in the part of the font that goes into the file, and its width in thousandths of the size. */
  readonly #places = new Uint16Array(CODES).fill(UNSET);
  readonly #widths = new Uint16Array(CODES);
  readonly #set: number[] = [];
  readonly #unit: number;
  readonly #ascent: number;

  constructor(style: Parameters<typeof font>[0]) {
    this.#font = create(readFileSync(font(style)));
    this.#part = this.#font.createSubset();
    this.#unit = this.#font.unitsPerEm;
    this.#ascent = this.#font.ascent;
  }

  /** Composed text (NFC) needs no shaping in Vietnamese: a letter is a glyph. Half of a pair is shown as a letter that is not known. */
  #place(code: number): number {
    const known = this.#places[code] ?? UNSET;
    if (known !== UNSET) return known;
    const whole = code >= 0xd800 && code <= 0xdfff ? REPLACEMENT : code;
    const { id, advanceWidth } = this.#font.glyphForCodePoint(whole);
    const place = this.#part.includeGlyph(id);
    this.#places[code] = place;
    this.#widths[code] = this.#thousandths(advanceWidth);
    this.#set.push(code);
    return place;
  }

  #thousandths(units: number): number {
    return Math.round((units * 1000) / this.#unit);
  }

  /** Points that a text takes at a size. */
  width(text: string, size: number): number {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      this.#place(code);
      sum += this.#widths[code] ?? 0;
    }
    return (sum * size) / 1000;
  }

  /** Writes a text as it stands in a content stream, from a place on: four digits a letter. */
  write(text: string, into: Buffer, from: number): void {
    for (let at = 0; at < text.length; at += 1) {
      const place = this.#place(text.charCodeAt(at));
      const begin = from + at * 4;
      for (let digit = 0; digit < 4; digit += 1)
        into[begin + digit] = DIGITS.charCodeAt((place >> (12 - 4 * digit)) & 15);
    }
  }

  /** From the top of a line to where its letters stand, points. */
  ascent(size: number): number {
    return (this.#ascent * size) / this.#unit;
  }

  get name(): string {
    return `MOTCUA+${this.#font.postscriptName}`;
  }

  /** Of a font descriptor. */
  get measures(): string {
    const { bbox, ascent, descent, capHeight, italicAngle } = this.#font;
    const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((side) => this.#thousandths(side)).join(' ');
    return (
      `/Flags ${italicAngle === 0 ? SYMBOLIC : ITALIC_AND_SYMBOLIC} /FontBBox [${box}] /ItalicAngle ${italicAngle} ` +
      `/Ascent ${this.#thousandths(ascent)} /Descent ${this.#thousandths(descent)} /CapHeight ${this.#thousandths(capHeight)} /StemV 80`
    );
  }

  /** Of the letters that were set, by their places. */
  get widths(): string {
    return this.#set.map((code) => `${this.#places[code] ?? 0} [${this.#widths[code] ?? 0}]`).join(' ');
  }

  /** Says which letter stands at which place, for whoever searches or copies. */
  get toUnicode(): string {
    const lines = this.#set.map((code) => `<${hexOf(this.#places[code] ?? 0)}> <${hexOf(code)}>`);
    const blocks: string[] = [];
    // A block has at most a hundred lines.
    for (let from = 0; from < lines.length; from += 100) {
      const block = lines.slice(from, from + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
      '1 begincodespacerange <0000> <ffff> endcodespacerange',
      ...blocks,
      'endcmap CMapName currentdict /CMap defineresource pop end end',
    ].join('\n');
  }

  /** The part of the font with the letters that were set. */
  file(): Uint8Array {
    return this.#part.encode();
  }
}
