import { addRow, bothOf, cellOf, changeRow, moveRow, removeRow, rowsOf, withCell, type Column } from './row-values';

const papers: readonly Column[] = [
  { name: 'name', kind: 'both' },
  { name: 'originals', kind: 'count' },
  { name: 'key', kind: 'key', prefix: 'paper_' },
];
const texts: readonly Column[] = [{ name: '', kind: 'text' }];

test('what is stored becomes rows: a list, its text, one value, nothing', () => {
  expect(rowsOf([1, 2])).toEqual([1, 2]);
  expect(rowsOf('["a"]')).toEqual(['a']);
  expect(rowsOf('Luật Hộ tịch')).toEqual(['Luật Hộ tịch']);
  expect(rowsOf({ code: 'x' })).toEqual([{ code: 'x' }]);
  expect(rowsOf(null)).toEqual([]);
});

test('a new paper gets a key that no other has, also after one was removed', () => {
  const two = addRow(addRow([], papers), papers);
  expect(two.map((row) => cellOf(row, papers[2] as Column, false))).toEqual(['paper_1', 'paper_2']);
  const again = addRow(removeRow(two, 0), papers);
  expect(again.map((row) => cellOf(row, papers[2] as Column, false))).toEqual(['paper_2', 'paper_3']);
});

test('a bare text keeps its words when it becomes a row of several columns', () => {
  const law = withCell('Luật Hộ tịch', [{ name: 'title', kind: 'long' }], { name: 'number', kind: 'text' }, '60/2014');
  expect(law).toEqual({ title: 'Luật Hộ tịch', number: '60/2014' });
});

test('rows of bare texts are texts', () => {
  const [column] = texts as [Column];
  const one = changeRow(addRow([], texts), 0, withCell('', texts, column, 'Công dân Việt Nam'));
  expect(one).toEqual(['Công dân Việt Nam']);
});

test('a row moves up and down, and stays at the ends', () => {
  expect(moveRow(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moveRow(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moveRow(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

test('a text in one language only is its Vietnamese', () => {
  expect(bothOf('Giấy khai sinh')).toEqual({ vi: 'Giấy khai sinh', en: '' });
  expect(bothOf({ vi: 'a', en: 'b' })).toEqual({ vi: 'a', en: 'b' });
  expect(bothOf(7)).toEqual({ vi: '', en: '' });
});
