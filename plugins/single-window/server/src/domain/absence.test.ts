import { absenceFaults, requestState } from './absence';

const wish = { begins: '2027-03-01', until: '2027-03-03', deputy: 'vanthu', reason: 'Nghỉ phép năm' };
const known = { today: '2027-03-01', deputies: ['vanthu', 'lanhdao'] };
const faultsOf = (change: Partial<typeof wish>): readonly string[] =>
  absenceFaults({ ...wish, ...change }, known).map(({ pointer }) => pointer);

test.each([
  [{}, []],
  [{ until: '2027-03-01' }, []],
  [{ begins: '2027-02-28' }, ['/begins']],
  [{ until: '2027-02-28' }, ['/until']],
  [{ deputy: 'khac' }, ['/deputy']],
  [{ begins: '', until: '', deputy: '', reason: '' }, ['/begins', '/until', '/deputy', '/reason']],
])('all that is wrong with it is said at once: %j', (change, pointers) => {
  expect(faultsOf(change)).toEqual(pointers);
});

const at = new Date('2027-03-01T02:00:00Z');
const request = { until: '2027-03-03', withdrawn_at: null, decided_at: null, declined: null };

test.each([
  [{}, '2027-03-03', 'waits'],
  [{}, '2027-03-04', 'lapsed'],
  [{ decided_at: at }, '2027-03-04', 'confirmed'],
  [{ decided_at: at, declined: 'Đơn vị thiếu người' }, '2027-03-02', 'declined'],
  [{ withdrawn_at: at }, '2027-03-02', 'withdrawn'],
] as const)('how it stands: %j on %s', (change, today, state) => {
  expect(requestState({ ...request, ...change }, today)).toBe(state);
});
