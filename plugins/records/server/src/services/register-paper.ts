/** The register on paper: form 07, A4 landscape, drawn row by row into the file, so that a book of any length needs the memory of a page. */
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { RowWriter, SheetCell } from '@motcua/plugin-single-window';
import type { PaperData } from '../domain/paper-data';
import { MM } from '../domain/paper-parts';
import { GROUPED, RECEIVED_AND_RETURNED, REGISTER_COLUMNS } from '../domain/register';
import { dateInWords, shortTime } from '../domain/wording';
import { wrap, type Measure } from '../domain/wrap';
import { PdfPages, type FaceName } from './pdf-pages';

export interface RegisterPaper extends Pick<PaperData, 'head' | 'number' | 'place' | 'issuedAt'> {
  /** `Quyển số 2026 · từ ngày … đến ngày …`. */
  readonly period: string;
}

const MARGIN = 15 * MM;
const PAGE_WIDTH = 297 * MM;
const PAGE_HEIGHT = 210 * MM;
const WIDTH = PAGE_WIDTH - 2 * MARGIN;
const BOTTOM = PAGE_HEIGHT - MARGIN;
const SIZE = 8.5;
const LINE = 10.5;
const PAD = 3;
/** Of the columns in turn, millimetres; 267 in all. */
const WIDTHS = [11, 30, 42, 29, 35, 29, 17, 17, 17, 24, 16].map((width) => width * MM);
const LEFTS = WIDTHS.map((_, at) => MARGIN + WIDTHS.slice(0, at).reduce((sum, width) => sum + width, 0));
const MOMENTS = new Set([6, 7, 8]);
/** Rows between two looks at what else the server has to do. */
const BREATH = 20;

const said = (cell: SheetCell, at: number): string => {
  if (cell instanceof Date)
    return MOMENTS.has(at) ? shortTime(cell.toISOString()).replace(' giờ ', ':').replace(' phút, ngày', '') : '';
  return cell === null ? '' : String(cell).normalize('NFC');
};

class RegisterDrawing implements RowWriter {
  readonly #doc: PdfPages;
  readonly #measure: Measure;
  #y = MARGIN;
  #rows = 0;
  #given = false;

  constructor(out: Writable, paper: RegisterPaper) {
    this.#doc = new PdfPages(out, {
      width: PAGE_WIDTH,
      height: PAGE_HEIGHT,
      title: `Sổ theo dõi hồ sơ ${paper.number}`,
      author: paper.head.unit.replaceAll('\n', ' '),
      at: new Date(paper.issuedAt),
    });
    this.#measure = (text) => this.#doc.width(text);
    this.#head(paper);
    this.#heads();
  }

  async write(rows: readonly (readonly SheetCell[])[]): Promise<void> {
    for (const row of rows) {
      if (this.#given) return;
      await this.#row(row);
      this.#rows += 1;
      if (this.#rows % BREATH === 0) await setImmediate();
    }
  }

  async end(): Promise<void> {
    if (this.#rows === 0) this.#line('Trong kỳ không có hồ sơ nào được tiếp nhận.', 'italic', 10);
    await this.#doc.end();
  }

  destroy(): void {
    this.#given = true;
  }

  /** The next page, with its number in the middle above (Decree 30/2020). */
  async #turn(): Promise<void> {
    await this.#doc.turn();
    this.#y = MARGIN;
    this.#doc.font('normal', 11);
    this.#middle(String(this.#doc.page), MARGIN, WIDTH, 8 * MM);
    this.#heads();
  }

  #middle(text: string, left: number, width: number, y: number): void {
    this.#doc.text(text, left + (width - this.#doc.width(text)) / 2, y);
  }

  #rule(left: number, width: number, length: number, y: number): void {
    const from = left + (width - length) / 2;
    this.#doc.line(from, y, from + length, y, 0.7);
  }

  #line(text: string, face: FaceName, size: number): void {
    this.#doc.font(face, size);
    this.#middle(text, MARGIN, WIDTH, this.#y);
    this.#y += size * 1.4;
  }

  #head(paper: RegisterPaper): void {
    const half = WIDTH / 2;
    const right = MARGIN + half;
    const put = (text: string, face: FaceName, size: number, left: number, y: number): void => {
      this.#doc.font(face, size);
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

  /** Two lines: the last five columns stand under one. */
  #heads(): void {
    const upper = LINE + 2 * PAD;
    const lower = 3 * LINE + 2 * PAD;
    const first = REGISTER_COLUMNS.length - GROUPED;
    const group = WIDTHS.slice(first).reduce((sum, width) => sum + width, 0);
    this.#doc.font('bold', SIZE);
    this.#doc.box(LEFTS[first] ?? 0, this.#y, group, upper, 0.5);
    this.#middle(RECEIVED_AND_RETURNED, LEFTS[first] ?? 0, group, this.#y + PAD);
    REGISTER_COLUMNS.forEach(({ title }, at) => {
      const grouped = at >= first;
      const [top, height] = grouped ? [this.#y + upper, lower] : [this.#y, upper + lower];
      const width = WIDTHS[at] ?? 0;
      this.#doc.box(LEFTS[at] ?? 0, top, width, height, 0.5);
      const lines = wrap(title.vi, width - 2 * PAD, this.#measure);
      const begin = top + (height - lines.length * LINE) / 2;
      lines.forEach((line, index) => this.#middle(line, LEFTS[at] ?? 0, width, begin + index * LINE));
    });
    this.#y += upper + lower;
    this.#doc.font('normal', SIZE);
  }

  async #row(cells: readonly SheetCell[]): Promise<void> {
    const columns = REGISTER_COLUMNS.map((_, at) =>
      wrap(said(cells[at] ?? null, at), (WIDTHS[at] ?? 0) - 2 * PAD, this.#measure),
    );
    const height = Math.max(1, ...columns.map((lines) => lines.length)) * LINE + 2 * PAD;
    if (this.#y + height > BOTTOM) await this.#turn();
    columns.forEach((lines, at) =>
      lines.forEach((line, index) => this.#doc.text(line, (LEFTS[at] ?? 0) + PAD, this.#y + PAD + index * LINE)),
    );
    this.#doc.box(MARGIN, this.#y, WIDTH, height, 0.5);
    for (const left of LEFTS.slice(1)) this.#doc.line(left, this.#y, left, this.#y + height, 0.5);
    this.#y += height;
  }
}

export const registerPaper = (out: Writable, paper: RegisterPaper): RowWriter => new RegisterDrawing(out, paper);
