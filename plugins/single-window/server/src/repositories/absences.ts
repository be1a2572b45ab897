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

export interface PlannedAbsence {
  readonly id: number;
  readonly username: string;
  /** `YYYY-MM-DD`, both days belong to it. */
  readonly begins: string;
  readonly until: string;
  readonly deputy: string;
  readonly reason: string;
  readonly actor: string;
}

const planned = (db: Knex) =>
  db<PlannedAbsence>('planned_absences')
    .whereNull('begun_at')
    .whereNull('cancelled_at')
    .select<PlannedAbsence[]>(
      'id',
      'username',
      db.raw('begins::text'),
      db.raw('until::text'),
      'deputy',
      'reason',
      'actor',
    );

export const planAbsence = async (
  db: Knex,
  absence: Omit<PlannedAbsence, 'id'> & { readonly at: Date },
): Promise<void> => {
  await db('planned_absences').insert(absence);
};

export const absencesAhead = (db: Knex, username: string): Promise<PlannedAbsence[]> =>
  planned(db).where({ username }).orderBy('begins');

export const absencesBeginning = (db: Knex, today: string): Promise<PlannedAbsence[]> =>
  planned(db).where('begins', '<=', today).orderBy('id');

/** False when another server, or whoever called it off, was quicker. */
export const beginAbsence = async (db: Knex, id: number, at: Date): Promise<boolean> =>
  (await db('planned_absences')
    .where({ id })
    .whereNull('begun_at')
    .whereNull('cancelled_at')
    .update({ begun_at: at })) > 0;

export const callOffAbsence = async (db: Knex, id: number, username: string, at: Date): Promise<boolean> =>
  (await db('planned_absences')
    .where({ id, username })
    .whereNull('begun_at')
    .whereNull('cancelled_at')
    .update({ cancelled_at: at })) > 0;
