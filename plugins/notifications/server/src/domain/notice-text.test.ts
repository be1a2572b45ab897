import { noticeText } from './notice-text';

test('the citizen reads which dossier it is and what happened, in both languages', () => {
  const text = noticeText({
    code: 'H44.101-261125-0001',
    procedure: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
    message: { vi: 'Đã tiếp nhận.', en: 'Received.' },
  });
  expect(text).toEqual({
    vi: 'Hồ sơ H44.101-261125-0001 (Đăng ký khai sinh): Đã tiếp nhận.',
    en: 'Dossier H44.101-261125-0001 (Birth registration): Received.',
  });
});

test('braces in what people wrote are shown as they are', () => {
  const text = noticeText({
    code: '{message}',
    procedure: { vi: '{code}', en: '{code}' },
    message: { vi: '{x}', en: '{x}' },
  });
  expect(text.vi).toBe('Hồ sơ {message} ({code}): {x}');
});
