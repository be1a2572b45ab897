/** Whether a proof holds: from the entry over the path to the signed root. Needs nothing but the proof, so that anyone can do the same. */
import type { HistoryProof } from '../../api-history';
import { leafHash, rootByPath } from './merkle';
import { isSigned, statementOf } from './root-statement';

export const isProven = ({ entry, position, path, root }: HistoryProof): boolean =>
  rootByPath(leafHash(entry), position, root.leaves, path) === root.root &&
  statementOf(root) === root.statement &&
  isSigned(root.statement, root.signature, root.publicKey);
