/** Times as the catalogues write them; the examples are made up. */
import { coverageOf } from './reading';
import { readTimeLimits, type ReadTimeLimit } from './time-limit';

const row = (column: string, description = '', way = 'Trực tiếp') => ({
  hinh_thuc: way,
  thoi_han_giai_quyet: column,
  phi_le_phi: '',
  mo_ta: description,
});
const read = (column: string, description = '', steps = '') => readTimeLimits([row(column, description)], steps);
const values = (column: string, description = '', steps = ''): readonly ReadTimeLimit[] =>
  read(column, description, steps).values.map(({ value }) => value);
const direct = (amount: number, unit: string | null, more: object = {}) => ({
  channel: 'direct',
  amount,
  unit,
  ...more,
});

test.each([
  ['7 Ngày làm việc', direct(7, 'working_day')],
  ['09 Ngày.', direct(9, 'day')],
  ['0.5 Giờ', direct(0.5, 'hour')],
  ['1,5 ngày làm việc', direct(1.5, 'working_day')],
  ['1/2 ngày', direct(0.5, 'day')],
  ['0 Giờ', direct(0, 'hour')],
  ['45 phút', direct(0.75, 'hour')],
  ['2 tuần', direct(14, 'day')],
  ['04 giờ làm việc', direct(4, 'working_hour')],
  ['8h', direct(8, 'hour')],
  ['12 ngày (làm việc)', direct(12, 'working_day')],
  ['10 - 15 ngày', direct(15, 'day', { amount_min: 10 })],
  ['từ 10 đến 15 ngày', direct(15, 'day', { amount_min: 10 })],
  ['Không quá 06 (sáu) ngày làm việc', direct(6, 'working_day')],
  ['Tối đa 3 tháng', direct(3, 'month')],
  ['Trong thời hạn 04 ngày làm việc, kể từ ngày nhận đủ hồ sơ hợp lệ', direct(4, 'working_day')],
  ['05 ngày làm việc kể từ ngày Trung tâm tiếp nhận hồ sơ theo quy định.', direct(5, 'working_day')],
  ['03 ngày kể từ ngày có kết quả thẩm định', direct(3, 'day', { from: 'kể từ ngày có kết quả thẩm định' })],
  ['02 tháng và 10 ngày', direct(2, 'month', { plus: { amount: 10, unit: 'day' } })],
])('%s is one limit, read whole', (column, expected) => {
  expect(values(column)).toEqual([expected]);
  expect(coverageOf(read(column))).toBe('whole');
});

test.each([
  [
    '04 ngày làm việc; trường hợp phải xác minh thì không quá 09 ngày.',
    [direct(4, 'working_day'), direct(9, 'day', { case: 'trường hợp phải xác minh' })],
  ],
  [
    '06 ngày đối với cấp mới, 03 ngày đối với cấp lại',
    [direct(6, 'day', { case: 'đối với cấp mới' }), direct(3, 'day', { case: 'đối với cấp lại' })],
  ],
  [
    '- Trường hợp hồ sơ giấy: trong thời hạn 05 ngày. - Trường hợp hồ sơ điện tử: 02 ngày kể từ ngày nhận đơn.',
    [direct(5, 'day', { case: 'Trường hợp hồ sơ giấy' }), direct(2, 'day', { case: 'Trường hợp hồ sơ điện tử' })],
  ],
  [
    '15 ngày làm việc, trong đó: Sở Xây dựng 10 ngày làm việc, Ủy ban nhân dân tỉnh 05 ngày làm việc',
    [
      direct(15, 'working_day'),
      direct(10, 'working_day', { stage: 'Sở Xây dựng' }),
      direct(5, 'working_day', { stage: 'Ủy ban nhân dân tỉnh' }),
    ],
  ],
])('%s keeps every case and stage', (column, expected) => {
  expect(values(column)).toEqual(expected);
  expect(coverageOf(read(column))).toBe('whole');
});

test('several rows of one channel stay, and are listed', () => {
  const { values: limits, findings } = readTimeLimits([row('2 Ngày'), row('7 Ngày'), row('2 Ngày')]);
  expect(limits.map(({ value }) => value)).toEqual([direct(2, 'day'), direct(7, 'day')]);
  expect(findings.map(({ message }) => message).join()).toContain('Several limits');
});

