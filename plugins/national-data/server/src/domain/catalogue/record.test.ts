import { parseJson } from '../records';
import { readRecords } from './record';

test.each([
  ['[\n {"a":1},\n {"b": }\n]', 'Line 3, column 8'],
  ['[\n {"a":1},\n {"b": "x}\n]', 'Line 3, column 8'],
  ['[{"a":[1,2\n', 'Line 2, column 1'],
  ['[] x', 'Line 1, column 4'],
])('%j is broken at %s', (source, place) => {
  expect(() => parseJson(source)).toThrow(place);
});

test('a record that is none is named with its line and the reason', () => {
  const source = '[\n  {"metadata": {"mã_thủ_tục": "x"}}\n]';
  expect(() => readRecords(parseJson(source), source)).toThrow(/^Line 2, column 3: Record 1: metadata/);
});
