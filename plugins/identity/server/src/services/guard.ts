/** Who is asking, and whether the route is for them. Deny first. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Access, Actor } from '../api';
import { decide, subjectsOf } from '../domain/access/decide';
import { OFFICER_ROLES, RULES, type Action, type Subject } from '../domain/access/policy';
import { auditActor } from '../domain/audit';
import { readAccessToken } from '../domain/tokens';
import { forbidden, levelTooLow, unauthenticated } from '../domain/problems';
import { AUDIENCE } from '../settings';
import { tokenAccepted, tokenRefused } from './auditing';
import { stateOf } from './state';

export const sessionCookie = (secure: boolean): string => (secure ? '__Host-motcua_session' : 'motcua_session');

const MACHINES = ['provisioner', 'machine'] as const;

async function bearer(strapi: Core.Strapi, ctx: Context): Promise<Actor> {
  const [scheme, token] = (ctx.get('authorization') || '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw unauthenticated();
  const { keys, tokens, settings, accounts } = stateOf(strapi);
  const expected = { issuer: settings.issuer, audience: AUDIENCE };
  const read = await tokens
    .read(token, (text) => readAccessToken(text, keys, expected))
    .catch((error: unknown) => {
      strapi.log.debug(`A bearer token was refused: ${String(error)}`);
      throw unauthenticated();
    });
  // By role, never by what a token lacks: Keycloak gives machines a user name too (`service-account-…`).
  const as = MACHINES.find((one) => read.roles.includes(one));
  if (as !== undefined) {
    const machine = { kind: 'machine', as, clientId: read.clientId } as const;
    await tokenAccepted(strapi, ctx, read, machine);
    return machine;
  }
  // The token says who, our tables say where and in which role.
  const officer = await accounts.officer(read.username, read);
  if (!officer) {
    await tokenRefused(strapi, ctx, read);
    throw unauthenticated();
  }
  await tokenAccepted(strapi, ctx, read, officer);
  return officer;
}

async function visitor(strapi: Core.Strapi, ctx: Context): Promise<Actor> {
  const { sessions, settings } = stateOf(strapi);
  const id = ctx.cookies.get(sessionCookie(settings.secureCookies));
  const citizen = id ? await sessions.person(id) : null;
  return citizen ?? { kind: 'anonymous' };
}

const byTokens = new Set<Subject>([...OFFICER_ROLES, ...MACHINES]);

/** Whom an action is for decides how they show who they are: a session cookie on the portal, a bearer token elsewhere. */
function credential(action: Action): 'session' | 'bearer' {
  const subjects = RULES[action].grants.flatMap(({ to }) => to);
  return subjects.some((subject) => byTokens.has(subject)) ? 'bearer' : 'session';
}

/** The actor of a request, or the problem that says why not. */
export async function admit(strapi: Core.Strapi, ctx: Context, { action }: Access): Promise<Actor> {
  const actor = credential(action) === 'bearer' ? await bearer(strapi, ctx) : await visitor(strapi, ctx);
  const decision = decide(action, subjectsOf(actor));
  if (decision.allowed) {
    const { level } = RULES[action];
    if (level !== undefined && actor.kind === 'citizen' && actor.level < level) throw levelTooLow();
    return actor;
  }
  if (actor.kind === 'anonymous') throw unauthenticated();
  const { kind, id } = auditActor(actor);
  strapi.log.warn(`Refused: ${kind} ${id} asked for ${action}`);
  throw forbidden(decision.reason);
}
