/** Agencies and roles that a procedure names: finding them, and putting others in their place. */
import type { DecidingAgency, Role, UnitRef } from '@motcua/cms';
import { unitsOf } from '../workflow/check/owners';
import type { WorkflowDirectory } from '../workflow/check/scene';
import type { Data } from './file';
import { mapObjects } from './parts';

const isObject = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const metasOf = (definition: unknown): readonly Data[] => {
  const found: Data[] = [];
  mapObjects(definition, (one) => {
    if (isObject(one['meta'])) found.push(one['meta']);
    return one;
  });
  return found;
};

/** A step's holder, and who sees to a wait: both name a role and a unit. */
const holdersOf = (meta: Data): readonly Data[] => [meta, ...(isObject(meta['owner']) ? [meta['owner']] : [])];
const agencyOf = (holder: Data): string =>
  isObject(holder['unit']) && typeof holder['unit']['agency'] === 'string' ? holder['unit']['agency'] : '';

export function agenciesOf(workflow: unknown): readonly string[] {
  const codes = metasOf(workflow).flatMap(holdersOf).map(agencyOf);
  return [...new Set(codes.filter((code) => code !== ''))];
}

export const decidingOf = (procedure: Data): DecidingAgency => {
  const code = typeof procedure['decidingAgencyCode'] === 'string' ? procedure['decidingAgencyCode'].trim() : '';
  return code === '' || code === 'commune' ? { kind: 'commune' } : { kind: 'department', code };
};

const changeHolders = (workflow: unknown, change: (holder: Data) => Data): unknown =>
  mapObjects(workflow, (one) => {
    const { meta } = one;
    if (!isObject(meta)) return one;
    const owner = isObject(meta['owner']) ? { owner: change(meta['owner']) } : {};
    return { ...one, meta: { ...change(meta), ...owner } };
  });

export const withAgencies = (workflow: unknown, agency: (code: string) => string): unknown =>
  changeHolders(workflow, (holder) => {
    const code = agencyOf(holder);
    return code === '' ? holder : { ...holder, unit: { ...(holder['unit'] as Data), agency: agency(code) } }; // `agencyOf` looked
  });

/** A role in a unit where nobody has it. */
export interface Vacancy {
  readonly role: Role;
  /** `competent`, `one_stop` or an agency's code. */
  readonly unit: string;
  /** Codes of the agencies in which nobody has the role, and of all that would need it. */
  readonly empty: readonly string[];
  readonly all: readonly string[];
}

const placeOf = (holder: Data): { readonly role: Role; readonly unit: UnitRef } | null => {
  const { role, unit } = holder;
  if (typeof role !== 'string') return null;
  const known = unit === 'one_stop' || unit === 'competent' || agencyOf(holder) !== '';
  return known ? { role: role as Role, unit: unit as UnitRef } : null; // role names come from the designer's list
};

const nameOf = (unit: UnitRef): string => (typeof unit === 'object' ? unit.agency : unit);
export const vacancyKey = ({ role, unit }: Pick<Vacancy, 'role' | 'unit'>): string => `${role}@${unit}`;

/** Agencies that do not exist here are another question. */
export function vacancies(workflow: unknown, directory: WorkflowDirectory): readonly Vacancy[] {
  const found = new Map<string, Vacancy>();
  for (const holder of metasOf(workflow).flatMap(holdersOf)) {
    const place = placeOf(holder);
    if (!place) continue;
    const all = unitsOf(directory, place.unit).filter((code) => directory.rolesByUnit[code]);
    const empty = all.filter((code) => !directory.rolesByUnit[code]?.includes(place.role));
    const vacancy = { role: place.role, unit: nameOf(place.unit), empty, all };
    if (empty.length > 0) found.set(vacancyKey(vacancy), vacancy);
  }
  return [...found.values()];
}

export const withRoles = (workflow: unknown, role: (asked: Pick<Vacancy, 'role' | 'unit'>) => Role): unknown =>
  changeHolders(workflow, (holder) => {
    const place = placeOf(holder);
    return place ? { ...holder, role: role({ role: place.role, unit: nameOf(place.unit) }) } : holder;
  });
