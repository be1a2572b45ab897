import { kindCounts } from './summary';

describe('a message in short', () => {
  it('counts each kind once, in the order of the message', () => {
    expect(kindCounts([{ kind: 'overdue' }, { kind: 'due_soon' }, { kind: 'overdue' }])).toEqual([
      ['overdue', 2],
      ['due_soon', 1],
    ]);
    expect(kindCounts([])).toEqual([]);
  });
});
