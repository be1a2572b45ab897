import { givesWay } from './giving-way';

test.each([
  ['nobody is waiting', 0, 1, false],
  ['some are waiting', 4, 1, false],
  ['many are waiting', 5, 1, true],
  ['many are waiting, and the message has waited a minute', 500, 60, false],
])('%s', (_, underWay, age, expected) => {
  expect(givesWay(underWay, age)).toBe(expected);
});
