/** Units that were merged into others; see database/sql/252. */
import type { Knex } from 'knex';

interface Succession {
  readonly from_code: string;
  readonly to_code: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

/** A unit has one successor; the reorganisation goes on in portions, and says the same each time. */
export const recordSuccession = async (db: Knex, succession: Succession): Promise<void> => {
  await db('unit_successions').insert(succession).onConflict('from_code').merge(['to_code', 'reason', 'actor', 'at']);
};

/** From code to code. */
export async function unitSuccessions(db: Knex): Promise<ReadonlyMap<string, string>> {
  const rows = await db<Succession>('unit_successions').select('from_code', 'to_code');
  return new Map(rows.map(({ from_code, to_code }) => [from_code, to_code]));
}

/** The last unit of the line; one that leads in a ring stands for itself. */
export function lastOf(successions: ReadonlyMap<string, string>, code: string): string {
  const seen = new Set([code]);
  let last = code;
  for (let next = successions.get(last); next !== undefined && !seen.has(next); next = successions.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}
