import { barsOf, findingOf, loadParts, takersOf, type PersonLoad } from './team';

const person = (username: string, parts: Partial<PersonLoad> = {}): PersonLoad => ({
  username,
  name: username,
  position: '',
  roles: ['processing_officer'],
  open: 0,
  late: 0,
  soon: 0,
  likelyLate: 0,
  done: 0,
  ...parts,
});

test('bars share one measure: the fullest one is whole', () => {
  const bars = barsOf([person('a', { open: 10, late: 2, soon: 3 }), person('b', { open: 5 })]);
  expect(bars.get('a')).toEqual({ late: 20, soon: 30, rest: 50 });
  expect(bars.get('b')).toEqual({ late: 0, soon: 0, rest: 50 });
});

test('a step goes only to those who have its role and do not hold it', () => {
  const people = [person('a'), person('b'), person('c', { roles: ['approver'] }), person('')];
  expect(takersOf({ role: 'processing_officer' }, people, 'a').map(({ username }) => username)).toEqual(['b']);
});

test('the page says who has most late dossiers, else what nobody has taken', () => {
  expect(findingOf([person('a', { late: 1 }), person('b', { late: 3 })])).toEqual({ kind: 'late', name: 'b', late: 3 });
  expect(findingOf([person('a'), person('', { open: 4, late: 4 })])).toEqual({ kind: 'pool', n: 4 });
  expect(findingOf([person('a'), person('')])).toEqual({ kind: 'calm' });
});

test('under a bar stands only what there is', () => {
  expect(loadParts(person('a', { open: 5, late: 2, likelyLate: 1 }))).toEqual([
    { key: 'n_late', n: 2 },
    { key: 'n_likely', n: 1 },
  ]);
});
