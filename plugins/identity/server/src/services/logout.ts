/** The identity server says that a session is over: from server to server (back channel), or through the browser (front channel). */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { readLogoutToken } from '../domain/logout-token';
import { accountActor, sessionMark } from '../domain/audit';
import { logoutRefused } from '../domain/problems';
import type { EndedSession } from '../repositories/ended-sessions';
import { signInEntry } from './auditing';
import { endPanelSessions } from './panel-sign-in';
import { stateOf } from './state';

const CLIENTS = ['portal', 'office', 'panel'];

/** Everywhere at once: the portal's sessions, the panel's, and the officers' tokens that have not expired yet. */
async function endEverywhere(strapi: Core.Strapi, ctx: Context, over: EndedSession): Promise<void> {
  const { sessions, ended, settings, audit } = stateOf(strapi);
  const officer = over.sid === null ? null : await audit.officerOf(over.sid);
  await strapi.db.connection.transaction(async (trx) => {
    await ended.add(over, trx);
    const citizens = (await sessions.closeEnded(settings.issuer, over, trx)).map(accountActor);
    for (const actor of officer ? [...citizens, officer] : citizens) {
      // The back channel and the front channel may both tell of it.
      const once = over.sid === null ? {} : { once: `ended:${actor.kind}:${sessionMark(over.sid)}` };
      await audit.add(signInEntry(ctx, { act: 'ended', actor, session: over.sid, ...once }), trx);
    }
  });
  await endPanelSessions(strapi, over);
}

export async function backChannelLogout(strapi: Core.Strapi, ctx: Context): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  const { keys, settings } = stateOf(strapi);
  const body: unknown = ctx.request.body;
  const token = typeof body === 'object' && body !== null && 'logout_token' in body ? body.logout_token : '';
  const over = await readLogoutToken(typeof token === 'string' ? token : '', keys, {
    issuer: settings.issuer,
    audience: CLIENTS,
  }).catch((error: unknown) => {
    strapi.log.warn(`A logout token was refused: ${String(error)}`);
    throw logoutRefused();
  });
  await endEverywhere(strapi, ctx, over);
  ctx.status = 200;
  ctx.body = '';
}

/** Loaded in a frame of the identity server's page, without our cookies: the session is known by the id that only both servers know. */
export async function frontChannelLogout(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { settings } = stateOf(strapi);
  const { iss, sid } = ctx.query;
  if (iss !== settings.issuer || typeof sid !== 'string' || !/^[\w.~-]{8,200}$/.test(sid)) throw logoutRefused();
  await endEverywhere(strapi, ctx, { sid, subject: null });
  ctx.set('Cache-Control', 'no-store');
  ctx.set(
    'Content-Security-Policy',
    `default-src 'none'; base-uri 'none'; frame-ancestors ${new URL(settings.issuer).origin}`,
  );
  ctx.type = 'html';
  ctx.body = '<!doctype html><title>Motcua</title>';
}
