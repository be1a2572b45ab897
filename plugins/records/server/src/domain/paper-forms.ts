import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { documentBody, letterSubject } from './documents/draw';
import type { PaperData } from './paper-data';
import { MM, labelled, paragraph, signatures, stateHead, table, titleLine, verification } from './paper-parts';
import { resultBody } from './result-paper';
import { dateInWords, timeInWords, yearInVietnam } from './wording';

/** Titles and labels to the letter: Circular 03/2025/TT-VPCP, Annex I. */
export const TITLES = {
  '01': { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment for the result' },
  '02': { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to complete the dossier' },
  '03': { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to receive the dossier' },
  '04': {
    vi: 'Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết',
    en: 'Apology and request to extend the time for settlement',
  },
  '05': { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier is stopped' },
} as const;

const SIGN_HINT = '(Ký và ghi rõ họ tên)';

const time = (iso: string | null): string => (iso === null ? '… giờ … phút, ngày … tháng … năm …' : timeInWords(iso));
const title = (form: keyof typeof TITLES): Content => titleLine(TITLES[form].vi.toLocaleUpperCase('vi'));

const contact = (data: PaperData): Content[] => [
  labelled('Địa chỉ', data.applicant.address),
  {
    columns: [labelled('Số điện thoại', data.applicant.phone), labelled('Email', data.applicant.email)],
    columnGap: 12,
  },
];

const bothSign = (data: PaperData): Content =>
  signatures(
    { heads: ['NGƯỜI NỘP HỒ SƠ'], hint: SIGN_HINT, signer: null, name: data.applicant.name },
    { heads: ['NGƯỜI TIẾP NHẬN HỒ SƠ'], hint: SIGN_HINT, signer: data.signer, name: data.signer.name },
  );

const receipt = (data: PaperData): Content[] => [
  title('01'),
  { text: `Mã hồ sơ: ${data.dossierCode ?? data.filingNumber}`, alignment: 'center', margin: [0, 0, 0, 10] },
  { text: data.unit.name, bold: true, margin: [0, 0, 0, 5] },
  labelled('Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức', data.applicant.name),
  labelled('Số định danh cá nhân/tổ chức', data.applicant.number),
  ...contact(data),
  labelled('Nội dung yêu cầu giải quyết', data.procedureName),
  { text: 'Thành phần hồ sơ nộp gồm:', margin: [0, 0, 0, 2] },
  table(
    [28, '*', 80, 60],
    ['STT', 'Tên giấy tờ', 'Loại giấy tờ', 'Số lượng'],
    data.components.map((line, at) => [String(at + 1), line.name, line.kind, String(line.count).padStart(2, '0')]),
    [0, 2, 3],
  ),
  labelled('Số lượng hồ sơ', '01 (bộ)'),
  labelled('Thời gian giải quyết hồ sơ theo quy định là', data.legalTime ?? '… ngày'),
  labelled('Thời gian nhận hồ sơ', time(data.receivedAt)),
  labelled('Thời gian trả kết quả giải quyết hồ sơ', time(data.promisedAt)),
  labelled(
    'Đăng ký nhận kết quả tại',
    [data.unit.name, data.unit.address].filter((part) => part !== null && part !== '').join(', '),
  ),
  paragraph(
    `Vào Sổ theo dõi hồ sơ, Quyển số ${yearInVietnam(new Date(data.issuedAt))}, Số thứ tự ${String(data.serial).padStart(4, '0')}.`,
  ),
  bothSign(data),
];

const supplementRequest = (data: PaperData): Content[] => [
  title('02'),
  { text: `Mã hồ sơ: ${data.dossierCode ?? data.filingNumber}`, alignment: 'center', margin: [0, 0, 0, 10] },
  labelled('Hồ sơ của', data.applicant.name),
  labelled('Nội dung yêu cầu giải quyết', data.procedureName),
  ...contact(data),
  { text: 'Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:', margin: [0, 4, 0, 4] },
  {
    ol: data.missing.map((one) => ({
      text: one.note === '' ? one.name : `${one.name}: ${one.note}`,
      margin: [0, 0, 0, 4],
    })),
    margin: [14, 0, 0, 4],
  },
  labelled('Lý do', data.reason),
  ...(data.answerBy === null ? [] : [labelled('Thời hạn bổ sung, hoàn thiện', `trước ${timeInWords(data.answerBy)}`)]),
  paragraph(
    `Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với ${data.unit.name} số điện thoại ${data.unit.phone ?? '………………'} để được hướng dẫn./.`,
  ),
  signatures(null, { heads: ['NGƯỜI HƯỚNG DẪN'], hint: SIGN_HINT, signer: data.signer, name: data.signer.name }),
];

const refusal = (data: PaperData): Content[] => [
  title('03'),
  { text: '', margin: [0, 0, 0, 8] },
  { text: data.unit.name, bold: true, margin: [0, 0, 0, 5] },
  labelled('Tiếp nhận hồ sơ của', data.applicant.name),
  labelled('Số định danh cá nhân/tổ chức', data.applicant.number),
  ...contact(data),
  labelled('Mã hồ sơ (nếu có)', data.dossierCode ?? data.filingNumber),
  labelled('Nội dung yêu cầu giải quyết', data.procedureName),
  paragraph(
    'Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
  ),
  { text: data.reason ?? '', margin: [14, 0, 0, 8], alignment: 'justify' },
  paragraph('Xin thông báo cho Ông/Bà được biết và thực hiện./.'),
  bothSign(data),
];

const apology = (data: PaperData): Content[] => [
  title('04'),
  { text: '', margin: [0, 0, 0, 8] },
  labelled('Kính gửi', data.applicant.name),
  paragraph(
    `${sentence(data.receivedAt === null ? '… ngày … tháng … năm …' : dateInWords(data.receivedAt))}, ${data.agency.name} tiếp nhận giải quyết hồ sơ đề nghị giải quyết thủ tục hành chính “${data.procedureName}” của Ông/Bà/Tổ chức ${data.applicant.name}; số định danh: ${data.applicant.number}; mã số hồ sơ: ${data.dossierCode ?? data.filingNumber}.`,
  ),
  paragraph(`Thời gian hẹn trả kết quả giải quyết hồ sơ: ${time(data.promisedBefore ?? null)}.`),
  paragraph(
    `Tuy nhiên đến nay, ${data.agency.name} chưa trả kết quả giải quyết hồ sơ của Ông/Bà/Tổ chức đúng thời hạn quy định ghi trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả. Lý do: ${data.reason ?? '…'}`,
  ),
  paragraph(
    `Sự chậm trễ này đã gây phiền hà, tốn kém thời gian, công sức của Ông/Bà/Tổ chức. ${data.agency.name} xin lỗi Ông/Bà/Tổ chức và sẽ trả kết quả giải quyết hồ sơ vào ${data.promisedAt === null ? 'ngày … tháng … năm …' : timeInWords(data.promisedAt)}.`,
  ),
  paragraph('Mong nhận được sự thông cảm của Ông/Bà/Tổ chức vì sự chậm trễ này./.'),
  signatures(null, {
    heads: ['THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ'],
    hint: SIGN_HINT,
    signer: data.signer,
    name: data.signer.name,
  }),
];

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Form 05: only its name and contents are known (law.md §3); head and signature as on the others. */
const stopNotice = (data: PaperData): Content[] => [
  title('05'),
  { text: `Mã hồ sơ: ${data.dossierCode ?? data.filingNumber}`, alignment: 'center', margin: [0, 0, 0, 10] },
  labelled('Kính gửi', data.applicant.name),
  labelled('Số định danh cá nhân/tổ chức', data.applicant.number),
  ...contact(data),
  labelled('Nội dung yêu cầu giải quyết', data.procedureName),
  paragraph(
    `Theo đề nghị của Ông/Bà/Tổ chức, ${data.unit.name} thông báo dừng giải quyết hồ sơ nêu trên từ ${timeInWords(data.issuedAt)}.`,
  ),
  labelled('Đề nghị dừng của người nộp hồ sơ', data.reason),
  labelled('Tình trạng giải quyết khi dừng', data.stage ?? null),
  labelled(
    'Phí, lệ phí',
    data.feePaid === true
      ? 'đã nộp; việc hoàn trả theo quy định của pháp luật về phí và lệ phí'
      : 'không có khoản đã nộp phải hoàn trả',
  ),
  labelled(
    'Giấy tờ trả lại',
    data.components.some((line) => line.kind === 'Bản chính')
      ? data.components
          .filter((line) => line.kind === 'Bản chính')
          .map((line) => `${line.name} (${String(line.count).padStart(2, '0')})`)
          .join('; ')
      : 'không giữ bản chính',
  ),
  paragraph('Xin thông báo cho Ông/Bà/Tổ chức được biết./.'),
  signatures(null, { heads: ['NGƯỜI THÔNG BÁO'], hint: SIGN_HINT, signer: data.signer, name: data.signer.name }),
];

const BODIES: Readonly<Record<Exclude<PaperData['form'], 'letter'>, (data: PaperData) => Content[]>> = {
  '01': receipt,
  '02': supplementRequest,
  '03': refusal,
  '04': apology,
  '05': stopNotice,
  result: resultBody,
};

function contentOf(data: PaperData): Content[] {
  const { document, form } = data;
  if (document) return [stateHead(data, letterSubject(document)), ...documentBody(document, data)];
  if (form === 'letter') throw new Error('A letter is drawn by its template');
  return [stateHead(data), ...BODIES[form](data)];
}

/** The paper as pdfmake draws it. Pure: the same data always give the same definition. */
export function paperDefinition(data: PaperData): TDocumentDefinitions {
  const at = new Date(data.issuedAt);
  return {
    info: {
      title: `${data.title.vi} ${data.number}`,
      author: data.head.unit.replaceAll('\n', ' '),
      creator: 'Motcua',
      producer: 'Motcua',
      creationDate: at,
      modDate: at,
    },
    pageSize: 'A4',
    pageMargins: [30 * MM, 20 * MM, 18 * MM, 32 * MM],
    defaultStyle: { font: 'Tinos', fontSize: 13, lineHeight: 1.12 },
    header: (page) =>
      page === 1 ? '' : { text: String(page), alignment: 'center', margin: [0, 10 * MM, 0, 0], fontSize: 13 },
    footer: (page) => (page === 1 ? verification(data) : ''),
    content: contentOf(data),
  };
}
