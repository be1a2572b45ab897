import { equality } from './filter';

const NAMES = ['displayName', 'externalId', 'id'] as const;

test.each([
  ['displayName eq "UBND xã An Bình"', { name: 'displayName', value: 'UBND xã An Bình' }],
  ['  EXTERNALID EQ "H44.101" ', { name: 'externalId', value: 'H44.101' }],
  ['id eq "a \\"b\\""', { name: 'id', value: 'a "b"' }],
])('%s is understood', (filter, expected) => {
  expect(equality(filter, NAMES)).toEqual(expected);
});

test.each(['displayName co "UBND"', 'members eq "lan"', 'id eq "a" or id eq "b"', 'id eq a', 'id eq "\\x"', ''])(
  '%j is refused with what may be asked',
  (filter) => {
    expect(() => equality(filter, NAMES)).toThrow('displayName, externalId, id eq');
  },
);
