import type { InboxRow } from '../data/types';
import { groupRows, stepRow } from './groups';

const row = (id: number, group: InboxRow['group']): InboxRow => ({
  id,
  group,
  number: `N${id}`,
  code: null,
  applicantName: 'NGUYỄN THỊ HOA',
  procedureName: 'Đăng ký khai sinh',
  step: { vi: 'Thẩm định', en: 'Appraisal' },
  npspStatus: 4,
  dueAt: null,
  workingMinutesLeft: null,
  channel: 'online',
  version: 1,
  marks: [],
});
const rows = [row(1, 'late'), row(2, 'today'), row(3, 'today'), row(4, 'waiting')];

describe('the groups of the inbox', () => {
  it('show the count of the whole view, not of the page', () => {
    const groups = groupRows(rows, { late: 1, today: 7, later: 15, waiting: 1 });
    expect(groups.map(({ group, count, rows: own }) => [group, count, own.length])).toEqual([
      ['late', 1, 1],
      ['today', 7, 2],
      ['waiting', 1, 1],
    ]);
  });

  it('let j and k walk across groups and stop at the ends', () => {
    expect(stepRow(rows, null, 1)).toBe(1);
    expect(stepRow(rows, 1, 1)).toBe(2);
    expect(stepRow(rows, 4, 1)).toBe(4);
    expect(stepRow(rows, 1, -1)).toBe(1);
    expect(stepRow([], null, 1)).toBeNull();
  });
});
