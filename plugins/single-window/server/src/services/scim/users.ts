/** The officers in reach of a machine, by the same steps as the administrators' form. */
import type { Knex } from 'knex';
import SCIMMY from 'scimmy';
import { equality } from '../../domain/scim/filter';
import { userOfValues, valuesOfUser, type ScimUser } from '../../domain/scim/user';
import type { Refusal, Values } from '../../domain/administration/row';
import { holdRegister, keptRow, type KeptRow } from '../../repositories/administration';
import { externalIds, keepExternalId, usernameOfExternal } from '../../repositories/machine-clients';
import { putRow } from '../administration/changing';
import { officers } from '../administration/officers';
import type { Core } from '../core';
import { agencyNames, officersPage } from '../../repositories/scim';
import type { ClientScope } from './scope';

export interface ScimContext {
  readonly core: Core;
  readonly scope: ClientScope;
}

const MOST = 200;
const { Error: ScimError } = SCIMMY.Types;

const notFound = (id: string): Error => new ScimError(404, '', `Resource ${id} not found`);

/** What is held, and what is there already, is a conflict; all else is a wrong value. */
function refused(username: string, errors: readonly Refusal[]): Error {
  const all = errors.map(({ column, detail }) => (column === '' ? detail.en : `${column}: ${detail.en}`)).join(' ');
  const words = `${username}: ${all}`;
  const taken = errors.some(({ column }) => column === '');
  const held = errors.some(({ detail }) => detail.en.startsWith('Holds '));
  if (taken) return new ScimError(409, 'uniqueness', words);
  return held ? new ScimError(409, '', words) : new ScimError(400, 'invalidValue', words);
}

async function told({ core, scope }: ScimContext, rows: readonly KeptRow[]) {
  const names = await agencyNames(
    core.db(),
    rows.map(({ values }) => values['agency'] ?? ''),
  );
  const known = await externalIds(
    core.db(),
    scope.clientId,
    rows.map(({ key }) => key),
  );
  return rows.map(({ key, values }) =>
    userOfValues(values, known.get(key), names.get(values['agency'] ?? '') ?? '', scope.today),
  );
}

async function inReach({ core, scope }: ScimContext, id: string): Promise<KeptRow> {
  const row = await keptRow(core.db(), officers, scope, id);
  if (!row?.inReach) throw notFound(id);
  return row;
}

export async function userOf(context: ScimContext, id: string) {
  const [user] = await told(context, [await inReach(context, id)]);
  if (!user) throw notFound(id);
  return user;
}

/** The user name that a filter asks for; null where nobody has that external id. */
async function namedBy({ core, scope }: ScimContext, filter: string): Promise<string | null> {
  const { name, value } = equality(filter, ['userName', 'externalId', 'id']);
  return name === 'externalId' ? usernameOfExternal(core.db(), scope.clientId, value) : value.toLowerCase();
}

export async function listUsers(
  context: ScimContext,
  asked: { readonly filter?: string | undefined; readonly startIndex: number; readonly count: number },
) {
  const { core, scope } = context;
  const count = Math.min(asked.count, MOST);
  if (asked.filter !== undefined) {
    const name = await namedBy(context, asked.filter);
    const row = name === null ? null : await keptRow(core.db(), officers, scope, name);
    const rows = row?.inReach ? [row] : [];
    return { total: rows.length, startIndex: 1, users: await told(context, rows) };
  }
  const page = await officersPage(core.db(), officers, scope, { offset: asked.startIndex - 1, limit: count });
  return { total: page.total, startIndex: asked.startIndex, users: await told(context, page.rows) };
}

/** One officer's row, by the administrators' steps; within a transaction that holds the register. @returns its key */
export async function putOfficer(trx: Knex, { core, scope }: ScimContext, values: Values): Promise<string> {
  const put = await putRow(trx, officers, scope, values, {
    reason: `SCIM: ${scope.clientId}`,
    at: core.clock(),
    importId: null,
  });
  if (put.outcome === 'refused') throw refused(put.key, put.errors);
  return put.key;
}

/** Made, or put in the place of what was there; an officer who is there already is not made again. */
export async function putUser(context: ScimContext, id: string | null, user: ScimUser) {
  const { core, scope } = context;
  const username = id ?? (typeof user.userName === 'string' ? user.userName : '');
  await core.db().transaction(async (trx) => {
    await holdRegister(trx, officers.name);
    const known = await keptRow(trx, officers, scope, username);
    if (id !== null && !known?.inReach) throw notFound(id);
    if (id === null && known) throw new ScimError(409, 'uniqueness', `userName ${username} is taken`);
    if (id !== null && typeof user.userName === 'string' && user.userName.toLowerCase() !== id)
      throw new ScimError(400, 'mutability', 'userName cannot be changed');
    const key = await putOfficer(trx, context, valuesOfUser(user, known?.values ?? null, scope));
    const { externalId } = user;
    if (typeof externalId === 'string' && !(await keepExternalId(trx, scope.clientId, key, externalId)))
      throw new ScimError(409, 'uniqueness', `externalId ${externalId} is taken`);
  });
  return userOf(context, username);
}

/** Ended, never erased: what the officer did stays. */
export async function endUser(context: ScimContext, id: string): Promise<void> {
  const user = await userOf(context, id);
  await putUser(context, id, { ...user, active: false });
}
