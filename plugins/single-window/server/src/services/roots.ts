/** The book of roots: one signed root for each day, made once, also when several processes or a long stop come between. */
import type { KeyObject } from 'node:crypto';
import type { Knex } from 'knex';
import type { HistoryBook, HistoryProof, HistoryRoot } from '../api';
import { GrowingTree, headEntry, leafHash, pathRanges, type TreeNode } from '../domain/history/merkle';
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
} from '../domain/history/root-statement';
import { findDossier } from '../repositories/dossiers';
import {
  gatherLeaves,
  leafOf,
  leavesBetween,
  rangeHash,
  rootRow,
  rootRows,
  writeNodes,
  type RootRow,
} from '../repositories/roots';
import type { Core } from './core';
import { whereCode } from './reading';

const LOCK = 766_212;
const BATCH = 2000;

async function growTree(trx: Knex.Transaction, day: string, leaves: number): Promise<string> {
  const tree = new GrowingTree();
  let kept: TreeNode[] = [];
  for (let start = 0; start < leaves; start += BATCH) {
    const heads = await leavesBetween(trx, day, { start, end: start + BATCH });
    kept.push(...heads.flatMap((head) => tree.add(leafHash(headEntry(head)))));
    await writeNodes(trx, day, kept);
    kept = [];
  }
  return tree.root();
}

/** The day's root, or null when all days that are over have theirs, or another process is at it. */
async function makeNext(core: Core, key: KeyObject): Promise<string | null> {
  const now = core.clock();
  return core.db().transaction(async (trx) => {
    const answer = await trx.raw<{ rows: { free: boolean }[] }>('SELECT pg_try_advisory_xact_lock(?) AS free', [LOCK]);
    if (answer.rows[0]?.free !== true) return null;
    const [last] = await rootRows(trx, null, 1);
    const today = dayOf(now);
    const day = last ? dayAfter(last.day) : dayOf(new Date(endOf(today).getTime() - 2 * 86_400_000));
    if (day >= today) return null;
    const { leaves, lastEventId } = await gatherLeaves(trx, day, now);
    const made = { day, leaves, root: await growTree(trx, day, leaves), previousHead: last?.head ?? FIRST_HEAD };
    const statement = statementOf(made);
    await trx('history_roots').insert({
      day,
      leaves,
      root: made.root,
      previous_head: made.previousHead,
      head: headOf(made),
      statement,
      signature: signStatement(statement, key),
      public_key: publicKeyOf(key),
      last_event_id: lastEventId,
      made_at: now,
    });
    return day;
  });
}

/** Makes what is missing, day by day; answers the days made. */
export async function makeRoots(core: Core): Promise<readonly string[]> {
  const key = signingKey(process.env['MOTCUA_SECRET'] ?? '');
  const made: string[] = [];
  for (let day = await makeNext(core, key); day !== null; day = await makeNext(core, key)) made.push(day);
  return made;
}

const toRoot = (row: RootRow): HistoryRoot => ({
  day: row.day,
  leaves: row.leaves,
  root: row.root,
  previousHead: row.previous_head,
  head: row.head,
  statement: row.statement,
  signature: row.signature,
  publicKey: row.public_key,
});

export async function proofOf(core: Core, code: string): Promise<HistoryProof | null> {
  const dossier = await findDossier(core.db(), whereCode(code));
  const leaf = dossier && (await leafOf(core.db(), dossier.id));
  const root = leaf && (await rootRow(core.db(), leaf.day));
  if (!root) return null;
  const path: string[] = [];
  for (const range of pathRanges(leaf.position, root.leaves)) path.push(await rangeHash(core.db(), leaf.day, range));
  const head = { dossierId: leaf.dossier_id, seq: leaf.seq, hash: leaf.hash };
  return {
    code: dossier.code ?? dossier.number,
    ...head,
    entry: headEntry(head),
    position: leaf.position,
    path,
    root: toRoot(root),
    newer: dossier.last_event_seq - leaf.seq,
  };
}

export const rootsOf = (core: Core): Omit<HistoryBook, 'readAt' | 'verifyChain' | 'verifyHistory'> => ({
  historyRoots: async (before, limit) => (await rootRows(core.db(), before, limit)).map(toRoot),
  historyRoot: async (day) => {
    const row = await rootRow(core.db(), day);
    return row ? toRoot(row) : null;
  },
  historyProof: (code) => proofOf(core, code),
  makeHistoryRoots: () => makeRoots(core),
});
