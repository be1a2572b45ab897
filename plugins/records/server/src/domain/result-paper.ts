import type { Content } from 'pdfmake/interfaces';
import type { PaperData } from './paper-data';
import { labelled, paragraph, rule, signatures, titleLine } from './paper-parts';

/**
 * Authority and post above the name (Decree 30/2020, Annex I, block 7a): a deputy signs `KT.` for the head;
 * a people's committee is signed for by `TM.`.
 */
export function signatureHeads(agency: { readonly name: string; readonly kind: string }, position: string): string[] {
  const committee = agency.kind === 'commune' || agency.kind === 'province';
  const head = committee ? 'CHỦ TỊCH' : 'GIÁM ĐỐC';
  const deputy = /^phó/i.test(position.normalize('NFC'));
  const posts = deputy ? [`KT. ${head}`, `PHÓ ${head}`] : [head];
  return committee ? ['TM. ỦY BAN NHÂN DÂN', ...posts] : posts;
}

/** The result itself: what is decided, for whom, on which statements; layout of Decree 30/2020, Annex I. */
export const resultBody = (data: PaperData): Content[] => [
  titleLine(data.title.vi.toLocaleUpperCase('vi')),
  { stack: [rule(80)], margin: [0, 0, 0, 12] },
  paragraph(
    `Căn cứ hồ sơ mã số ${data.dossierCode ?? data.filingNumber} về việc “${data.procedureName}”, ${data.agency.name} cấp ${data.title.vi} cho:`,
  ),
  labelled('Ông (Bà)/Tổ chức', data.applicant.name),
  labelled('Số định danh cá nhân/tổ chức', data.applicant.number),
  ...data.summary.flatMap((group): Content[] => [
    { text: group.title, bold: true, margin: [0, 6, 0, 4] },
    ...group.lines.filter((line) => line.text !== '').map((line) => labelled(line.label, line.text)),
  ]),
  ...(data.conclusion === null
    ? []
    : [{ text: 'Kết luận', bold: true, margin: [0, 6, 0, 4] } satisfies Content, paragraph(data.conclusion)]),
  signatures(null, {
    heads: signatureHeads(data.agency, data.signer.position),
    hint: null,
    signer: data.signer,
    name: data.signer.name,
  }),
];
