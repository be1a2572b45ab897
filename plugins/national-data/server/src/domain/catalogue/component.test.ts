/** Lists of papers as the catalogues write them; the examples are made up. */
import { readComponents, type ReadComponent } from './component';
import { coverageOf } from './reading';

const paper = (name: string, originals = 1, copies = 0) => ({
  ten_giay_to: name,
  so_luong: '',
  ghi_chu: `Bản chính: ${originals}\nBản sao: ${copies}`,
});
const heading = (name: string) => ({ ten_giay_to: name, so_luong: '', ghi_chu: '' });
const values = (...rows: Parameters<typeof readComponents>[0]): readonly ReadComponent[] =>
  readComponents(rows).values.map(({ value }) => value);
const one = (name: string, originals = 1, copies = 0) => readComponents([paper(name, originals, copies)]);
const messages = (reading: ReturnType<typeof readComponents>): string =>
  reading.findings.map(({ message }) => message).join();

test('rows without count and file are headings: cases, not papers', () => {
  const read = values(
    heading('a) Trường hợp cấp mới:'),
    paper('- Đơn đề nghị'),
    heading('b) Trường hợp cấp lại:'),
    paper('+ Giấy phép cũ', 0, 1),
  );
  expect(read.map(({ name, originals, copies, group }) => [name, originals, copies, group])).toEqual([
    ['Đơn đề nghị', 1, 0, 'a) Trường hợp cấp mới:'],
    ['Giấy phép cũ', 0, 1, 'b) Trường hợp cấp lại:'],
  ]);
});

test('a row that is marked as the heading was is its neighbour, not its child', () => {
  const read = values(
    heading('- Trường hợp ủy quyền, kèm theo:'),
    paper('(i) Văn bản ủy quyền'),
    paper('(ii) Hợp đồng dịch vụ'),
    paper('- Đơn đề nghị'),
  );
  expect(read.map(({ group }) => group === null)).toEqual([false, false, true]);
});

test.each([
  ['Bản chính: 2\nBản sao: 0', 2, 0],
  ['Bản chính: 01 Bản sao: 03', 1, 3],
  ['Bản chính: 1\nBản sao:', 1, 0],
  ['Bản chính: \nBản sao: 1', 0, 1],
  ['02 bản chính, 01 bản sao', 2, 1],
])('%j is %d + %d', (note, originals, copies) => {
  expect(values({ ten_giay_to: 'Tờ khai', so_luong: 'mau-01.doc\nmau-02.doc', ghi_chu: note })).toMatchObject([
    { originals, copies },
  ]);
});

test.each([
  ['Hồ sơ đề nghị cấp lại, bao gồm:', 'heading', 'whole'],
  ['Trường hợp 2: Hồ sơ điều chỉnh', 'heading', 'whole'],
  ['+ Người tiếp nhận có trách nhiệm kiểm tra, đối chiếu.', 'note', 'whole'],
  ['Lưu ý: giấy tờ nước ngoài phải được hợp pháp hóa', 'note', 'whole'],
  ['Chưa có quy định cụ thể.', 'note', 'whole'],
  ['Báo cáo giải trình của cơ quan đề nghị', 'paper', 'part'],
])('"%s" with 0 and 0 is a %s', (name, role, coverage) => {
  const reading = one(name, 0, 0);
  expect(reading.values).toMatchObject([{ value: { role, originals: 0, copies: 0 } }]);
  expect(coverageOf(reading)).toBe(coverage);
  expect(reading.findings.filter(({ kind }) => kind === 'conflict')).toHaveLength(1);
});

test.each([
  ['03 phiếu đăng ký', 1, 0, 'The name says 3'],
  ['b) 02 (hai) ảnh chân dung', 1, 0, 'The name says 2'],
  ['Bản khai (bản chính; 02 bản)', 1, 0, 'The name says 2'],
  ['Bản sao giấy khai sinh', 1, 0, 'A copy by its name'],
  ['1. Bản chụp căn cước', 1, 1, 'A copy by its name'],
])('%s | %d + %d contradicts itself', (name, originals, copies, words) => {
  const reading = one(name, originals, copies);
  expect(messages(reading)).toContain(words);
  expect(coverageOf(reading)).toBe('part');
});

test.each([
  ['02 ảnh 4x6', 2, 0],
  ['01 (một) bản chính Tờ khai', 1, 0],
  ['Bản sao kèm bản chính để đối chiếu', 1, 1],
  ['Bản khai (bản chính; 01 bản)', 1, 0],
])('%s | %d + %d does not', (name, originals, copies) => {
  expect(one(name, originals, copies).findings).toEqual([]);
});

test.each([
  ['Một trong các giấy tờ sau: a) Hợp đồng thuê; b) Giấy chứng nhận; c) Văn bản giao', 3, true],
  ['Hồ sơ gồm: Tờ trình; Dự thảo quyết định', 2, false],
  ['Quyết định phê duyệt dự án; báo cáo thẩm tra (nếu có)', 2, false],
])('%s holds %d papers', (name, count, choice) => {
  const reading = one(name);
  expect(reading.values[0]?.value.parts).toMatchObject({ choice });
  expect(reading.values[0]?.value.parts?.names).toHaveLength(count);
  expect(coverageOf(reading)).toBe('whole');
});

test.each([
  'Đề án, bao gồm các nội dung: sự cần thiết; mục tiêu; lộ trình',
  'Văn bản có thông tin sau: họ và tên; ngày sinh; quê quán',
])('%s is one paper', (name) => {
  expect(one(name).values[0]?.value.parts).toBeUndefined();
});

test('what the column counts but is no paper is kept, and listed', () => {
  for (const name of [
    'Số lượng hồ sơ: 01 bộ',
    'Không quy định.',
    'Người ủy quyền chịu trách nhiệm về nội dung ủy quyền',
  ]) {
    const reading = one(name);
    expect(reading.values).toMatchObject([{ value: { role: 'note', originals: 1 } }]);
    expect(messages(reading)).toContain('counts as a paper');
  }
});

test('the same papers again are listed: cases that are not marked', () => {
  const reading = readComponents([paper('1. Đơn đề nghị cấp phép'), paper('Bản vẽ'), paper('Đơn đề nghị cấp phép')]);
  expect(messages(reading)).toContain('Rows repeat');
});

test('a paper without a name is left over; decomposed letters and invisible marks do not matter', () => {
  expect(coverageOf(readComponents([paper('Tờ khai'), paper('- ')]))).toBe('part');
  expect(values(paper('-\u00A0Tờ khai đăng k\u200Eý'.normalize('NFD')))).toMatchObject([{ name: 'Tờ khai đăng ký' }]);
});
