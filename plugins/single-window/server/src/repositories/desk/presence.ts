/** Who has a dossier open, in SQL; by the database's own clock, which all servers share. */
import type { Knex } from 'knex';

/** A page that has said nothing for this long is gone: two of its 20 s and a little. */
const GONE_SECONDS = 50;

export interface PresenceRow {
  readonly officer_id: number;
  readonly name: string;
  readonly unit: string;
  readonly acting: string | null;
  readonly since: Date;
}

/** Says that an officer is here, and answers who else is. */
export async function beHere(
  db: Knex,
  me: { readonly dossierId: number; readonly officerId: number; readonly name: string; readonly unit: string },
  acting: string | null,
): Promise<readonly PresenceRow[]> {
  const { rows } = await db.raw<{ rows: PresenceRow[] }>(
    `WITH gone AS (DELETE FROM dossier_presence WHERE dossier_id = :dossierId AND officer_id <> :officerId AND seen_at < now() - interval '${GONE_SECONDS} seconds'),
     here AS (INSERT INTO dossier_presence (dossier_id, officer_id, name, unit, acting, since, seen_at)
       VALUES (:dossierId, :officerId, :name, :unit, :acting, now(), now())
       ON CONFLICT (dossier_id, officer_id) DO UPDATE SET acting = excluded.acting, seen_at = now(),
         since = CASE WHEN dossier_presence.seen_at < now() - interval '${GONE_SECONDS} seconds' THEN now() ELSE dossier_presence.since END)
     SELECT officer_id, name, unit, acting, since FROM dossier_presence
     WHERE dossier_id = :dossierId AND officer_id <> :officerId AND seen_at >= now() - interval '${GONE_SECONDS} seconds'
     ORDER BY since LIMIT 20`,
    { ...me, acting },
  );
  return rows;
}

export const leave = async (db: Knex, dossierId: number, officerId: number): Promise<void> => {
  await db('dossier_presence').where({ dossier_id: dossierId, officer_id: officerId }).delete();
};
