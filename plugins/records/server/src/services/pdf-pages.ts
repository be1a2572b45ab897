/**
 * A PDF whose pages go into the file as they are drawn: what is held is one page, the place of each object in the file, and the letters that
 * were set. For long lists alone; papers are drawn by pdfmake. Points are counted from the upper left.
 */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { PdfFace } from './pdf-face';

export type FaceName = 'normal' | 'bold' | 'italic';

export interface PdfHead {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly author: string;
  readonly at: Date;
}

const pack = promisify(deflate);
const FACES = ['normal', 'bold', 'italic'] as const satisfies readonly FaceName[];
/** Objects whose numbers are known before they are written: catalogue, page tree, head, what pages share; then five for each face. */
const [CATALOGUE, TREE, HEAD, SHARED, FIRST_FACE] = [1, 2, 3, 4, 5] as const;
const EACH_FACE = 5;
const FIRST_PAGE = FIRST_FACE + FACES.length * EACH_FACE;

/** Bytes for a page's content, to begin with. */
const ROOM = 128 * 1024;

const said = (value: number): string => String(Math.round(value * 100) / 100);
/** UTF-16 with its mark, as a hexadecimal string. */
const words = (text: string): string => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
/** `D:20261126120000Z`. */
const moment = (at: Date): string => `(D:${at.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z)`;

export class PdfPages {
  readonly #out: Writable;
  readonly #head: PdfHead;
  readonly #faces: Readonly<Record<FaceName, PdfFace>> = {
    normal: new PdfFace('400Regular'),
    bold: new PdfFace('700Bold'),
    italic: new PdfFace('400Regular_Italic'),
  };
  /** Where each object begins, by its number. */
  readonly #places: number[] = [];
  #written = 0;
  #pages = 0;
  /** What is drawn on the page at hand; the room is used again. */
  #content = Buffer.allocUnsafe(ROOM);
  #used = 0;
  #face: FaceName = 'normal';
  #size = 10;

  constructor(out: Writable, head: PdfHead) {
    this.#out = out;
    this.#head = head;
  }

  /** The page at hand, from 1. */
  get page(): number {
    return this.#pages + 1;
  }

  font(face: FaceName, size: number): void {
    this.#face = face;
    this.#size = size;
  }

  width(text: string): number {
    return this.#faces[this.#face].width(text, this.#size);
  }

  /** `y` is the top of the line. */
  text(text: string, x: number, y: number): void {
    const face = this.#faces[this.#face];
    const base = this.#head.height - y - face.ascent(this.#size);
    this.#draw(`BT /${this.#face} ${this.#size} Tf ${said(x)} ${said(base)} Td <`);
    this.#reserve(text.length * 4);
    face.write(text, this.#content, this.#used);
    this.#used += text.length * 4;
    this.#draw('> Tj ET\n');
  }

  line(x: number, y: number, toX: number, toY: number, thick: number): void {
    const { height } = this.#head;
    this.#draw(`${thick} w ${said(x)} ${said(height - y)} m ${said(toX)} ${said(height - toY)} l S\n`);
  }

  box(x: number, y: number, width: number, height: number, thick: number): void {
    this.#draw(`${thick} w ${said(x)} ${said(this.#head.height - y - height)} ${said(width)} ${said(height)} re S\n`);
  }

  #draw(operators: string): void {
    this.#reserve(operators.length);
    this.#used += this.#content.write(operators, this.#used, 'latin1');
  }

  #reserve(bytes: number): void {
    if (this.#used + bytes <= this.#content.length) return;
    const larger = Buffer.allocUnsafe(2 * this.#content.length + bytes);
    this.#content.copy(larger, 0, 0, this.#used);
    this.#content = larger;
  }

  /** Writes the page at hand and begins the next one; waits while the file is slower. */
  async turn(): Promise<void> {
    const content = await pack(this.#content.subarray(0, this.#used));
    this.#used = 0;
    const number = FIRST_PAGE + 2 * this.#pages;
    this.#pages += 1;
    this.#object(number, `<< /Type /Page /Parent ${TREE} 0 R /Contents ${number + 1} 0 R >>`);
    this.#stream(number + 1, content);
    if (this.#out.writableNeedDrain) await once(this.#out, 'drain');
  }

  /** The last page, the fonts, and where everything is. */
  async end(): Promise<void> {
    await this.turn();
    for (const [index, name] of FACES.entries()) await this.#writeFace(FIRST_FACE + index * EACH_FACE, name);
    const { width, height, title, author, at } = this.#head;
    const fonts = FACES.map((name, index) => `/${name} ${FIRST_FACE + index * EACH_FACE} 0 R`).join(' ');
    this.#object(SHARED, `<< /Font << ${fonts} >> >>`);
    const kids = Array.from({ length: this.#pages }, (_, index) => `${FIRST_PAGE + 2 * index} 0 R`).join(' ');
    this.#object(
      TREE,
      `<< /Type /Pages /Count ${this.#pages} /Kids [${kids}] /MediaBox [0 0 ${said(width)} ${said(height)}] /Resources ${SHARED} 0 R >>`,
    );
    this.#object(CATALOGUE, `<< /Type /Catalog /Pages ${TREE} 0 R /Lang (vi) >>`);
    this.#object(
      HEAD,
      `<< /Title ${words(title)} /Author ${words(author)} /Creator (Motcua) /Producer (Motcua) /CreationDate ${moment(at)} >>`,
    );
    const start = this.#written;
    const places = this.#places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    this.#write(
      `xref\n0 ${this.#places.length}\n0000000000 65535 f \n${places.join('')}` +
        `trailer\n<< /Size ${this.#places.length} /Root ${CATALOGUE} 0 R /Info ${HEAD} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    );
    if (this.#out.writableNeedDrain) await once(this.#out, 'drain');
  }

  async #writeFace(first: number, name: FaceName): Promise<void> {
    const face = this.#faces[name];
    this.#object(
      first,
      `<< /Type /Font /Subtype /Type0 /BaseFont /${face.name} /Encoding /Identity-H /DescendantFonts [${first + 1} 0 R] /ToUnicode ${first + 4} 0 R >>`,
    );
    this.#object(
      first + 1,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${face.name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
        `/FontDescriptor ${first + 2} 0 R /CIDToGIDMap /Identity /W [${face.widths}] >>`,
    );
    this.#object(
      first + 2,
      `<< /Type /FontDescriptor /FontName /${face.name} ${face.measures} /FontFile2 ${first + 3} 0 R >>`,
    );
    const file = face.file();
    this.#stream(first + 3, await pack(file), `/Length1 ${file.length} `);
    this.#stream(first + 4, await pack(face.toUnicode));
  }

  #write(piece: string | Uint8Array): void {
    // All text in it is of single bytes.
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    this.#written += bytes.length;
    this.#out.write(bytes);
  }

  #begin(number: number): void {
    if (this.#written === 0) this.#write('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');
    this.#places[number] = this.#written;
  }

  #object(number: number, text: string): void {
    this.#begin(number);
    this.#write(`${number} 0 obj\n${text}\nendobj\n`);
  }

  #stream(number: number, packed: Uint8Array, more = ''): void {
    this.#begin(number);
    this.#write(`${number} 0 obj\n<< ${more}/Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
    this.#write(packed);
    this.#write('\nendstream\nendobj\n');
  }
}
