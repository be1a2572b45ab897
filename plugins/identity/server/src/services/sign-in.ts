/** The portal's sign-in with the national identity: authorization code with PKCE, on the server. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  discovery,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client';
import type { CitizenActor } from '../api';
import { safeNext } from '../domain/next-url';
import { Problem } from '../problem';
import { sessionCookie } from './guard';
import { stateOf } from './state';

const PENDING = 'motcua_sign_in';
const PENDING_MS = 30 * 60 * 1000;

interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly next: string;
  readonly at: number;
}

const notSignedIn = (): Problem =>
  new Problem(
    'SignInFailed',
    400,
    { vi: 'Chưa đăng nhập được', en: 'You are not signed in' },
    { vi: 'Việc đăng nhập bị gián đoạn. Hãy thử lại.', en: 'The sign-in was interrupted. Try again.' },
  );

const clients = new WeakMap<object, Promise<Configuration>>();

/** The portal as the identity server knows it. */
export function client(strapi: Core.Strapi): Promise<Configuration> {
  const known = clients.get(strapi);
  if (known) return known;
  const { settings } = stateOf(strapi);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; only the embedded server speaks http
  const insecure = settings.embedded ? { execute: [allowInsecureRequests] } : {};
  const made = discovery(
    new URL(settings.issuer),
    'portal',
    settings.portalSecret,
    ClientSecretPost(settings.portalSecret),
    insecure,
  );
  clients.set(strapi, made);
  // A server that was away at the first try is asked again at the next.
  made.catch(() => clients.delete(strapi));
  return made;
}

const seal = (value: Pending, key: string): string => {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
};

function unseal(value: string | undefined, key: string): Pending | null {
  const [body = '', mac = ''] = (value ?? '').split('.');
  const expected = Buffer.from(createHmac('sha256', key).update(body).digest('base64url'));
  const given = Buffer.from(mac);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // Sealed by this module.
  const pending = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Pending;
  return Date.now() - pending.at < PENDING_MS ? pending : null;
}

export async function beginSignIn(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { settings } = stateOf(strapi);
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  const pending: Pending = { state, verifier, next: safeNext(ctx.query['next']), at: Date.now() };
  ctx.cookies.set(PENDING, seal(pending, settings.derive('sign-in')), {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secureCookies,
    path: '/auth',
    maxAge: PENDING_MS,
    overwrite: true,
  });
  const url = buildAuthorizationUrl(await client(strapi), {
    redirect_uri: `${settings.baseUrl}/auth/callback`,
    scope: 'openid profile email roles',
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    acr_values: '2',
  });
  ctx.redirect(url.href);
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The account of whoever the identity server has named; refused when it names nobody of ours. */
export async function citizenOf(strapi: Core.Strapi, claims: IDToken | undefined): Promise<CitizenActor> {
  const personalNumber = text(claims?.['preferred_username']);
  if (!claims || !personalNumber || !/^\d{10,13}$/.test(personalNumber)) throw notSignedIn();
  return stateOf(strapi).accounts.ensureCitizen({
    personalNumber,
    fullName: text(claims['name']) ?? personalNumber,
    phone: null,
    email: text(claims['email']),
    level: claims['acr'] === '2' ? 2 : 1,
    issuer: claims.iss,
    subject: claims.sub,
  });
}

export async function finishSignIn(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { settings, sessions } = stateOf(strapi);
  const pending = unseal(ctx.cookies.get(PENDING), settings.derive('sign-in'));
  ctx.cookies.set(PENDING, null, { path: '/auth' });
  if (!pending) throw notSignedIn();
  const url = new URL(ctx.url, settings.baseUrl);
  const tokens = await authorizationCodeGrant(await client(strapi), url, {
    pkceCodeVerifier: pending.verifier,
    expectedState: pending.state,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    strapi.log.warn(`A sign-in failed: ${String(error)}`);
    throw notSignedIn();
  });
  const citizen = await citizenOf(strapi, tokens.claims());
  const name = sessionCookie(settings.secureCookies);
  const before = ctx.cookies.get(name);
  // A new id at each sign-in; the one before it ends.
  if (before) await sessions.close(before);
  const session = await sessions.open(citizen.userId, tokens.id_token ?? null);
  ctx.cookies.set(name, session, {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secureCookies,
    path: '/',
    overwrite: true,
  });
  ctx.redirect(pending.next);
}

/** Ends the portal's session and leads on to the identity server, so that both are over. */
export async function signOut(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const { settings, sessions } = stateOf(strapi);
  const name = sessionCookie(settings.secureCookies);
  const id = ctx.cookies.get(name);
  const idToken = id ? await sessions.close(id) : null;
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
