import { readCsv } from './csv';

test('quotes, separators within them, line breaks within them, and a byte order mark', () => {
  expect(readCsv('\uFEFFname,note\r\n"Hoa, Thị","nói ""vâng""\nrồi đi"\r\n')).toEqual([
    ['name', 'note'],
    ['Hoa, Thị', 'nói "vâng"\nrồi đi'],
  ]);
});

test('a spreadsheet in Vietnamese saves semicolons, another program tabs', () => {
  expect(readCsv('a;b\n1,5;2')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ]);
  expect(readCsv('a\tb\n1\t2\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('empty lines are no rows; an empty last cell is a cell', () => {
  expect(readCsv('a,b\n\n1,\n')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ]);
});
