import { changedValues, standingOf, treeOf, type Row } from './administration';

const row = (key: string, parent = ''): Row => ({ key, version: '1', values: { parent } });
const ROWS = [row('P'), row('P.1', 'P'), row('P.1.MC', 'P.1'), row('P.2', 'P'), row('X', 'elsewhere')];

describe('the tree of agencies', () => {
  it('stands each below its parent, whose parent is out of reach at the top', () => {
    expect(treeOf(ROWS, new Set()).map(({ row: { key }, depth, branches }) => [key, depth, branches])).toEqual([
      ['P', 0, 2],
      ['P.1', 1, 1],
      ['P.1.MC', 2, 0],
      ['P.2', 1, 0],
      ['X', 0, 0],
    ]);
  });

  it('leaves out what lies below a closed one', () => {
    expect(treeOf(ROWS, new Set(['P.1'])).map(({ row: { key } }) => key)).toEqual(['P', 'P.1', 'P.2', 'X']);
  });
});

it('says how a row stands: its last day is in force', () => {
  const stands = (validFrom: string, validTo: string) => standingOf({ validFrom, validTo }, '2026-11-26');
  expect(stands('', '')).toBe('in_force');
  expect(stands('2026-11-27', '')).toBe('planned');
  expect(stands('', '2026-11-26')).toBe('ending');
  expect(stands('', '2026-11-25')).toBe('ended');
});

it('sends only what was changed', () => {
  const column = { key: 'name', title: { vi: '', en: '' }, kind: 'text', most: 9 } as const;
  expect(changedValues([column], { name: 'a' }, { name: 'b', other: 'c' })).toEqual({ name: 'b' });
  expect(changedValues([column], { name: 'a' }, { name: 'a' })).toEqual({});
});