test.each([
  ['Không quy định', undefined],
  ['Chưa quy định cụ thể', undefined],
  ['Trước khi phương tiện rời bến', 'Trước khi phương tiện rời bến'],
  ['Theo kế hoạch tuyển sinh hằng năm', 'Theo kế hoạch tuyển sinh hằng năm'],
])('%s is not fixed, which is a value', (column, text) => {
  expect(values(column)).toEqual([text === undefined ? { not_fixed: true } : { not_fixed: true, text }]);
  expect(coverageOf(read(column))).toBe('whole');
});

test('on the day itself, or the next when filed late, is one limit and no amount', () => {
  const [limit, ...others] = values(
    'Ngay trong ngày nhận hồ sơ; nhận sau 15 giờ thì trả trong ngày làm việc tiếp theo.',
  );
  expect(limit).toMatchObject({ channel: 'direct', same_day: true });
  expect(others).toEqual([]);
});

test.each([
  ['4', '04 (bốn) ngày làm việc, kể từ ngày nhận hồ sơ', '', direct(4, 'working_day')],
  ['10-20', 'Thời hạn 10-20 ngày', '', direct(20, 'day', { amount_min: 10 })],
  ['6', '', 'Bước 2: Trong thời hạn 06 ngày làm việc, cơ quan trả lời.', direct(6, 'working_day')],
  ['0', 'Không quy định', '', { not_fixed: true }],
  ['0', '', '', direct(0, 'hour')],
])('%s without a unit is read with "%s%s"', (column, description, steps, expected) => {
  expect(values(column, description, steps)).toEqual([expected]);
});

test('a number whose unit stands nowhere, or differs, is read in part', () => {
  expect(values('8')).toEqual([direct(8, null)]);
  expect(coverageOf(read('8'))).toBe('part');
  expect(values('8', '', 'Trong 8 ngày … sau 8 giờ làm việc … 8 ngày làm việc')).toEqual([direct(8, null)]);
});

test.each(['24 giờ/05 ngày', '3 ngày hoặc 5 ngày'])('%s does not say which holds when', (column) => {
  expect(coverageOf(read(column))).toBe('part');
});

test('words that were not understood are never "whole"', () => {
  expect(coverageOf(read('Nhanh nhất có thể'))).toBe('none');
  expect(values('Nhanh nhất có thể')).toEqual([{ not_fixed: true, text: 'Nhanh nhất có thể' }]);
  expect(coverageOf(read('05 ngày trừ thời gian giám định'))).not.toBe('whole');
});

test('an empty column is read from its description, and says so', () => {
  expect(values('', '06 ngày làm việc kể từ ngày nhận đủ hồ sơ')).toEqual([
    direct(6, 'working_day', { in_description: true }),
  ]);
  expect(values('', 'Nộp tại bộ phận một cửa.')).toEqual([{ not_fixed: true }]);
  expect(coverageOf(read('', 'Nộp tại bộ phận một cửa.'))).toBe('silent');
  expect(values('Chi tiết tại phần mô tả', '- Đối với cấp mới: 8 ngày')).toEqual([
    direct(8, 'day', { case: 'Đối với cấp mới', in_description: true }),
  ]);
});

test.each([
  ['20 Giờ', 'Trong 20 ngày kể từ ngày nhận hồ sơ', 'another time'],
  ['5 Ngày', '05 ngày, hoặc 10 ngày khi phải kiểm tra thực tế', 'further times'],
  ['0 Giờ', 'Ngay sau khi nhận đủ giấy tờ', 'at once'],
  ['', 'Sơ tuyển xong trước ngày 20 tháng 3 hằng năm', 'only dates'],
  ['Không quy định', 'Trong 12 ngày', 'none is fixed'],
])('%s against "%s" is listed as a conflict', (column, description, words) => {
  const conflicts = read(column, description).findings.filter(({ kind }) => kind === 'conflict');
  expect(conflicts.map(({ message }) => message).join()).toContain(words);
});

test('every limit keeps the words that it was read from', () => {
  const { values: limits } = read('03 ngày làm việc; trường hợp phức tạp: 07 ngày làm việc.');
  expect(limits.map(({ source }) => source)).toEqual(['03 ngày làm việc', 'trường hợp phức tạp: 07 ngày làm việc']);
});
