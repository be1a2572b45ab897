import { parseDay, shownDay } from './day';

test.each([
  ['05/12/2026', '2026-12-05'],
  ['5/12/2026', '2026-12-05'],
  ['5.1.2027', '2027-01-05'],
  [' 05-12-2026 ', '2026-12-05'],
  ['05122026', '2026-12-05'],
  ['2026-12-05', '2026-12-05'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2027', null],
  ['12/31/2026', null],
  ['5/12/26', null],
  ['tomorrow', null],
  ['', null],
])('%j is the day %j', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test('is shown with the day first', () => {
  expect(shownDay('2026-12-05')).toBe('05/12/2026');
  expect(shownDay('')).toBe('');
});
