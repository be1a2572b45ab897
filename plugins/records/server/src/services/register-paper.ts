/** The register on paper: form 07, A4 landscape, drawn row by row into the file, so that a book of any length needs the memory of a page. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { RowWriter, SheetCell } from '@motcua/plugin-single-window';
import type { PaperData } from '../domain/paper-data';
import { MM } from '../domain/paper-parts';
import { GROUPED, RECEIVED_AND_RETURNED, REGISTER_COLUMNS } from '../domain/register';
import { dateInWords, shortTime } from '../domain/wording';
import { wrap, type Measure } from '../domain/wrap';
import { font } from './pdf-renderer';

/** The drawing library below pdfmake, of the same version: pdfmake itself holds a whole document before it writes the first page. */
// What that module exports; PDFKit is the namespace of its types, which pdfmake's own refer to.
const Document = createRequire(require.resolve('pdfmake'))('pdfkit') as new (
  options: PDFKit.PDFDocumentOptions,
) => PDFKit.PDFDocument;

export interface RegisterPaper extends Pick<PaperData, 'head' | 'number' | 'place' | 'issuedAt'> {
  /** `Quyển số 2026 · từ ngày … đến ngày …`. */
  readonly period: string;
}

const MARGIN = 15 * MM;
const WIDTH = 297 * MM - 2 * MARGIN;
const BOTTOM = 210 * MM - MARGIN;
const SIZE = 8.5;
const LINE = 10.5;
const PAD = 3;
/** Of the columns in turn, millimetres; 267 in all. */
const WIDTHS = [11, 30, 42, 29, 35, 29, 17, 17, 17, 24, 16].map((width) => width * MM);
const LEFTS = WIDTHS.map((_, at) => MARGIN + WIDTHS.slice(0, at).reduce((sum, width) => sum + width, 0));
const MOMENTS = new Set([6, 7, 8]);
/** Words whose width is known; names and streets come again and again. */
const KNOWN = 20_000;
/** Rows after which the library's memory of words is emptied. */
const FORGOTTEN = 500;
/** Rows between two looks at what else the server has to do. */
const BREATH = 8;

function measuring(doc: PDFKit.PDFDocument): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size > KNOWN) known.clear();
    const width = doc.widthOfString(text);
    known.set(text, width);
    return width;
  };
}

const said = (cell: SheetCell, at: number): string => {
  if (cell instanceof Date)
    return MOMENTS.has(at) ? shortTime(cell.toISOString()).replace(' giờ ', ':').replace(' phút, ngày', '') : '';
  return cell === null ? '' : String(cell).normalize('NFC');
};

