/** The SQL of the daily roots. */
import type { Knex } from 'knex';
import {
  KEPT_LEVEL,
  headEntry,
  joined,
  leafHash,
  rootOf,
  wholeParts,
  type ChainHead,
  type LeafRange,
  type TreeNode,
} from '../domain/history/merkle';
import { endOf } from '../domain/history/root-statement';
import { prepared } from './prepared';

export interface RootRow {
  readonly day: string;
  readonly leaves: number;
  readonly root: string;
  readonly previous_head: string;
  readonly head: string;
  readonly statement: string;
  readonly signature: string;
  readonly public_key: string;
  readonly made_at: Date;
}

const ROOT = `to_char(day, 'YYYY-MM-DD') AS day, leaves, root, previous_head, head, statement, signature, public_key, made_at`;

const rows = async <T>(db: Knex, sql: string, values: readonly unknown[]): Promise<readonly T[]> =>
  (await prepared(db, { sql, values })) as readonly T[];

/** Newest first, from the day before `before`. */
export const rootRows = (db: Knex, before: string | null, limit: number): Promise<readonly RootRow[]> =>
  rows(db, `SELECT ${ROOT} FROM history_roots WHERE ?::date IS NULL OR day < ?::date ORDER BY day DESC LIMIT ?`, [
    before,
    before,
    limit,
  ]);

export const rootRow = async (db: Knex, day: string): Promise<RootRow | undefined> =>
  (await rows<RootRow>(db, `SELECT ${ROOT} FROM history_roots WHERE day = ?::date`, [day]))[0];

/** No transaction is open for so long: what got its number before this has been written. */
const SETTLED = '24 hours';

/**
 * Writes the leaves of a day: of each chain that grew, the last event before the day's end that no earlier leaf covers. Events are looked for among
 * numbers given since a root that is a day old; a later commit with a smaller number is found by the next root.
 */
export async function gatherLeaves(
  trx: Knex.Transaction,
  day: string,
  now: Date,
): Promise<{ readonly leaves: number; readonly lastEventId: number }> {
  const [mark] = await rows<{ id: string; last: string }>(
    trx,
    `SELECT COALESCE(max(last_event_id) FILTER (WHERE made_at < ?::timestamptz - interval '${SETTLED}'), 0) AS id,
       COALESCE(max(last_event_id), 0) AS last FROM history_roots`,
    [now],
  );
  const from = Number(mark?.id ?? 0);
  const end = endOf(day);
  const [found] = await rows<{ leaves: string; last: string | null }>(
    trx,
    `WITH grown AS (
       SELECT DISTINCT ON (e.dossier_id) e.dossier_id, e.seq, e.hash FROM dossier_events e
       WHERE e.id > ? AND e.at < ? AND e.dossier_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM history_leaves l WHERE l.dossier_id = e.dossier_id AND l.seq >= e.seq)
       ORDER BY e.dossier_id, e.seq DESC
     ), written AS (
       INSERT INTO history_leaves (day, position, dossier_id, seq, hash)
       SELECT ?::date, row_number() OVER (ORDER BY dossier_id) - 1, dossier_id, seq, hash FROM grown RETURNING 1
     )
     SELECT count(*) AS leaves, (SELECT max(id) FROM dossier_events WHERE id > ? AND at < ?) AS last FROM written`,
    [from, end, day, from, end],
  );
  return {
    leaves: Number(found?.leaves ?? 0),
    lastEventId: Math.max(Number(found?.last ?? 0), Number(mark?.last ?? 0)),
  };
}

interface LeafRow {
  readonly dossier_id: number;
  readonly seq: number;
  readonly hash: string;
}

export const leavesBetween = async (db: Knex, day: string, { start, end }: LeafRange): Promise<readonly ChainHead[]> =>
  (
    await rows<LeafRow>(
      db,
      `SELECT dossier_id, seq, hash FROM history_leaves WHERE day = ?::date AND position >= ? AND position < ? ORDER BY position`,
      [day, start, end],
    )
  ).map(({ dossier_id, seq, hash }) => ({ dossierId: dossier_id, seq, hash }));

export async function writeNodes(trx: Knex.Transaction, day: string, nodes: readonly TreeNode[]): Promise<void> {
  if (nodes.length > 0) await trx('history_nodes').insert(nodes.map((node) => ({ day, ...node })));
}

/** The hash of a range of leaves beside a way, from kept subtrees and a few leaves. */
export async function rangeHash(db: Knex, day: string, range: LeafRange): Promise<string> {
  const hashes: string[] = [];
  for (const part of wholeParts(range)) {
    const level = Math.log2(part.end - part.start);
    if (level < KEPT_LEVEL) {
      hashes.push(rootOf((await leavesBetween(db, day, part)).map((leaf) => leafHash(headEntry(leaf)))));
      continue;
    }
    const [node] = await rows<{ hash: string }>(
      db,
      'SELECT hash FROM history_nodes WHERE day = ?::date AND level = ? AND position = ?',
      [day, level, part.start / 2 ** level],
    );
    hashes.push(node?.hash ?? '');
  }
  return joined(hashes);
}

/** The newest leaf of a dossier. */
export const leafOf = async (
  db: Knex,
  dossierId: number,
): Promise<(LeafRow & { readonly day: string; readonly position: number }) | undefined> =>
  (
    await rows<LeafRow & { day: string; position: number }>(
      db,
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, position, dossier_id, seq, hash FROM history_leaves
       WHERE dossier_id = ? ORDER BY seq DESC LIMIT 1`,
      [dossierId],
    )
  )[0];
