import { noticeText } from './notice-text';
import { BROUGHT, GENERAL } from './templates';

const template = BROUGHT[GENERAL] ?? { vi: '', en: '' };
const where = { unit: 'Một cửa', promisedAt: null };

test('the citizen reads which dossier it is and what happened, in both languages', () => {
  const text = noticeText(template, {
    ...where,
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
  const text = noticeText(template, {
    ...where,
    code: '{message}',
    procedure: { vi: '{code}', en: '{code}' },
    message: { vi: '{x}', en: '{x}' },
  });
  expect(text.vi).toBe('Hồ sơ {message} ({code}): {x}');
});

test('the unit and the promised day stand where the sentence asks for them', () => {
  const text = noticeText(
    { vi: '{code} {unit} {promised}', en: '{promised}' },
    {
      code: 'A',
      procedure: { vi: '', en: '' },
      message: { vi: '', en: '' },
      unit: 'Một cửa',
      promisedAt: new Date('2026-12-04T18:00:00Z'),
    },
  );
  expect(text).toEqual({ vi: 'A Một cửa 05/12/2026', en: '05/12/2026' });
});