class RegisterDrawing implements RowWriter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #out: Writable;
  readonly #measure: Measure;
  #y = 0;
  #page = 0;
  #rows = 0;

  constructor(out: Writable, paper: RegisterPaper) {
    const at = new Date(paper.issuedAt);
    this.#out = out;
    this.#doc = new Document({
      autoFirstPage: false,
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      info: {
        Title: `Sổ theo dõi hồ sơ ${paper.number}`,
        Author: paper.head.unit.replaceAll('\n', ' '),
        Creator: 'Motcua',
        Producer: 'Motcua',
        CreationDate: at,
      },
    });
    this.#doc.pipe(out, { end: false });
    this.#doc.registerFont('normal', font('400Regular'));
    this.#doc.registerFont('bold', font('700Bold'));
    this.#doc.registerFont('italic', font('400Regular_Italic'));
    this.#doc.font('normal').fontSize(SIZE);
    this.#measure = measuring(this.#doc);
    this.#turn();
    this.#head(paper);
    this.#heads();
  }

  async write(rows: readonly (readonly SheetCell[])[]): Promise<void> {
    for (const row of rows) {
      this.#row(row);
      this.#rows += 1;
      if (this.#rows % FORGOTTEN === 0) this.#forget();
      if (this.#rows % BREATH !== 0) continue;
      await setImmediate();
      if (this.#out.writableNeedDrain) await once(this.#out, 'drain');
    }
  }

  async end(): Promise<void> {
    if (this.#rows === 0) this.#line('Trong kỳ không có hồ sơ nào được tiếp nhận.', 'italic', 10);
    const ended = once(this.#doc, 'end');
    this.#doc.end();
    await ended;
  }

  destroy(): void {
    this.#doc.unpipe(this.#out);
  }

  /** pdfkit keeps the shape of every word it has set, for ever: codes and serials of a long book would fill the memory. It has no door for that. */
  #forget(): void {
    const set = this.#doc as unknown as { readonly _font: { layoutCache: Record<string, unknown> } };
    set._font.layoutCache = Object.create(null) as Record<string, unknown>;
  }

  /** The next page; from the second on with its number, in the middle above (Decree 30/2020). */
  #turn(): void {
    this.#doc.addPage();
    this.#page += 1;
    this.#y = MARGIN;
    if (this.#page === 1) return;
    this.#doc.font('normal').fontSize(11);
    this.#middle(String(this.#page), MARGIN, WIDTH, 8 * MM);
    this.#heads();
  }

  #middle(text: string, left: number, width: number, y: number): void {
    this.#doc.text(text, left + (width - this.#doc.widthOfString(text)) / 2, y, { lineBreak: false });
  }

  #rule(left: number, width: number, length: number, y: number): void {
    const from = left + (width - length) / 2;
    this.#doc
      .lineWidth(0.7)
      .moveTo(from, y)
      .lineTo(from + length, y)
      .stroke();
  }

  #line(text: string, style: 'normal' | 'bold' | 'italic', size: number): void {
    this.#doc.font(style).fontSize(size);
    this.#middle(text, MARGIN, WIDTH, this.#y);
    this.#y += size * 1.4;
  }

  #head(paper: RegisterPaper): void {
    const half = WIDTH / 2;
    const right = MARGIN + half;
    const put = (text: string, style: 'normal' | 'bold' | 'italic', size: number, left: number, y: number): void => {
      this.#doc.font(style).fontSize(size);
      this.#middle(text, left, half, y);
    };
    const parent = paper.head.parent;
    if (parent !== null) put(parent, 'normal', 12, MARGIN, this.#y);
    const unit = this.#y + (parent === null ? 0 : 16);
    put(paper.head.unit.replaceAll('\n', ' '), 'bold', 12, MARGIN, unit);
    this.#rule(MARGIN, half, 80, unit + 18);
    put(`Số: ${paper.number}`, 'normal', 13, MARGIN, unit + 24);
    put('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', 12, right, this.#y);
    put('Độc lập - Tự do - Hạnh phúc', 'bold', 13, right, this.#y + 16);
    this.#rule(right, half, 162, this.#y + 34);
    put(`${paper.place}, ${dateInWords(paper.issuedAt)}`, 'italic', 13, right, unit + 24);
    this.#y = unit + 58;
    this.#line('SỔ THEO DÕI HỒ SƠ', 'bold', 14);
    this.#line(paper.period, 'normal', 12);
    this.#y += 8;
  }

  #box(at: number, y: number, width: number, height: number): void {
    this.#doc
      .lineWidth(0.5)
      .rect(LEFTS[at] ?? 0, y, width, height)
      .stroke();
  }

  /** Two lines: the last five columns stand under one. */
  #heads(): void {
    const upper = LINE + 2 * PAD;
    const lower = 3 * LINE + 2 * PAD;
    const first = REGISTER_COLUMNS.length - GROUPED;
    const group = WIDTHS.slice(first).reduce((sum, width) => sum + width, 0);
    this.#doc.font('bold').fontSize(SIZE);
    this.#box(first, this.#y, group, upper);
    this.#middle(RECEIVED_AND_RETURNED, LEFTS[first] ?? 0, group, this.#y + PAD);
    REGISTER_COLUMNS.forEach(({ title }, at) => {
      const grouped = at >= first;
      const [top, height] = grouped ? [this.#y + upper, lower] : [this.#y, upper + lower];
      const width = WIDTHS[at] ?? 0;
      this.#box(at, top, width, height);
      const lines = wrap(title.vi, width - 2 * PAD, (text) => this.#doc.widthOfString(text));
      const begin = top + (height - lines.length * LINE) / 2;
      lines.forEach((line, index) => this.#middle(line, LEFTS[at] ?? 0, width, begin + index * LINE));
    });
    this.#y += upper + lower;
    this.#doc.font('normal').fontSize(SIZE);
  }

  #row(cells: readonly SheetCell[]): void {
    const columns = REGISTER_COLUMNS.map((_, at) =>
      wrap(said(cells[at] ?? null, at), (WIDTHS[at] ?? 0) - 2 * PAD, this.#measure),
    );
    const height = Math.max(1, ...columns.map((lines) => lines.length)) * LINE + 2 * PAD;
    if (this.#y + height > BOTTOM) this.#turn();
    columns.forEach((lines, at) =>
      lines.forEach((line, index) =>
        this.#doc.text(line, (LEFTS[at] ?? 0) + PAD, this.#y + PAD + index * LINE, { lineBreak: false }),
      ),
    );
    this.#grid(height);
    this.#y += height;
  }

  /** All lines of a row in one stroke. */
  #grid(height: number): void {
    this.#doc.lineWidth(0.5).rect(MARGIN, this.#y, WIDTH, height);
    for (const left of LEFTS.slice(1)) this.#doc.moveTo(left, this.#y).lineTo(left, this.#y + height);
    this.#doc.stroke();
  }
}

export const registerPaper = (out: Writable, paper: RegisterPaper): RowWriter => new RegisterDrawing(out, paper);
