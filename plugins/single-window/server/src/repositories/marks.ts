/** What applicants have sent that nobody has looked at yet. */
import type { Knex } from 'knex';
import type { InboxMark } from '../api';
import { prepared } from './prepared';

/** One statement for all of a page's dossiers; those without a mark are not in it. */
export async function marksOf(db: Knex, ids: readonly number[]): Promise<ReadonlyMap<number, readonly InboxMark[]>> {
  if (ids.length === 0) return new Map();
  const rows = (await prepared(db, {
    sql: `SELECT one.id, EXISTS (SELECT 1 FROM dossier_messages m WHERE m.dossier_id = one.id AND m.side = 'citizen'
        AND m.id > COALESCE((SELECT max(r.message_id) FROM dossier_message_reads r
          WHERE r.dossier_id = one.id AND r.reader <> 'citizen'), 0)) AS message,
      COALESCE((SELECT e.type = 'SUPPLEMENT' FROM dossier_events e WHERE e.dossier_id = one.id ORDER BY e.seq DESC LIMIT 1), false) AS supplemented
      FROM unnest(?::integer[]) AS one (id)`,
    values: [[...ids]],
  })) as readonly { id: number; message: boolean; supplemented: boolean }[];
  return new Map(
    rows
      .filter(({ message, supplemented }) => message || supplemented)
      .map(({ id, message, supplemented }) => [
        id,
        [...(message ? (['message'] as const) : []), ...(supplemented ? (['supplemented'] as const) : [])],
      ]),
  );
}
