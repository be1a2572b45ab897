/** What each role may do, as the policy says it, and who many have it. */
import { OFFICER_ROLES, RULES, type OfficerActor } from '@motcua/plugin-identity';
import type { Role, Text } from '@motcua/cms';
import { ROLE_CHOICES } from '../../domain/administration/choices';
import { manyOf } from '../../domain/administration/row';
import { rowsAfter } from '../../repositories/administration';
import type { Core } from '../core';
import { scopeOf } from './changing';
import { officers } from './officers';

/** More officers than a province has. */
const ALL = 100_000;

export interface RoleLine {
  readonly role: Role;
  readonly label: Text;
  readonly may: readonly Text[];
  readonly officers: number;
}

export async function roleTable(core: Core, actor: OfficerActor): Promise<readonly RoleLine[]> {
  const asked = { q: '', state: 'in_force', only: {} } as const;
  const rows = await rowsAfter(core.db(), officers, scopeOf(core, actor), asked, { after: null, limit: ALL });
  const counts = new Map<string, number>();
  for (const { values } of rows)
    for (const role of manyOf(values['roles'] ?? '')) counts.set(role, (counts.get(role) ?? 0) + 1);
  const rules = Object.values(RULES);
  return OFFICER_ROLES.map((role) => ({
    role,
    label: ROLE_CHOICES.find(({ value }) => value === role)?.label ?? { vi: role, en: role },
    may: [
      ...new Map(
        rules
          .filter(({ grants }) => grants.some(({ to }) => to.includes(role)))
          .map(({ purpose }) => [purpose.vi, purpose]),
      ).values(),
    ],
    officers: counts.get(role) ?? 0,
  }));
}
