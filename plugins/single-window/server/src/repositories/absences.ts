/** Who is away until when, and the delegations that end by themselves; see database/sql/251. */
import type { Knex } from 'knex';

interface Absence {
  readonly officerId: number;
  /** The last day, `2027-03-31`. */
  readonly until: string;
  readonly deputy: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

export const recordAbsence = async (db: Knex, { officerId, ...absence }: Absence): Promise<void> => {
  await db('officer_absences').insert({ officer_id: officerId, ...absence });
};

export const isAway = async (db: Knex, officerId: number, today: string): Promise<boolean> =>
  (await db('officer_absences').where({ officer_id: officerId }).where('until', '>=', today).first('id')) !== undefined;

/** Open dossiers with a delegation whose last day is over. */
export async function endedDelegations(
  db: Knex,
  today: string,
  limit: number,
): Promise<readonly { readonly id: number; readonly version: number }[]> {
  const { rows } = await db.raw<{ rows: { id: number; version: number }[] }>(
    `SELECT d.id, d.version FROM dossiers d WHERE d.life->'delegations' IS NOT NULL AND d.ended_at IS NULL
       AND EXISTS (SELECT 1 FROM jsonb_array_elements(d.life->'delegations') one WHERE (one->>'until')::date < :today::date)
     ORDER BY d.id LIMIT :limit`,
    { today, limit },
  );
  return rows;
}
