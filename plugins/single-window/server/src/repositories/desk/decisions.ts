/** What matters of dossiers that wait for a decision or a number: what was proposed, by whom, and what to look at twice. */
import type { Knex } from 'knex';

export interface DecisionFacts {
  readonly id: number;
  readonly proposal: {
    readonly by: string;
    readonly at: string;
    readonly conclusion: string | null;
    readonly attached: number;
  } | null;
  readonly contested: boolean;
  readonly rejected_papers: number;
  readonly returned: number;
  readonly supplement_count: number;
  readonly extension_count: number | null;
  readonly payment_status: string;
  readonly unread: number;
}

/** One statement for all of a page's dossiers. `type` is the act that led there. */
export async function decisionFacts(
  db: Knex,
  ids: readonly number[],
  type: 'PROPOSE' | 'APPROVE',
): Promise<ReadonlyMap<number, DecisionFacts>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.raw<{ rows: DecisionFacts[] }>(
    `SELECT d.id, d.supplement_count, d.extension_count, d.payment_status,
       (SELECT jsonb_build_object('by', e.actor->>'name', 'at', e.at, 'conclusion', e.data->>'conclusion',
          'attached', COALESCE(jsonb_array_length(e.data->'attached'), 0))
        FROM dossier_events e WHERE e.dossier_id = d.id AND e.type = ? ORDER BY e.seq DESC LIMIT 1) AS proposal,
       EXISTS (SELECT 1 FROM jsonb_each(d.provenance) p WHERE jsonb_exists(p.value, 'contested')) AS contested,
       (SELECT count(*)::integer FROM dossier_papers p WHERE p.dossier_id = d.id AND p.checked = 'rejected') AS rejected_papers,
       (SELECT count(*)::integer FROM dossier_events e WHERE e.dossier_id = d.id AND e.type = 'RETURN') AS returned,
       (SELECT count(*)::integer FROM dossier_messages m WHERE m.dossier_id = d.id AND m.side = 'citizen'
          AND m.id > COALESCE((SELECT max(r.message_id) FROM dossier_message_reads r WHERE r.dossier_id = d.id AND r.reader <> 'citizen'), 0)) AS unread
     FROM dossiers d WHERE d.id = ANY (?)`,
    [type, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
