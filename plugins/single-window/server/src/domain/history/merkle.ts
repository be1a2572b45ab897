/** Merkle trees as in RFC 6962, section 2.1: leaves and inner nodes are hashed with different prefixes, so that neither passes for the other. */
import { createHash } from 'node:crypto';

const sha = (...parts: readonly (Buffer | string)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const EMPTY_ROOT = sha('');

export const leafHash = (entry: string): string => sha(LEAF, entry);
export const nodeHash = (left: string, right: string): string =>
  sha(NODE, Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));

/** The head of one chain at the end of a day, as it stands in the tree: no personal data. */
export interface ChainHead {
  readonly dossierId: number;
  readonly seq: number;
  readonly hash: string;
}

export const headEntry = ({ dossierId, seq, hash }: ChainHead): string => `motcua/1\n${dossierId}\n${seq}\n${hash}`;

/** Subtrees of 2^8 leaves and more are kept: a proof then reads at most so many leaves. */
export const KEPT_LEVEL = 8;

export interface TreeNode {
  readonly level: number;
  readonly position: number;
  readonly hash: string;
}

/** Grows by one leaf hash at a time and holds only the right edge. */
export class GrowingTree {
  private readonly edge: { readonly level: number; readonly hash: string }[] = [];
  private count = 0;

  /** Answers the whole subtrees of KEPT_LEVEL and above that the leaf completed. */
  add(hash: string): readonly TreeNode[] {
    const kept: TreeNode[] = [];
    let node = { level: 0, hash };
    for (let last = this.edge.at(-1); last?.level === node.level; last = this.edge.at(-1)) {
      this.edge.pop();
      node = { level: node.level + 1, hash: nodeHash(last.hash, node.hash) };
      if (node.level >= KEPT_LEVEL) kept.push({ ...node, position: Math.floor(this.count / 2 ** node.level) });
    }
    this.edge.push(node);
    this.count += 1;
    return kept;
  }

  get size(): number {
    return this.count;
  }

  root(): string {
    const nodes = this.edge.map(({ hash }) => hash);
    const last = nodes.pop();
    return last === undefined ? EMPTY_ROOT : nodes.reduceRight((right, left) => nodeHash(left, right), last);
  }
}

export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two below n. */
const split = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/** The subtrees beside the way from a leaf to the root, from below. */
export function pathRanges(index: number, size: number): readonly LeafRange[] {
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + split(end - start);
    ranges.unshift(index < middle ? { start: middle, end } : { start, end: middle });
    [start, end] = index < middle ? [start, middle] : [middle, end];
  }
  return ranges;
}

/** A range as whole subtrees, from the left: those large enough are kept, the last ones are made from leaves. */
export function wholeParts({ start, end }: LeafRange): readonly LeafRange[] {
  if (end - start <= 1 || Math.log2(end - start) % 1 === 0) return [{ start, end }];
  const middle = start + split(end - start);
  return [{ start, end: middle }, ...wholeParts({ start: middle, end })];
}

/** The root of a tree whose whole subtrees, from the left, have these hashes. */
export const joined = (hashes: readonly string[]): string => {
  const [last = EMPTY_ROOT, ...others] = [...hashes].reverse();
  return others.reduce((right, left) => nodeHash(left, right), last);
};

export function rootOf(leaves: readonly string[]): string {
  const tree = new GrowingTree();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/** The root that a leaf and the hashes beside its way lead to. */
export function rootByPath(leaf: string, index: number, size: number, path: readonly string[]): string {
  const ranges = pathRanges(index, size);
  if (ranges.length !== path.length) return '';
  return ranges.reduce((hash, range, step) => {
    const beside = path[step] ?? '';
    return range.start > index ? nodeHash(hash, beside) : nodeHash(beside, hash);
  }, leaf);
}
