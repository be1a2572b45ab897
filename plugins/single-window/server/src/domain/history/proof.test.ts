import type { HistoryProof } from '../../api-history';
import { headEntry, leafHash, pathRanges, rootOf } from './merkle';
import { isProven } from './proof';
import {
  dayAfter,
  dayOf,
  endOf,
  FIRST_HEAD,
  headOf,
  publicKeyOf,
  signingKey,
  signStatement,
  statementOf,
} from './root-statement';

const key = signingKey('a secret of thirty-two characters');
const heads = [1, 2, 3, 4, 5].map((dossierId) => ({ dossierId, seq: 2, hash: String(dossierId).repeat(64) }));
const leaves = heads.map((head) => leafHash(headEntry(head)));

function proofOf(position: number): HistoryProof {
  const made = { day: '2026-11-26', leaves: leaves.length, root: rootOf(leaves), previousHead: FIRST_HEAD };
  const statement = statementOf(made);
  const head = heads[position] ?? { dossierId: 0, seq: 0, hash: '' };
  return {
    code: 'H44.101-261126-0001',
    ...head,
    entry: headEntry(head),
    position,
    path: pathRanges(position, leaves.length).map(({ start, end }) => rootOf(leaves.slice(start, end))),
    root: {
      ...made,
      head: headOf(made),
      statement,
      signature: signStatement(statement, key),
      publicKey: publicKeyOf(key),
    },
    newer: 0,
  };
}

test.each([0, 3, 4])('the proof of leaf %i holds, and no other', (position) => {
  const proof = proofOf(position);
  expect(isProven(proof)).toBe(true);
  expect(isProven({ ...proof, entry: headEntry({ dossierId: 9, seq: 2, hash: '9'.repeat(64) }) })).toBe(false);
  expect(isProven({ ...proof, root: { ...proof.root, leaves: 6 } })).toBe(false);
  expect(isProven({ ...proof, root: { ...proof.root, previousHead: '1'.repeat(64) } })).toBe(false);
  const another = publicKeyOf(signingKey('another secret of this length, too'));
  expect(isProven({ ...proof, root: { ...proof.root, publicKey: another } })).toBe(false);
});

test('a day begins and ends in Vietnam', () => {
  expect(dayOf(new Date('2026-11-26T16:59:59Z'))).toBe('2026-11-26');
  expect(dayOf(new Date('2026-11-26T17:00:00Z'))).toBe('2026-11-27');
  expect(endOf('2026-11-26').toISOString()).toBe('2026-11-26T17:00:00.000Z');
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});
