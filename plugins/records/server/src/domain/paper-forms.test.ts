import type { PaperData } from './paper-data';
import { paperDefinition } from './paper-forms';
import { samplePaper } from './paper-sample';
import { signatureHeads } from './result-paper';
import { headName, legalTime, placeName, timeInWords } from './wording';

/** All words of a definition in the order in which they stand. */
function wordsOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const parts = ['text', 'stack', 'columns', 'ol', 'table', 'body'].flatMap((key) => {
    const part = Object.entries(node).find(([name]) => name === key);
    return part === undefined ? [] : [wordsOf(part[1])];
  });
  return `${parts.join('')}\n`;
}
const words = (parts: Partial<PaperData>): string =>
  wordsOf(paperDefinition(samplePaper(parts)).content).replace(/\n+/g, '\n');

// Labels to the letter: Circular 03/2025/TT-VPCP, Annex I.
test('the applicant reads every label of form 01', () => {
  const text = words({});
  for (const label of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Việt Trì, ngày 05 tháng 11 năm 2026',
    'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
    'Số: 0001/BPTNTKQ',
    'Mã hồ sơ: H44.101-261105-0001',
    'Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Hoa',
    'Số định danh cá nhân/tổ chức: 025192000145',
    'Nội dung yêu cầu giải quyết: ',
    'Thành phần hồ sơ nộp gồm:',
    'Số lượng hồ sơ: 01 (bộ)',
    'Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc',
    'Thời gian nhận hồ sơ: 08 giờ 30 phút, ngày 05 tháng 11 năm 2026',
    'Thời gian trả kết quả giải quyết hồ sơ: 08 giờ 30 phút, ngày 10 tháng 11 năm 2026',
    'Đăng ký nhận kết quả tại: ',
    'Vào Sổ theo dõi hồ sơ, Quyển số 2026, Số thứ tự 0001',
    'NGƯỜI NỘP HỒ SƠ',
    'NGƯỜI TIẾP NHẬN HỒ SƠ',
  ]) {
    expect(text).toContain(label);
  }
});

test('form 02 lists what is missing, why, and whom to ask', () => {
  const text = words({ form: '02', reason: 'Ảnh mờ', missing: [{ name: 'Giấy chứng sinh', note: 'chụp lại' }] });
  expect(text).toContain('Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:');
  expect(text).toContain('Giấy chứng sinh: chụp lại');
  expect(text).toContain('Lý do: Ảnh mờ');
  expect(text).toContain('Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với');
  expect(text).toContain('NGƯỜI HƯỚNG DẪN');
});

test('form 03 says why the dossier is refused', () => {
  const text = words({ form: '03', reason: 'Không thuộc thẩm quyền' });
  expect(text).toContain('thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:');
  expect(text).toContain('Không thuộc thẩm quyền');
  expect(text).toContain('Xin thông báo cho Ông/Bà được biết và thực hiện./.');
});

test('the result carries its title, the statements and who signed', () => {
  const text = words({
    form: 'result',
    title: { vi: 'Giấy xác nhận tình trạng hôn nhân', en: 'Certificate of marital status' },
    summary: [
      {
        step: 'a',
        title: 'Người yêu cầu',
        lines: [{ key: 'n', label: 'Họ và tên', text: 'Nguyễn Thị Hoa', provenance: null, given: null }],
      },
    ],
  });
  expect(text).toContain('GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN');
  expect(text).toContain('Họ và tên: Nguyễn Thị Hoa');
  expect(text).toContain('Ký số bởi: Lê Thu Hà');
});

test('a value that looks like markup stays text', () => {
  expect(words({ reason: null, procedureName: '<b>x</b>{qr}' })).toContain('<b>x</b>{qr}');
});

// Decree 30/2020, Annex I, block 7a.
test('a deputy signs for the head of the committee', () => {
  expect(signatureHeads({ name: 'x', kind: 'commune' }, 'Phó Chủ tịch')).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ]);
  expect(signatureHeads({ name: 'x', kind: 'department' }, 'Giám đốc')).toEqual(['GIÁM ĐỐC']);
});

test('times, heads and limits are worded as the forms want them', () => {
  expect(timeInWords('2026-01-31T17:05:00Z')).toBe('00 giờ 05 phút, ngày 01 tháng 02 năm 2026');
  expect(headName('Ủy ban nhân dân phường Việt Trì', 'commune')).toBe('UBND PHƯỜNG VIỆT TRÌ');
  expect(headName('Phường Việt Trì', 'commune')).toBe('UBND PHƯỜNG VIỆT TRÌ');
  expect(placeName('Ủy ban nhân dân tỉnh Phú Thọ')).toBe('Phú Thọ');
  expect(legalTime({ channel: 'online', amount: 8, unit: 'working_hour' })).toBe('08 giờ làm việc');
  const notFixed = { vi: 'Không quy định', en: 'Not fixed by law' };
  expect(legalTime({ channel: 'any', amount: 0, unit: 'working_day', notFixed })).toBe('Không quy định');
  expect(legalTime(undefined)).toBeNull();
});
