import { dayText, differences, typedValues, versionOf, type Column } from './row';
import { readRows } from './sheet';

const COLUMNS: readonly Column[] = [
  { key: 'code', title: { vi: 'Mã', en: 'Code' }, kind: 'text', required: true, fixed: true, most: 20 },
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text', required: true, most: 20 },
  {
    key: 'roles',
    title: { vi: 'Vai trò', en: 'Roles' },
    kind: 'many',
    most: 100,
    choices: [
      { value: 'approver', label: { vi: 'Phê duyệt', en: 'Approver' } },
      { value: 'leader', label: { vi: 'Lãnh đạo', en: 'Leader' } },
    ],
  },
  { key: 'validTo', title: { vi: 'Đến hết ngày', en: 'Until' }, kind: 'day', most: 10 },
];
const ROW = { code: 'A', name: 'Một', roles: 'approver', validTo: '' };

describe('a row that an administrator types', () => {
  it('keeps what was not given and says what changed', () => {
    const { values, wrong } = typedValues(COLUMNS, ROW, { name: ' Hai  ba ' });
    expect(wrong).toEqual([]);
    expect(differences(COLUMNS, ROW, values)).toEqual([{ column: 'name', from: 'Một', to: 'Hai ba' }]);
    expect(versionOf(values)).not.toBe(versionOf(ROW));
  });

  it('takes choices by their words, without diacritics, in any order', () => {
    expect(typedValues(COLUMNS, ROW, { roles: 'lanh dao, Phê Duyệt' }).values['roles']).toBe('approver; leader');
    expect(typedValues(COLUMNS, ROW, { roles: 'Giám đốc' }).wrong[0]?.column).toBe('roles');
  });

  it('refuses another code, an empty name, a day that is none and what is too long', () => {
    const wrong = typedValues(COLUMNS, ROW, {
      code: 'B',
      name: '',
      validTo: '31/02/2026',
      roles: 'x'.repeat(101),
    }).wrong;
    expect(wrong.map(({ column }) => column).sort()).toEqual(['code', 'name', 'roles', 'validTo']);
  });

  it('reads days as people and as machines write them', () => {
    expect(dayText('5/12/2026')).toBe('2026-12-05');
    expect(dayText('2026-12-05')).toBe('2026-12-05');
    expect(dayText('2026-13-05')).toBeNull();
  });
});

describe('a spreadsheet', () => {
  it('is read by its headings in either language; what no column is called is named', () => {
    const sheet = readRows(COLUMNS, [
      ['MA *', 'Name', 'Ghi chú'],
      ['A', 'Một', 'x'],
    ]);
    expect(sheet).toEqual({ rows: [{ row: 2, typed: { code: 'A', name: 'Một' } }], unknown: ['Ghi chú'] });
  });

  it('is refused without the column that names its rows, and without rows', () => {
    expect(readRows(COLUMNS, [['Tên'], ['Một']])).toHaveProperty('refused');
    expect(readRows(COLUMNS, [['Mã', 'Tên']])).toHaveProperty('refused');
  });
});
