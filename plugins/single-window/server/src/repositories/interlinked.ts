/** Wholes and parts of interlinked filings; see database/sql/250. */
import type { Knex } from 'knex';
import type { NpspStatus } from '@motcua/cms';
import type { PartDossier } from '../domain/interlinked/parts';
import type { DossierRow } from './rows';
import { opened } from './sealing';

interface PartRow {
  readonly id: number;
  readonly key: string;
  readonly number: string;
  readonly npsp_status: NpspStatus;
  readonly version: number;
  readonly received_at: Date | null;
  readonly ended_at: Date | null;
  readonly decided: boolean;
  readonly supplement_count: number;
  readonly promised_at: Date | null;
}

const OF_WHOLE = `(life->'whole'->>'dossierId')::integer`;

/** The sub-dossiers of a whole, in the order in which they were opened. */
export async function partDossiers(db: Knex, wholeId: number): Promise<readonly PartDossier[]> {
  const { rows } = await db.raw<{ rows: PartRow[] }>(
    `SELECT d.id, d.life->'whole'->>'key' AS key, d.number, d.npsp_status, d.version, d.received_at, d.ended_at, d.supplement_count, d.promised_at,
       EXISTS (SELECT 1 FROM dossier_events e WHERE e.dossier_id = d.id AND e.type IN ('APPROVE', 'ISSUE')) AS decided
     FROM dossiers d WHERE ${OF_WHOLE.replace('life', 'd.life')} = :wholeId ORDER BY d.id`,
    { wholeId },
  );
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    number: row.number,
    status: row.npsp_status,
    version: row.version,
    received: row.received_at !== null,
    ended: row.ended_at !== null,
    decided: row.decided,
    supplements: row.supplement_count,
    promisedAt: row.promised_at,
  }));
}

export const partRows = async (db: Knex, wholeId: number): Promise<DossierRow[]> =>
  (await db<DossierRow>('dossiers').whereRaw(`${OF_WHOLE} = ?`, [wholeId]).orderBy('id')).map(opened);

/** Wholes that may have something to do, after an id: those under way, and those that ended before a part of theirs. */
export async function wholesAfter(db: Knex, after: number, limit: number): Promise<readonly number[]> {
  const { rows } = await db.raw<{ rows: { id: number }[] }>(
    `SELECT id FROM dossiers WHERE life->'parts' IS NOT NULL AND ended_at IS NULL AND id > :after
     UNION
     SELECT ${OF_WHOLE} FROM dossiers WHERE life->'whole' IS NOT NULL AND ended_at IS NULL AND ${OF_WHOLE} > :after
     ORDER BY id LIMIT :limit`,
    { after, limit },
  );
  return rows.map(({ id }) => id);
}

/** Wholes under way whose next part could be opened since a while and is not. */
export async function stuckWholes(
  db: Knex,
  before: Date,
): Promise<readonly { readonly id: number; readonly key: string; readonly since: Date }[]> {
  const { rows } = await db.raw<{ rows: { id: number; key: string; since: Date }[] }>(
    `SELECT d.id, part->>'key' AS key, d.updated_at AS since FROM dossiers d, jsonb_array_elements(d.life->'parts') part
     WHERE d.life->'parts' IS NOT NULL AND d.ended_at IS NULL AND d.npsp_status IN (2, 4) AND d.updated_at < :before
       AND part->>'status' = 'waiting'
       AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements(d.life->'parts') other
         WHERE part->'after' @> jsonb_build_array(other->>'key') AND other->>'status' <> 'settled')
     ORDER BY d.updated_at LIMIT 100`,
    { before },
  );
  return rows;
}
