import type { Decision } from '../data/types';
import { conclusionOf, nextAfter, requestOf, stepFrom } from './decide';

const rows = [{ id: 1 }, { id: 2 }, { id: 3 }];
// Only what a decision is made of.
const row = (conclusion: string | null): Decision =>
  ({
    id: 7,
    version: 4,
    proposal: conclusion === null ? null : { by: 'A', at: '', conclusion, attached: 0 },
  }) as Decision;

describe('a quarter of an hour of an approver', () => {
  it('goes on to the next by itself, and at the end to the one before', () => {
    expect([nextAfter(rows, 1), nextAfter(rows, 3), nextAfter([{ id: 9 }], 9)]).toEqual([2, 2, null]);
  });

  it('is walked up and down by keys, not beyond the ends', () => {
    expect([stepFrom(rows, null, 1), stepFrom(rows, 1, 1), stepFrom(rows, 3, 1), stepFrom(rows, 1, -1)]).toEqual([
      1, 2, 3, 1,
    ]);
    expect(stepFrom([], null, 1)).toBeNull();
  });

  it('signs each of many with its own proposal, on the version that was seen', () => {
    expect(requestOf('approvals', row('Đủ điều kiện'), 'Đồng ý')).toEqual({
      type: 'APPROVE',
      version: 4,
      data: { conclusion: 'Đủ điều kiện' },
    });
    expect(conclusionOf(row(null), 'Đồng ý')).toBe('Đồng ý');
    expect(requestOf('issuing', row(null), 'Đồng ý')).toEqual({ type: 'ISSUE', version: 4 });
  });
});
