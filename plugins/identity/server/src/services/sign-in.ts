/** The portal's sign-in with the national identity, and its sign-out. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { buildEndSessionUrl, type Configuration, type IDToken } from 'openid-client';
import type { CitizenActor } from '../api';
import { accountActor, auditActor } from '../domain/audit';
import { safeNext } from '../domain/next-url';
import { levelNotReached, notSignedIn } from '../domain/problems';
import { orTellRefusal, signInEntry } from './auditing';
import { sessionCookie } from './guard';
import { begin, configurationOf, finish, text, type OidcClient } from './oidc-client';
import { stateOf } from './state';

const portal = (strapi: Core.Strapi): OidcClient => ({
  id: 'portal',
  secret: stateOf(strapi).settings.portalSecret,
  callback: '/auth/callback',
  cookie: 'motcua_sign_in',
});

/** The portal as the identity server knows it. */
export const client = (strapi: Core.Strapi): Promise<Configuration> => configurationOf(strapi, portal(strapi));

const levelOf = (claims: IDToken): 1 | 2 => (claims['acr'] === '2' ? 2 : 1);

/** The account of whoever the identity server has named; refused when it names nobody of ours. */
export async function citizenOf(strapi: Core.Strapi, claims: IDToken | undefined): Promise<CitizenActor> {
  const personalNumber = text(claims?.['preferred_username']);
  if (!claims || !personalNumber || !/^\d{10,13}$/.test(personalNumber)) throw notSignedIn();
  return stateOf(strapi).accounts.ensureCitizen({
    personalNumber,
    fullName: text(claims['name']) ?? personalNumber,
    phone: null,
    email: text(claims['email']),
    level: levelOf(claims),
    issuer: claims.iss,
    subject: claims.sub,
  });
}

/** `?level=2` asks for VNeID's second level and takes no less, `?level=1` is content with the first; else the best that the person has. */
export async function beginSignIn(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const asked = ctx.query['level'];
  await begin(strapi, ctx, portal(strapi), {
    next: safeNext(ctx.query['next']),
    level: asked === '2' ? 2 : 0,
    acr: asked === '1' ? '1' : '2',
  });
}

export async function finishSignIn(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { settings, sessions, audit } = stateOf(strapi);
  const { claims, idToken, next, level: wanted } = await finish(strapi, ctx, portal(strapi));
  const level = levelOf(claims);
  const citizen = await orTellRefusal(strapi, ctx, 'portal', () => {
    if (level < wanted) throw levelNotReached();
    return citizenOf(strapi, claims);
  });
  const name = sessionCookie(settings.secureCookies);
  const before = ctx.cookies.get(name);
  const sid = text(claims['sid']);
  const session = await strapi.db.connection.transaction(async (trx) => {
    // A new id at each sign-in; the one before it ends.
    const ended = before ? await sessions.close(before, trx) : null;
    const raised = ended?.userId === citizen.userId && ended.level < level;
    const entry = {
      act: raised ? 'step_up' : 'opened',
      actor: auditActor(citizen),
      object: `VNeID ${level}`,
      session: sid,
    };
    await audit.add(signInEntry(ctx, entry), trx);
    const { userId } = citizen;
    const { iss: issuer, sub: subject } = claims;
    return sessions.open({ userId, idToken, sid, issuer, subject, level, device: ctx.get('user-agent') }, trx);
  });
  ctx.cookies.set(name, session, {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secureCookies,
    path: '/',
    overwrite: true,
  });
  ctx.redirect(next);
}

/** Ends the portal's session and leads on to the identity server, so that both are over. */
export async function signOut(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { settings, sessions, audit } = stateOf(strapi);
  const name = sessionCookie(settings.secureCookies);
  const id = ctx.cookies.get(name);
  const ended = await strapi.db.connection.transaction(async (trx) => {
    const one = id ? await sessions.close(id, trx) : null;
    if (one) await audit.add(signInEntry(ctx, { act: 'signed_out', actor: accountActor(one), session: one.sid }), trx);
    return one;
  });
  const idToken = ended?.idToken ?? null;
  // A `__Host-` cookie is only taken back with `Secure`.
  ctx.cookies.set(name, null, { path: '/', secure: settings.secureCookies });
  const url = idToken
    ? buildEndSessionUrl(await client(strapi), {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${settings.baseUrl}/`,
      })
    : new URL('/', settings.baseUrl);
  ctx.status = 303;
  ctx.redirect(url.href);
}
