/** Who is away until when, and the delegations that end by themselves; see database/sql/251 and 343. */
import type { Knex } from 'knex';

interface NewAbsence {
  readonly officerId: number;
  /** The last day, `2027-03-31`. */
  readonly until: string;
  readonly deputy: string;
  readonly reason: string;
  readonly actor: string;
  /** The deputy may do what waits for the officer's roles as well. */
  readonly byLeader: boolean;
  readonly at: Date;
}

const running = (db: Knex, officerId: number, today: string) =>
  db('officer_absences').where({ officer_id: officerId, ended_at: null }).where('until', '>=', today);

/** Once, however many portions of what the officer holds are moved. */
export async function recordAbsence(db: Knex, absence: NewAbsence): Promise<void> {
  const { officerId, byLeader, until, deputy, ...how } = absence;
  if (await running(db, officerId, until).where({ until, deputy }).first('id')) return;
  await db('officer_absences').insert({ officer_id: officerId, by_leader: byLeader, until, deputy, ...how });
}

export const isAway = async (db: Knex, officerId: number, today: string): Promise<boolean> =>
  (await running(db, officerId, today).first('id')) !== undefined;

/** Absences that have begun; `id` is not that of a planned one. */
export const runningAbsences = (
  db: Knex,
  { id, username }: { readonly id: number; readonly username: string },
  today: string,
): Promise<PlannedAbsence[]> =>
  running(db, id, today)
    .orderBy('id')
    .select<PlannedAbsence[]>(
      'id',
      db.raw('?::text AS username', [username]),
      db.raw(`(at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS begins`),
      db.raw('until::text'),
      'deputy',
      'reason',
      'actor',
    );

/** The officer is back; false when he was not away. */
export const endAbsences = async (
  db: Knex,
  officerId: number,
  { today, actor, at }: { readonly today: string; readonly actor: string; readonly at: Date },
): Promise<boolean> => (await running(db, officerId, today).update({ ended_at: at, ended_by: actor })) > 0;

/** Its last day is over, or whoever it was for is back. */
const OVER = `((one->>'until')::date < :today::date OR EXISTS (SELECT 1 FROM officer_absences a JOIN officers o ON o.username = a.deputy
  WHERE a.officer_id = (one->'from'->>'id')::int AND o.id = (one->'to'->>'id')::int AND a.until = (one->>'until')::date
  HAVING bool_and(a.ended_at IS NOT NULL)))`;

/** The steps of a dossier whose deputies' time is over. */
export async function endedSteps(db: Knex, dossierId: number, today: string): Promise<ReadonlySet<number>> {
  const { rows } = await db.raw<{ rows: { task: number }[] }>(
    `SELECT (one->>'taskId')::int AS task FROM dossiers d, jsonb_array_elements(d.life->'delegations') one WHERE d.id = :dossierId AND ${OVER}`,
    { dossierId, today },
  );
  return new Set(rows.map(({ task }) => task));
}

/** Open dossiers with a delegation that is over. */
export async function endedDelegations(
  db: Knex,
  today: string,
  limit: number,
): Promise<readonly { readonly id: number; readonly version: number }[]> {
  const { rows } = await db.raw<{ rows: { id: number; version: number }[] }>(
    `SELECT d.id, d.version FROM dossiers d WHERE d.life->'delegations' IS NOT NULL AND d.ended_at IS NULL
       AND EXISTS (SELECT 1 FROM jsonb_array_elements(d.life->'delegations') one WHERE ${OVER})
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

/** @param absence `begun_at` where whoever records it begins it himself */
export async function planAbsence(
  db: Knex,
  absence: Omit<PlannedAbsence, 'id'> & { readonly at: Date; readonly begun_at: Date | null },
): Promise<number> {
  const [row] = await db('planned_absences').insert(absence).returning<{ id: number }[]>('id');
  if (!row) throw new Error('The absence that was just written is not there.');
  return row.id;
}

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
