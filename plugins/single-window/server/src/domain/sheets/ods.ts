/** A list as the parts of an OpenDocument spreadsheet (ISO/IEC 26300), typed as in xlsx.ts. */
import { dateText, wallClock, xmlText, type SheetCell, type SheetColumn, type SheetHead } from './cell';

const NAMES = ['office', 'table', 'text', 'style', 'number'] as const;
const XMLNS = NAMES.map((name) => {
  const part = name === 'number' ? 'datastyle' : name;
  return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${part}:1.0"`;
}).join(' ');
const FO = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const KIND = 'application/vnd.oasis.opendocument.spreadsheet';

export const ODS_SHEET = 'content.xml';

/** All but the sheet; the kind of the file comes first, as it is and not packed. */
export const odsParts = (): readonly (readonly [string, string])[] => [
  ['mimetype', KIND],
  [
    'META-INF/manifest.xml',
    `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${KIND}"/><manifest:file-entry manifest:full-path="${ODS_SHEET}" manifest:media-type="text/xml"/></manifest:manifest>`,
  ],
];

const dayStyle = (name: string, time: boolean): string =>
  `<number:date-style style:name="${name}"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>${
    time
      ? '<number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/>'
      : ''
  }</number:date-style>`;

const columnStyle = ({ width }: SheetColumn, at: number): string =>
  `<style:style style:name="co${at}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(2)}cm"/></style:style>`;

const cellStyle = (name: string, more: string): string =>
  `<style:style style:name="${name}" style:family="table-cell"${more}</style:style>`;

const BOLD = 'head';

const textCell = (text: string, style?: string): string =>
  `<table:table-cell${style ? ` table:style-name="${style}"` : ''} office:value-type="string"><text:p>${xmlText(text)
    .split(/\r?\n/)
    .join('</text:p><text:p>')}</text:p></table:table-cell>`;

function cell(value: SheetCell, kind: SheetColumn['kind']): string {
  if (value === null || value === '') return '<table:table-cell/>';
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
  if (value instanceof Date) {
    const iso = wallClock(value);
    return `<table:table-cell table:style-name="${kind}" office:value-type="date" office:date-value="${
      kind === 'moment' ? iso : iso.slice(0, 10)
    }"><text:p>${dateText(value, kind)}</text:p></table:table-cell>`;
  }
  return textCell(value);
}

export const odsHead = ({ title, columns, language }: SheetHead): string =>
  `${XML}<office:document-content ${XMLNS} ${FO} office:version="1.3"><office:automatic-styles>${columns
    .map(columnStyle)
    .join(
      '',
    )}${dayStyle('d', false)}${dayStyle('m', true)}${cellStyle('day', ' style:data-style-name="d">')}${cellStyle('moment', ' style:data-style-name="m">')}${cellStyle(BOLD, '><style:text-properties fo:font-weight="bold"/>')}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="${xmlText(title.slice(0, 31))}">${columns
    .map((_, at) => `<table:table-column table:style-name="co${at}"/>`)
    .join('')}<table:table-header-rows><table:table-row>${columns
    .map((column) => textCell(column.title[language], BOLD))
    .join('')}</table:table-row></table:table-header-rows>`;

export const odsRows = ({ columns }: SheetHead, rows: readonly (readonly SheetCell[])[]): string =>
  rows
    .map(
      (row) =>
        `<table:table-row>${columns.map(({ kind }, at) => cell(row[at] ?? null, kind)).join('')}</table:table-row>`,
    )
    .join('');

export const ODS_END = '</table:table></office:spreadsheet></office:body></office:document-content>';
