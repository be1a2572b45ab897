import { auditActor, sessionMark, shortened } from './audit';

describe('what the audit log keeps', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12::/48'],
    ['2001:db8::1', '2001:db8::/48'],
    ['::1', '::/48'],
    ['not an address', ''],
  ])('of the address %s only the network %s', (address, network) => {
    expect(shortened(address)).toBe(network);
  });

  test('of a citizen only the number of the account', () => {
    const citizen = {
      kind: 'citizen',
      userId: 7,
      fullName: 'Nguyễn Thị Hoa',
      personalNumber: '025192000145',
      level: 2,
      phone: null,
      email: null,
    } as const;
    expect(auditActor(citizen)).toEqual({ kind: 'citizen', id: '7', name: '', agencyId: null });
  });

  test('of a session nothing that opens it', () => {
    expect(sessionMark('abc')).toHaveLength(32);
    expect(sessionMark('abc')).not.toContain('abc');
    expect(sessionMark('abc')).not.toBe(sessionMark('abd'));
  });
});
