/** Absences that officers ask for; see database/sql/344. */
import type { Knex } from 'knex';

export interface RequestRow {
  readonly id: number;
  readonly officer_id: number;
  readonly agency_id: number;
  readonly username: string;
  readonly name: string;
  readonly begins: string;
  readonly until: string;
  readonly deputy: string;
  readonly deputy_name: string | null;
  readonly reason: string;
  readonly withdrawn_at: Date | null;
  readonly decided_at: Date | null;
  readonly decided_name: string | null;
  readonly declined: string | null;
  readonly told_at: Date | null;
}

const requests = (db: Knex) =>
  db('absence_requests as r')
    .join('officers as o', 'o.id', 'r.officer_id')
    .leftJoin('officers as d', 'd.username', 'r.deputy')
    .leftJoin('officers as l', 'l.username', 'r.decided_by')
    .select<RequestRow[]>(
      'r.id',
      'r.officer_id',
      'o.agency_id',
      'o.username',
      'o.full_name as name',
      db.raw('r.begins::text'),
      db.raw('r.until::text'),
      'r.deputy',
      'd.full_name as deputy_name',
      'r.reason',
      'r.withdrawn_at',
      'r.decided_at',
      'l.full_name as decided_name',
      'r.declined',
      'r.told_at',
    );

export const addRequest = async (
  db: Knex,
  request: Pick<RequestRow, 'officer_id' | 'begins' | 'until' | 'deputy' | 'reason'> & { readonly at: Date },
): Promise<void> => {
  await db('absence_requests').insert(request);
};

export const requestsOf = (db: Knex, officerId: number, limit: number): Promise<RequestRow[]> =>
  requests(db).where('r.officer_id', officerId).orderBy('r.id', 'desc').limit(limit);

/** Those on which somebody has still to decide, by what begins first. */
export const requestsWaiting = (db: Knex, agencyIds: readonly number[], today: string): Promise<RequestRow[]> =>
  requests(db)
    .whereIn('o.agency_id', agencyIds)
    .where('r.until', '>=', today)
    .whereNull('r.decided_at')
    .whereNull('r.withdrawn_at')
    .orderBy(['r.begins', 'r.id']);

export const requestById = async (db: Knex, id: number): Promise<RequestRow | undefined> =>
  (await requests(db).where('r.id', id))[0];

const undecided = (db: Knex, id: number) =>
  db('absence_requests').where({ id }).whereNull('decided_at').whereNull('withdrawn_at');

/** False when somebody else was quicker. */
export const decideRequest = async (
  db: Knex,
  id: number,
  decision: { readonly at: Date; readonly by: string; readonly declined: string | null },
): Promise<boolean> =>
  (await undecided(db, id).update({
    decided_at: decision.at,
    decided_by: decision.by,
    declined: decision.declined,
  })) > 0;

export const withdrawRequest = async (db: Knex, id: number, officerId: number, at: Date): Promise<boolean> =>
  (await undecided(db, id).where({ officer_id: officerId }).update({ withdrawn_at: at })) > 0;

export const tellDecisions = async (db: Knex, officerId: number, at: Date): Promise<void> => {
  await db('absence_requests')
    .where({ officer_id: officerId, told_at: null })
    .whereNotNull('decided_at')
    .update({ told_at: at });
};
