import { codeFrom, firstDraft } from './first-draft';

test('a code is made of the name, and is free', () => {
  expect(codeFrom('Giấy xác nhận: Đơn!', [])).toBe('giay-xac-nhan-don');
  expect(codeFrom('Giấy', ['giay', 'giay-2'])).toBe('giay-3');
  expect(codeFrom('…', [])).toBe('mau-van-ban');
});

test('a letter begins with its subject and addressee, another paper with its title', () => {
  expect(firstDraft('a', { vi: 'Trả lời đơn', en: '' }, 'letter')).toMatchObject({ title: '', subject: 'trả lời đơn' });
  expect(firstDraft('a', { vi: 'Giấy phép', en: '' }, 'result')).toMatchObject({
    title: 'Giấy phép',
    name: { en: 'Giấy phép' },
  });
});
