import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { SheetHead } from './cell';
import { dateText, serialDay, xmlText } from './cell';
import { csvHead, csvRows } from './csv';
import { ODS_END, odsHead, odsRows } from './ods';
import { XLSX_END, xlsxHead, xlsxParts, xlsxRows } from './xlsx';

const head: SheetHead = {
  title: 'Sổ: 2026/10 [thử]',
  language: 'vi',
  columns: [
    { title: { vi: 'Tên', en: 'Name' }, kind: 'text', width: 20 },
    { title: { vi: 'Nhận', en: 'Received' }, kind: 'moment', width: 17 },
    { title: { vi: 'Số', en: 'Number' }, kind: 'number', width: 8 },
  ],
};
const AT = new Date('2026-11-05T01:30:00Z');

test.each(['=1+1', '+84912', '-2', '@SUM(A1)', '\t=1'])(
  'a spreadsheet that opens the CSV runs nothing of %j',
  (text) => {
    expect(csvRows(head, [[text, null, null]])).toMatch(/^"?'/);
  },
);

test('a CSV begins with the mark by which spreadsheets know the accents, and quotes what must be quoted', () => {
  expect(csvHead(head)).toBe('\uFEFFTên,Nhận,Số\r\n');
  expect(csvRows(head, [['a "b", c', AT, 3]])).toBe('"a ""b"", c",05/11/2026 08:30,3\r\n');
});

test('a moment is the clock on the wall in Vietnam, in words and as spreadsheets count', () => {
  expect(dateText(AT, 'day')).toBe('05/11/2026');
  expect(serialDay(AT, 'day')).toBe(46_331);
  expect(serialDay(AT, 'moment')).toBeCloseTo(46_331 + 8.5 / 24, 9);
});

test('what XML cannot say is left out, what it must escape is escaped', () => {
  expect(xmlText('a\u0000\uD800b & <c> "d" ễ 𝄞')).toBe('ab &amp; &lt;c&gt; &quot;d&quot; ễ 𝄞');
});

const parser = new XMLParser({ ignoreAttributes: false, trimValues: false });

/** What stands at a path of a parsed document. */
const at = (document: string, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined),
    parser.parse(document),
  );

test('a workbook’s sheet parses back to what was written, a formula as a text', () => {
  const sheet = xlsxHead(head) + xlsxRows(head, [['=1+1', AT, 7]]) + XLSX_END;
  expect(XMLValidator.validate(sheet)).toBe(true);
  const row = ['worksheet', 'sheetData', 'row', 1, 'c'] as const;
  expect(at(sheet, ...row, 0, '@_t')).toBe('inlineStr');
  expect(at(sheet, ...row, 0, 'is', 't', '#text')).toBe('=1+1');
  expect(at(sheet, ...row, 2, 'v')).toBe(7);
  for (const [name, text] of xlsxParts(head)) expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
  expect(xlsxParts(head).find(([name]) => name === 'xl/workbook.xml')?.[1]).toContain('name="Sổ  2026 10  thử "');
});

test('an OpenDocument sheet parses back to what was written', () => {
  const sheet = odsHead(head) + odsRows(head, [['=1+1\nhai', AT, 7]]) + ODS_END;
  expect(XMLValidator.validate(sheet)).toBe(true);
  const row = [
    'office:document-content',
    'office:body',
    'office:spreadsheet',
    'table:table',
    'table:table-row',
    'table:table-cell',
  ] as const;
  expect(at(sheet, ...row, 0, 'text:p')).toEqual(['=1+1', 'hai']);
  expect(at(sheet, ...row, 1, '@_office:date-value')).toBe('2026-11-05T08:30:00');
});
