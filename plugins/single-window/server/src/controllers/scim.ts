/** SCIM 2.0 (RFC 7643, 7644): a personnel or identity system keeps the officers of its organisation. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import SCIMMY from 'scimmy';
import { z } from 'zod';
import { Problem, type Actor, type MachineActor, type RouteDefinition } from '@motcua/plugin-identity';
import { plainPatch } from '../domain/scim/patch';
import type { ScimUser } from '../domain/scim/user';
import { coreFor } from '../services/public';
import { changeGroup, groupOf, listGroups } from '../services/scim/groups';
import { scopeOfClient } from '../services/scim/scope';
import { endUser, listUsers, putUser, userOf, type ScimContext } from '../services/scim/users';
import { pathPart } from './requests';

const BASE = '/scim/v2';
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const MOST = 200;

export const scimPage = {
  startIndex: z.coerce.number().int().max(10_000_000).optional(),
  count: z.coerce.number().int().max(1_000_000).optional(),
};
const pageSchema = z.object({ ...scimPage, filter: z.string().max(300).optional() });

SCIMMY.Config.set({
  patch: true,
  filter: { supported: true, maxResults: MOST },
  bulk: false,
  sort: false,
  etag: false,
  changePassword: false,
  authenticationSchemes: [
    { type: 'oauthbearertoken', name: 'OAuth Bearer Token', description: 'Client credentials of the identity server' },
  ],
});
const { User, Group, ServiceProviderConfig, ResourceType, Schema } = SCIMMY.Resources;
for (const resource of [User, Group, ServiceProviderConfig, ResourceType, Schema]) resource.basepath(BASE);
User.extend(SCIMMY.Schemas.EnterpriseUser, false);
// A unit is named in the register of agencies.
SCIMMY.Schemas.Group.definition.attribute('displayName').config.mutable = 'readOnly';
SCIMMY.Resources.declare(User);
SCIMMY.Resources.declare(Group);

/** SCIM's own errors, as problems: the middleware tells them in SCIM's shape on these addresses. */
async function asProblems<T>(work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SCIMMY.Types.Error)) {
      if (error instanceof TypeError) throw scimProblem(400, error.message, 'invalidValue');
      throw error;
    }
    throw scimProblem(error.status, error.message, error.scimType);
  }
}

const scimProblem = (status: number, words: string, scimType: string | null | undefined): Problem =>
  new Problem('ScimRefused', status, { vi: words, en: words }, null, [], scimType ? { scimType } : {});

function pageOf(ctx: Context) {
  const read = pageSchema.safeParse(ctx.query);
  if (!read.success) throw scimProblem(400, 'startIndex, count or filter is not valid', 'invalidValue');
  const { startIndex = 1, count = 100, filter } = read.data;
  // RFC 7644 §3.4.2.4: less than one counts as one, less than none as none.
  return { startIndex: Math.max(1, startIndex), count: Math.max(0, count), filter };
}

const asUser = (user: object) => new SCIMMY.Schemas.User(user, 'out', `${BASE}/Users`);
const asGroup = (group: object) => new SCIMMY.Schemas.Group(group, 'out', `${BASE}/Groups`);

/** What came in, held against the schema; throws what SCIM calls a wrong value. */
const readUser = (body: unknown): ScimUser => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new SCIMMY.Types.Error(400, 'invalidSyntax', 'A resource is expected');
  return new SCIMMY.Schemas.User(body, 'in');
};

const { PatchOp } = SCIMMY.Messages;
const readPatch = (body: unknown) => new PatchOp(plainPatch(body) as ConstructorParameters<typeof PatchOp>[0]);

const answer = (ctx: Context, body: unknown, status = 200): void => {
  ctx.status = status;
  ctx.body = JSON.stringify(body);
  ctx.type = 'application/scim+json';
  ctx.set('Cache-Control', 'private, no-store');
};

