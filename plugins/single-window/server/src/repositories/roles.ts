/** Which roles the officers of each unit have. */
import type { Knex } from 'knex';
import type { DecidingAgency, Role } from '@motcua/cms';
import type { WorkflowDirectory } from '../api';
import { lastOf, unitSuccessions } from './successions';

interface UnitRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'department' | 'commune' | 'one_stop_unit';
  readonly parent_id: number | null;
}

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitRow['kind'];
}

const activeUnits = (db: Knex): Promise<UnitRow[]> =>
  db<UnitRow & { active: boolean | null }>('agencies')
    .where((row) => void row.whereNull('active').orWhere('active', true))
    .orderBy('code')
    .select('id', 'code', 'name', 'kind', 'parent_id');

export const unitList = async (db: Knex): Promise<readonly Unit[]> =>
  (await activeUnits(db)).map(({ code, name, kind }) => ({ code, name, kind }));

/** Published procedures with a form and a workflow, by name. */
export const procedureList = (db: Knex): Promise<readonly { readonly code: string; readonly name: string }[]> =>
  db('procedures as p')
    .whereNotNull('p.published_at')
    .whereExists(db('procedure_versions as v').whereRaw('v.procedure_code = p.code').select(db.raw('1')))
    .orderBy('p.name')
    .select<{ code: string; name: string }[]>('p.code', 'p.name');

/** The units that a procedure would run in, by who decides; null: nobody decides yet, so only named units are looked at. */
export type Directories = (deciding: DecidingAgency | null) => WorkflowDirectory;

export async function workflowDirectories(db: Knex): Promise<Directories> {
  const units = await activeUnits(db);
  const officers = await db('officers as o')
    .join('agencies as a', 'a.id', 'o.agency_id')
    .where((row) => void row.whereNull('o.active').orWhere('o.active', true))
    .select<{ code: string; roles: unknown }[]>('a.code', 'o.roles');
  const roles = new Map<string, Set<Role>>(units.map(({ code }) => [code, new Set()]));
  // The officers' schema says that roles are a list of role names.
  for (const officer of officers)
    for (const role of Array.isArray(officer.roles) ? (officer.roles as Role[]) : [])
      roles.get(officer.code)?.add(role);
  const successions = await unitSuccessions(db);
  const nameOf = new Map(units.map(({ code, name }) => [code, name]));
  // A merged unit stands for its successor.
  const codes = [...new Set([...roles.keys(), ...successions.keys()])].flatMap((code) => {
    const last = lastOf(successions, code);
    return roles.has(last) ? [[code, last] as const] : [];
  });
  const rolesByUnit = Object.fromEntries(codes.map(([code, last]) => [code, [...(roles.get(last) ?? [])]]));
  const names = Object.fromEntries(codes.map(([code, last]) => [code, nameOf.get(last) ?? last]));
  const oneStopUnder = (parent: number | null): UnitRow | undefined =>
    units.find((unit) => unit.kind === 'one_stop_unit' && unit.parent_id === parent);
  return (deciding) => {
    const competent =
      deciding === null
        ? []
        : units.filter(({ kind, code }) => (deciding.kind === 'commune' ? kind === 'commune' : code === deciding.code));
    const oneStop = competent.flatMap((unit) => oneStopUnder(unit.id) ?? oneStopUnder(unit.parent_id) ?? []);
    return {
      competent: competent.map(({ code }) => code),
      oneStop: [...new Set(oneStop.map(({ code }) => code))],
      rolesByUnit,
      names,
    };
  };
}

export const workflowDirectory = async (db: Knex, deciding: DecidingAgency | null): Promise<WorkflowDirectory> =>
  (await workflowDirectories(db))(deciding);
