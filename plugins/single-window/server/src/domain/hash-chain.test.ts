import { canonicalJson, eventHash, firstBroken, GENESIS } from './hash-chain';

const event = (seq: number) => ({
  dossierId: 1,
  seq,
  type: 'RECEIVE',
  actor: { name: 'A' },
  reason: null,
  at: new Date(seq * 1000),
  data: { b: 1, a: [2] },
  message: null,
  visible: true,
});

test('the same content is the same text', () => {
  expect(canonicalJson({ b: 1, a: { d: undefined, c: null } })).toBe('{"a":{"c":null},"b":1}');
});

test('a rewritten event breaks the chain where it stands', () => {
  const first = { ...event(1), previousHash: GENESIS, hash: eventHash(GENESIS, event(1)) };
  const second = { ...event(2), previousHash: first.hash, hash: eventHash(first.hash, event(2)) };
  expect(firstBroken([first, second])).toBeNull();
  expect(firstBroken([{ ...first, type: 'REFUSE' }, second])).toBe(1);
  expect(firstBroken([second])).toBe(2);
});
