/** Units as groups: who works where. A person's unit is changed at the person (`department`). */
import SCIMMY from 'scimmy';
import { membersOf, unitsInReach, type UnitRow } from '../../repositories/scim';
import type { ScimContext } from './users';

/** Of one group; a unit has some dozens. */
const MOST_MEMBERS = 500;
const MOST = 200;

const { Error: ScimError } = SCIMMY.Types;

const shown = ({ code, name }: UnitRow) => ({ id: code, displayName: name, externalId: code });

export async function listGroups(
  { core, scope }: ScimContext,
  asked: { readonly startIndex: number; readonly count: number },
) {
  const page = { offset: asked.startIndex - 1, limit: Math.min(asked.count, MOST) };
  const { total, rows } = await unitsInReach(core.db(), scope, page);
  return { total, groups: rows.map(shown) };
}

export async function groupOf({ core, scope }: ScimContext, code: string) {
  const { rows } = await unitsInReach(core.db(), scope, { code, offset: 0, limit: 1 });
  const [unit] = rows;
  if (!unit) throw new ScimError(404, '', `Resource ${code} not found`);
  const members = await membersOf(core.db(), code, MOST_MEMBERS);
  return {
    ...shown(unit),
    members: members.map(({ username, full_name }) => ({ value: username, display: full_name, type: 'User' })),
  };
}
