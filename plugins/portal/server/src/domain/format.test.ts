import { clock, day, duration, fileSize, moment, money, percent } from './format';
import { inLanguage, localeOf, otherLanguage, pick, translate } from './locale';
import en from '../locales/en.json';
import vi from '../locales/vi.json';

describe('dates, money and lengths of time as people write them', () => {
  test('the time of Hà Nội, whatever the clock of the server', () => {
    expect(moment('2026-12-05T07:30:00Z')).toBe('05/12/2026 14:30');
    expect(day('2026-12-05T18:00:00Z')).toBe('06/12/2026');
    expect(clock(new Date('2026-12-05T17:05:00Z'))).toBe('00:05');
  });

  test.each([
    [50000, 'vi', '50.000 đồng'],
    [0, 'vi', '0 đồng'],
    [1250000, 'en', '1,250,000 dong'],
  ] as const)('%d in %s is %s', (amount, locale, text) => expect(money(amount, locale)).toBe(text));

  test.each([
    [{ amount: 7, unit: 'working_day' }, 'vi', '7 ngày làm việc'],
    [{ amount: 1, unit: 'working_day' }, 'vi', 'Trong 1 ngày làm việc'],
    [{ amount: 0.5, unit: 'working_day' }, 'vi', 'Trong nửa ngày làm việc'],
    [{ amount: 0, unit: 'working_day', notFixed: { vi: 'Không quy định', en: '' } }, 'vi', 'Không quy định'],
    [{ amount: 2, unit: 'month' }, 'en', '2 months'],
    [{ amount: 8, unit: 'working_hour' }, 'vi', '8 giờ làm việc'],
  ] as const)('%o in %s is %s', (limit, locale, text) => expect(duration(limit, locale)).toBe(text));

  test('a share and a file size with the comma of the language', () => {
    expect(percent(97.25, 'vi')).toBe('97,3%');
    expect(fileSize(1468006, 'vi')).toBe('1,4 MB');
    expect(fileSize(300, 'vi')).toBe('1 kB');
  });
});

describe('two languages', () => {
  test('have the same keys', () => expect(Object.keys(en)).toEqual(Object.keys(vi)));

  test.each([
    ['/', '/en'],
    ['/en', '/'],
    ['/thu-tuc?q=a', '/en/thu-tuc?q=a'],
    ['/en/thu-tuc?q=a', '/thu-tuc?q=a'],
    ['/en?a=1', '/?a=1'],
  ])('the other language of %s is %s', (url, other) => expect(otherLanguage(url)).toBe(other));

  test('a page keeps its language', () => {
    expect(inLanguage('/', 'en')).toBe('/en');
    expect(localeOf('/en/ho-so')).toBe('en');
    expect(localeOf('/entry')).toBe('vi');
  });

  test('English falls back to Vietnamese, and an unknown text is a defect', () => {
    expect(pick({ vi: 'Khai sinh', en: '' }, 'en')).toBe('Khai sinh');
    expect(() => translate('vi', 'no.such.text')).toThrow('no.such.text');
  });
});
