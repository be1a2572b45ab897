import { buildIndex, type SearchDoc } from './build-index';
import { fold, soundOf, withoutTelex } from './text';

const doc = (code: string, name: string, more: Partial<SearchDoc> = {}): SearchDoc => ({
  code,
  name,
  plainName: '',
  summary: '',
  keywords: '',
  field: '',
  content: '',
  ...more,
});

const index = buildIndex([
  doc('1.001193', 'Đăng ký khai sinh'),
  doc('1.004884', 'Đăng ký lại khai sinh'),
  doc('2.000528', 'Đăng ký khai sinh có yếu tố nước ngoài'),
  doc('1.000894', 'Đăng ký kết hôn'),
  doc('1.004873', 'Cấp Giấy xác nhận tình trạng hôn nhân'),
  doc('1.004222', 'Đăng ký thường trú'),
  doc('1.004194', 'Đăng ký tạm trú'),
  doc('1.001612', 'Đăng ký thành lập hộ kinh doanh', { other: 'Register a household business' }),
  doc('1.013225', 'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ'),
  doc('1.005280', 'Đăng ký thành lập hợp tác xã'),
]);
const first = (query: string) => index.search(query, 3)[0]?.code;

test.each([
  ['dang ky khai sinh', '1.001193'],
  ['Đăng ký khai sinh', '1.001193'],
  ['đăng kí khai xinh', '1.001193'],
  ['ddawng kys khai sinh', '1.001193'],
  ['d9a8ng ky1 khai sinh', '1.001193'],
  ['dang ky thuong chu', '1.004222'],
  ['giấy độc thân', '1.004873'],
  ['cưới vợ cần gì', '1.000894'],
  ['mở quán nhỏ thì đăng ký ở đâu', '1.001612'],
  ['household business', '1.001612'],
  ['xin phep xay nha', '1.013225'],
  ['thanh lap htx', '1.005280'],
  ['1.004194', '1.004194'],
  ['1004194', '1.004194'],
  ['004194', '1.004194'],
  ['hợp tác x', '1.005280'],
])('“%s” finds %s first', (query, code) => expect(first(query)).toBe(code));

test('nothing is found for nothing', () => {
  expect(index.search('', 3)).toEqual([]);
  expect(index.search('?!', 3)).toEqual([]);
  expect(buildIndex([]).search('khai sinh', 3)).toEqual([]);
});

test('marks fall, Telex is undone, sounds that people mix up meet', () => {
  expect(fold('Đường')).toBe('Duong');
  expect(['nghiax', 'quaan', 'suwj', 'dduwowngf'].map(withoutTelex)).toEqual(['nghia', 'quan', 'su', 'duong']);
  expect(soundOf('tru')).toBe(soundOf('chu'));
});