const list = (resources: readonly object[], total: number, startIndex: number) => ({
  schemas: [LIST],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

/** The policy lets only these machines in; this tells the types so. */
const machine = (actor: Actor): MachineActor => {
  if (actor.kind !== 'machine') throw scimProblem(403, 'Not allowed', null);
  return actor;
};

export function scimRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  type Door = (context: ScimContext, ctx: Context) => Promise<void>;
  const door = (method: RouteDefinition['method'], path: string, summary: string, work: Door): RouteDefinition => ({
    method,
    path: `${BASE}${path}`,
    access: { action: 'officers.provide' },
    summary,
    handler: async (ctx, actor) => {
      const core = coreFor(strapi);
      await asProblems(async () => work({ core, scope: await scopeOfClient(core, machine(actor)) }, ctx));
    },
  });
  const patched = async (context: ScimContext, id: string, body: unknown): Promise<object> => {
    const known = asUser(await userOf(context, id));
    let now: object = known;
    await readPatch(body).apply(known, async (instance: object) => {
      now = await putUser(context, id, instance);
      return asUser(now);
    });
    return asUser(now);
  };
  return [
    door('GET', '/ServiceProviderConfig', 'SCIM: what this provider can do', async (_context, ctx) => {
      answer(ctx, await new ServiceProviderConfig().read());
    }),
    door('GET', '/ResourceTypes', 'SCIM: the kinds of resources', async (_context, ctx) => {
      answer(ctx, await new ResourceType().read());
    }),
    door('GET', '/Schemas', 'SCIM: their schemas', async (_context, ctx) => {
      answer(ctx, await new Schema().read());
    }),
    door(
      'GET',
      '/Users',
      'SCIM: officers in reach, at most 200 at once; by userName or externalId',
      async (context, ctx) => {
        const { total, startIndex, users } = await listUsers(context, pageOf(ctx));
        answer(ctx, list(users.map(asUser), total, startIndex));
      },
    ),
    door('POST', '/Users', 'SCIM: a new officer', async (context, ctx) => {
      const user = asUser(await putUser(context, null, readUser(ctx.request.body)));
      ctx.set('Location', `${BASE}/Users/${encodeURIComponent(user.id)}`);
      answer(ctx, user, 201);
    }),
    door('GET', '/Users/:id', 'SCIM: one officer', async (context, ctx) => {
      answer(ctx, asUser(await userOf(context, pathPart(ctx, 'id'))));
    }),
    door('PUT', '/Users/:id', 'SCIM: an officer as a whole', async (context, ctx) => {
      const id = pathPart(ctx, 'id');
      await userOf(context, id);
      answer(ctx, asUser(await putUser(context, id, readUser(ctx.request.body))));
    }),
    door('PATCH', '/Users/:id', 'SCIM: parts of an officer, such as `active`', async (context, ctx) => {
      answer(ctx, await patched(context, pathPart(ctx, 'id'), ctx.request.body));
    }),
    door('DELETE', '/Users/:id', 'SCIM: ends an officer; nothing is erased', async (context, ctx) => {
      await endUser(context, pathPart(ctx, 'id'));
      ctx.status = 204;
    }),
    door('GET', '/Groups', 'SCIM: the units in reach; by displayName or externalId', async (context, ctx) => {
      const page = pageOf(ctx);
      const { total, groups } = await listGroups(context, page);
      answer(ctx, list(groups.map(asGroup), total, page.startIndex));
    }),
    door('GET', '/Groups/:id', 'SCIM: one unit with those who work there', async (context, ctx) => {
      answer(ctx, asGroup(await groupOf(context, pathPart(ctx, 'id'))));
    }),
    door('PATCH', '/Groups/:id', 'SCIM: who works in a unit; whoever is added leaves another', async (context, ctx) => {
      const patch = readPatch(ctx.request.body);
      const group = await changeGroup(context, pathPart(ctx, 'id'), async (known) => patch.apply(asGroup(known)));
      answer(ctx, asGroup(group));
    }),
  ];
}
