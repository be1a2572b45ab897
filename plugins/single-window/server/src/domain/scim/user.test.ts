import { ENTERPRISE, userOfValues, valuesOfUser } from './user';

const days = { today: '2026-11-27', yesterday: '2026-11-26' };
const SAID = {
  userName: 'lan.tran',
  displayName: 'Trần Thị Lan',
  title: 'Chuyên viên',
  active: true,
  emails: [{ value: 'khac@co.vn' }, { value: 'lan@co.vn', primary: true }],
  roles: [{ value: 'approver' }, { value: 'processing_officer' }],
  [ENTERPRISE]: { department: 'H44.110' },
};

describe('an officer told by SCIM', () => {
  const made = valuesOfUser(SAID, null, days);

  test('becomes a row of the register', () => {
    expect(made).toMatchObject({
      username: 'lan.tran',
      fullName: 'Trần Thị Lan',
      email: 'lan@co.vn',
      agency: 'H44.110',
      roles: 'approver; processing_officer',
    });
    expect(made).not.toHaveProperty('validTo');
  });

  test('who is switched off has ended the day before, and is back when switched on', () => {
    const held = { ...made, validFrom: '2026-01-01', validTo: '' };
    const off = valuesOfUser({ ...SAID, active: false }, held, days);
    expect(off['validTo']).toBe('2026-11-26');
    const ended = { ...held, ...off };
    expect(userOfValues(ended, undefined, '', days.today).active).toBe(false);
    expect(valuesOfUser({ ...SAID, active: false }, ended, days)).not.toHaveProperty('validTo');
    expect(valuesOfUser(SAID, ended, days)).toMatchObject({ validFrom: '2026-11-27', validTo: '' });
  });

  test('keeps the user name and the unit that are there', () => {
    const held = { ...made, validFrom: '', validTo: '' };
    expect(valuesOfUser({ ...SAID, [ENTERPRISE]: {}, userName: 'other' }, held, days)).toMatchObject({
      username: 'lan.tran',
      agency: 'H44.110',
    });
  });

  test('is told back as it was said', () => {
    const told = userOfValues({ ...made, validFrom: '', validTo: '' }, 'x-1', 'Phường Thử', days.today);
    expect(told).toMatchObject({ id: 'lan.tran', externalId: 'x-1', active: true, displayName: 'Trần Thị Lan' });
    expect(told.roles).toEqual(SAID.roles);
  });
});
