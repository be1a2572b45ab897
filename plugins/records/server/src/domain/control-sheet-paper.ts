/** Form 06 as pdfmake draws it. Labels and columns to the letter: Circular 03/2025/TT-VPCP, Annex I; widths as provinces print it. */
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { ControlSheet, HandOver } from './control-sheet';
import type { PaperData } from './paper-data';
import { labelled, MM, stateHead, titleLine } from './paper-parts';
import { dateInWords, shortTime, timeInWords } from './wording';

export interface ControlSheetPaper extends ControlSheet, Pick<PaperData, 'head' | 'number' | 'place' | 'issuedAt'> {}

const CONTROL_SHEET = 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ';

const HEADS = [
  'Tên đơn vị',
  'Thời gian giao nhận hồ sơ',
  'Kết quả giải quyết hồ sơ (trước hạn/đúng hạn/quá hạn)',
  'Ghi chú',
] as const;
/** Printed sheets give 12, 58, 15 and 15 hundredths; the names of units need a little more. */
const WIDTHS = ['22%', '46%', '15%', '17%'];

const NOTE =
  'Ghi chú: Kết quả giải quyết hồ sơ do bên nhận ghi khi giao nhận; trên bản điện tử, hệ thống ghi vết thời gian, người giao, người nhận của từng lần giao nhận.';

const signed = (label: string, person: string): Content => ({
  stack: [
    { text: label, bold: true },
    { text: '(Ký và ghi rõ họ tên)', italics: true, fontSize: 10 },
    { text: person === '' ? '…………………' : person, margin: [0, 8, 0, 0] },
  ],
  alignment: 'center',
});

const row = (one: HandOver): TableCell[] => [
  { stack: [`1. Giao: ${one.from.unit}`, { text: `2. Nhận: ${one.to.unit}`, margin: [0, 6, 0, 0] }] },
  {
    stack: [
      { text: shortTime(one.at), alignment: 'center', margin: [0, 0, 0, 6] },
      { columns: [signed('Người giao', one.from.person), signed('Người nhận', one.to.person)] },
    ],
  },
  { text: one.result ?? '', alignment: 'center' },
  { text: one.note },
];

const BLANK: HandOver = {
  at: '',
  from: { unit: '…………………', person: '' },
  to: { unit: '…………………', person: '' },
  result: null,
  note: '',
};

/** Pure: the same data always give the same definition. */
export function controlSheetDefinition(sheet: ControlSheetPaper): TDocumentDefinitions {
  const rows = sheet.handOvers.length === 0 ? [BLANK] : sheet.handOvers;
  const at = new Date(sheet.issuedAt);
  return {
    info: {
      title: `Phiếu kiểm soát quá trình giải quyết hồ sơ ${sheet.dossierCode}`,
      author: sheet.head.unit.replaceAll('\n', ' '),
      creator: 'Motcua',
      producer: 'Motcua',
      creationDate: at,
      modDate: at,
    },
    pageSize: 'A4',
    pageMargins: [30 * MM, 20 * MM, 18 * MM, 20 * MM],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.12 },
    header: (page) =>
      page === 1 ? '' : { text: String(page), alignment: 'center', margin: [0, 10 * MM, 0, 0], fontSize: 13 },
    content: [
      stateHead(sheet),
      titleLine(CONTROL_SHEET),
      { text: '', margin: [0, 0, 0, 8] },
      labelled('Mã số hồ sơ', sheet.dossierCode),
      labelled('Cơ quan (bộ phận) giải quyết hồ sơ', sheet.agency),
      labelled('Cơ quan phối hợp giải quyết hồ sơ', sheet.others.length === 0 ? 'không có' : sheet.others.join('; ')),
      labelled('Ngày nhận', sheet.receivedAt === null ? null : dateInWords(sheet.receivedAt).replace(/^ngày /, '')),
      labelled('Hẹn trả kết quả vào', sheet.promisedAt === null ? null : timeInWords(sheet.promisedAt)),
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: WIDTHS,
          body: [HEADS.map((text) => ({ text, bold: true, alignment: 'center' as const })), ...rows.map(row)],
        },
        fontSize: 11,
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 3, paddingBottom: () => 3 },
        margin: [0, 4, 0, 8],
      },
      { text: NOTE, italics: true, fontSize: 11 },
    ],
  };
}
