/** Officers that work can be given to. */
import type { Knex } from 'knex';
import type { Role } from '@motcua/cms';

export interface OfficerRow {
  readonly id: number;
  readonly username: string;
  readonly full_name: string;
  readonly position: string | null;
  readonly roles: readonly Role[];
  readonly agency_id: number;
}

const working = (db: Knex) =>
  db<OfficerRow & { active: boolean | null }>('officers')
    .where((row) => void row.whereNull('active').orWhere('active', true))
    .select('id', 'username', 'full_name', 'position', 'roles', 'agency_id');

export const workingOfficer = async (db: Knex, username: string): Promise<OfficerRow | undefined> =>
  (await working(db).where({ username }))[0];

export const isWorking = async (db: Knex, id: number): Promise<boolean> => (await working(db).where({ id })).length > 0;

export const officersOf = async (db: Knex, agencyId: number): Promise<readonly OfficerRow[]> =>
  working(db).where({ agency_id: agencyId }).orderBy('full_name');
