/** Units as groups: who works where. Everybody works in one unit, so who joins a group leaves another. */
import type { Knex } from 'knex';
import SCIMMY from 'scimmy';
import { holdsOn } from '../../domain/administration/columns';
import { equality } from '../../domain/scim/filter';
import { membershipChange, type ScimGroup } from '../../domain/scim/group';
import { holdRegister, keptRow } from '../../repositories/administration';
import { membersOf, unitsInReach, type UnitRow } from '../../repositories/scim';
import { officers } from '../administration/officers';
import { putOfficer, type ScimContext } from './users';

const MOST = 200;

const { Error: ScimError } = SCIMMY.Types;

const shown = ({ code, name }: UnitRow) => ({ id: code, displayName: name, externalId: code });

/** A unit's code is its id and its external id. */
function namedBy(filter: string | undefined): { readonly code?: string; readonly name?: string } {
  if (filter === undefined) return {};
  const { name, value } = equality(filter, ['displayName', 'externalId', 'id']);
  return name === 'displayName' ? { name: value } : { code: value };
}

export async function listGroups(
  { core, scope }: ScimContext,
  asked: { readonly filter?: string | undefined; readonly startIndex: number; readonly count: number },
) {
  const page = { offset: asked.startIndex - 1, limit: Math.min(asked.count, MOST) };
  const { total, rows } = await unitsInReach(core.db(), scope, { ...page, ...namedBy(asked.filter) });
  return { total, groups: rows.map(shown) };
}

export async function groupOf({ core, scope }: ScimContext, code: string, db: Knex = core.db()) {
  const { rows } = await unitsInReach(db, scope, { code, offset: 0, limit: 1 });
  const [unit] = rows;
  if (!unit) throw new ScimError(404, '', `Resource ${code} not found`);
  const members = await membersOf(db, code);
  return {
    ...shown(unit),
    members: members.map(({ username, full_name }) => ({ value: username, display: full_name, type: 'User' })),
  };
}

/** Only who is there and has not ended can join; what is held is given to others first, as for a change of `department`. */
async function join(trx: Knex, context: ScimContext, code: string, id: string): Promise<void> {
  const row = await keptRow(trx, officers, context.scope, id);
  if (!row?.inReach) throw new ScimError(400, 'invalidValue', `members: There is no user ${id}`);
  if (!holdsOn(row.values, context.scope.today))
    throw new ScimError(400, 'invalidValue', `members: ${id} is not active`);
  await putOfficer(trx, context, { username: id, agency: code });
}

/** The group as `change` leaves it: all of it, or nothing. */
export async function changeGroup(
  context: ScimContext,
  code: string,
  change: (group: object) => Promise<ScimGroup | undefined>,
) {
  await context.core.db().transaction(async (trx) => {
    await holdRegister(trx, officers.name);
    const group = await groupOf(context, code, trx);
    const wanted = (await change(group)) ?? group;
    if (wanted.externalId !== group.externalId)
      throw new ScimError(400, 'mutability', 'externalId is the code of the unit and cannot be changed');
    const { joining, leaving } = membershipChange(group, wanted);
    if (leaving.length > 0)
      throw new ScimError(
        400,
        'mutability',
        `members: ${leaving.slice(0, 10).join(', ')} would be in no unit. Add them to another group, or set active to false`,
      );
    for (const id of joining) await join(trx, context, code, id);
  });
  return groupOf(context, code);
}
