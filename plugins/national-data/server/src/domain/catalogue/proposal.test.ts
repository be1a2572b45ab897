import { mergeProposals, proposalsIn, type Proposal } from './proposal';

const proposal = (source: string, value: unknown, state: Proposal['state'] = 'proposed'): Proposal => ({
  attribute: 'timeLimits',
  value,
  source,
  state,
});

test('what an editor decided is not read over', () => {
  const known = [proposal('5 Ngày', 5, 'accepted'), proposal('07', 8, 'corrected'), proposal('9 Ngày', 9)];
  const fresh = [proposal('5 Ngày', 55), proposal('07', 7), proposal('10 Ngày', 10)];
  expect(mergeProposals(known, fresh)).toEqual([known[0], known[1], fresh[2]]);
});

test('a decision outlives its sentence', () => {
  const decided = proposal('5 Ngày', 5, 'corrected');
  expect(mergeProposals([decided], [proposal('6 Ngày', 6)])).toEqual([proposal('6 Ngày', 6), decided]);
});

test('several values of one sentence are told apart by their order', () => {
  const known = [
    proposal('5 Ngày', { channel: 'direct' }),
    proposal('5 Ngày', { channel: 'online', fixed: true }, 'corrected'),
  ];
  const fresh = [proposal('5 Ngày', { channel: 'direct' }), proposal('5 Ngày', { channel: 'online' })];
  expect(mergeProposals(known, fresh)).toEqual(known);
});

test('a column that is no list of proposals holds none', () => {
  expect(proposalsIn(null)).toEqual([]);
  expect(proposalsIn([{ attribute: 'fees' }, 1, proposal('x', 1)])).toEqual([proposal('x', 1)]);
});
