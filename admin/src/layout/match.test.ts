import { initials } from './initials';
import { matches } from './match';

describe('the command palette', () => {
  it.each([
    ['Cấp số, phát hành', 'cap so', true],
    ['Đổi ngôn ngữ', 'doi', true],
    ['Chất lượng', 'luong chat', true],
    ['Chất lượng', 'ket noi', false],
    ['Kết nối', '', true],
  ])('finds “%s” by “%s”: %s', (text, typed, found) => {
    expect(matches(text, typed)).toBe(found);
  });
});

describe('the sign of an officer', () => {
  it.each([
    ['Trần Thu Hà', 'TH'],
    ['Đỗ  Ánh', 'ĐÁ'],
    ['Minh', 'M'],
    ['', ''],
  ])('of %s is %s', (name, sign) => {
    expect(initials(name)).toBe(sign);
  });
});
