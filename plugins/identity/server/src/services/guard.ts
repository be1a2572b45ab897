/** Who is asking, and whether the route is for them. Deny first. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import type { Access, Actor, OfficerActor } from '../api';
import { readAccessToken } from '../domain/tokens';
import { forbidden, levelTooLow, unauthenticated } from '../domain/problems';
import { AUDIENCE } from '../settings';
import { stateOf } from './state';

export const sessionCookie = (secure: boolean): string => (secure ? '__Host-motcua_session' : 'motcua_session');

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
  if (read.roles.includes('machine')) return { kind: 'machine', clientId: read.clientId };
  // The token says who, our tables say where and in which role.
  const officer = await accounts.officer(read.username, read);
  if (!officer) throw unauthenticated();
  return officer;
}

async function visitor(strapi: Core.Strapi, ctx: Context): Promise<Actor> {
  const { sessions, settings } = stateOf(strapi);
  const id = ctx.cookies.get(sessionCookie(settings.secureCookies));
  const citizen = id ? await sessions.person(id) : null;
  return citizen ?? { kind: 'anonymous' };
}

const hasRole = (officer: OfficerActor, access: Extract<Access, { who: 'officer' }>): boolean =>
  access.roles === 'any' || officer.roles.some((role) => access.roles.includes(role));

/** The actor of a request, or the problem that says why not. */
export async function admit(strapi: Core.Strapi, ctx: Context, access: Access): Promise<Actor> {
  if (access.who === 'visitor') return visitor(strapi, ctx);
  if (access.who === 'citizen') {
    const actor = await visitor(strapi, ctx);
    if (actor.kind !== 'citizen') throw unauthenticated();
    if (access.level !== undefined && actor.level < access.level) throw levelTooLow();
    return actor;
  }
  const actor = await bearer(strapi, ctx);
  if (access.who === 'machine') {
    if (actor.kind !== 'machine') throw forbidden();
    return actor;
  }
  if (actor.kind !== 'officer' || !hasRole(actor, access)) throw forbidden();
  return actor;
}
