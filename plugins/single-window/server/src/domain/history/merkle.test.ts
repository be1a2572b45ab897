import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  GrowingTree,
  joined,
  KEPT_LEVEL,
  leafHash,
  nodeHash,
  pathRanges,
  rootByPath,
  rootOf,
  wholeParts,
} from './merkle';

/** RFC 6962, 2.1, word for word. */
function defined(leaves: readonly string[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  if (leaves.length === 1) return leaves[0] ?? '';
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

const leavesOf = (size: number): readonly string[] =>
  Array.from({ length: size }, (_, index) => leafHash(String(index)));

test('the known roots of Certificate Transparency’s own test tree', () => {
  expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(rootOf([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(rootOf([leafHash(''), leafHash('\0')])).toBe(
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  );
});

test('a tree that grows leaf by leaf has the root of the definition, and every leaf its proof', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, some) => {
      const leaves = leavesOf(size);
      const index = some % size;
      const path = pathRanges(index, size).map(({ start, end }) => defined(leaves.slice(start, end)));
      const root = rootOf(leaves);
      expect(root).toBe(defined(leaves));
      expect(rootByPath(leaves[index] ?? '', index, size, path)).toBe(root);
      expect(rootByPath(leafHash('another'), index, size, path)).not.toBe(root);
    }),
    { numRuns: 200 },
  );
});

test('kept subtrees and a few leaves give the hash of any range beside a way', () => {
  const leaves = leavesOf(2000);
  const tree = new GrowingTree();
  const kept = leaves.flatMap((leaf) => tree.add(leaf));
  for (const index of [0, 255, 256, 1023, 1024, 1999]) {
    for (const range of pathRanges(index, 2000)) {
      const parts = wholeParts(range).map(({ start, end }) => {
        const level = Math.log2(end - start);
        if (level < KEPT_LEVEL) return defined(leaves.slice(start, end));
        const node = kept.find((one) => one.level === level && one.position === start / 2 ** level);
        return node?.hash ?? 'not kept';
      });
      expect(joined(parts)).toBe(defined(leaves.slice(range.start, range.end)));
    }
  }
});
