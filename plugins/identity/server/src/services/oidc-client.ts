/** Our server as a client of the identity server: authorization code with PKCE; what is pending waits in a sealed cookie of the browser. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretPost,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client';
import { notSignedIn } from '../domain/problems';
import { orTellRefusal } from './auditing';
import { stateOf } from './state';

const PENDING_MS = 30 * 60 * 1000;

/** A client of ours, and where it is called back. */
export interface OidcClient {
  readonly id: 'portal' | 'panel';
  readonly secret: string;
  readonly callback: string;
  readonly cookie: string;
}

interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
  readonly next: string;
  /** The level without which the sign-in fails; 0 where any will do. */
  readonly level: number;
  readonly at: number;
}

export interface SignedIn {
  readonly claims: IDToken;
  readonly idToken: string | null;
  readonly next: string;
  readonly level: number;
}

const clients = new WeakMap<object, Map<string, Promise<Configuration>>>();

export function configurationOf(strapi: Core.Strapi, { id, secret }: OidcClient): Promise<Configuration> {
  const known = clients.get(strapi) ?? new Map<string, Promise<Configuration>>();
  clients.set(strapi, known);
  const made = known.get(id);
  if (made) return made;
  const { settings } = stateOf(strapi);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; only the embedded profile speaks http
  const insecure = settings.embedded ? { execute: [allowInsecureRequests] } : {};
  const asked = discovery(new URL(settings.issuer), id, secret, ClientSecretPost(secret), insecure);
  known.set(id, asked);
  // A server that was away at the first try is asked again at the next.
  asked.catch(() => known.delete(id));
  return asked;
}

const seal = (value: Pending, key: string): string => {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;
};

function unseal(value: string | undefined, keys: readonly string[]): Pending | null {
  const [body = '', mac = ''] = (value ?? '').split('.');
  const given = Buffer.from(mac);
  const sealed = keys.some((key) => {
    const expected = Buffer.from(createHmac('sha256', key).update(body).digest('base64url'));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!sealed) return null;
  // Sealed by this module.
  const pending = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Pending;
  return Date.now() - pending.at < PENDING_MS ? pending : null;
}

/** What `__Host-` asks for, https, is there whenever the house is reached by it. */
const cookieOf = ({ cookie }: OidcClient, secure: boolean): string => (secure ? `__Host-${cookie}` : cookie);

export async function begin(
  strapi: Core.Strapi,
  ctx: Context,
  client: OidcClient,
  wish: { readonly next: string; readonly level: number; readonly acr: string | null },
): Promise<void> {
  const { settings } = stateOf(strapi);
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  const nonce = randomNonce();
  const pending: Pending = { state, verifier, nonce, next: wish.next, level: wish.level, at: Date.now() };
  const url = buildAuthorizationUrl(await configurationOf(strapi, client), {
    redirect_uri: `${settings.baseUrl}${client.callback}`,
    scope: 'openid profile email roles',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(wish.acr === null ? {} : { acr_values: wish.acr }),
  });
  ctx.cookies.set(cookieOf(client, settings.secureCookies), seal(pending, settings.derive(`sign-in:${client.id}`)), {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.secureCookies,
    path: '/',
    maxAge: PENDING_MS,
    overwrite: true,
  });
  ctx.redirect(url.href);
}

/** Takes what the identity server sent back; a code is good once, for the browser that asked. */
export async function finish(strapi: Core.Strapi, ctx: Context, client: OidcClient): Promise<SignedIn> {
  const { settings } = stateOf(strapi);
  const cookie = cookieOf(client, settings.secureCookies);
  const pending = unseal(ctx.cookies.get(cookie), settings.accepted(`sign-in:${client.id}`));
  ctx.cookies.set(cookie, null, { path: '/', secure: settings.secureCookies });
  if (!pending) throw notSignedIn();
  const url = new URL(ctx.url, settings.baseUrl);
  const configuration = await configurationOf(strapi, client);
  const tokens = await orTellRefusal(strapi, ctx, client.id, () =>
    authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: pending.verifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      idTokenExpected: true,
    }).catch((error: unknown) => {
      strapi.log.warn(`A sign-in failed: ${String(error)}`);
      throw notSignedIn();
    }),
  );
  const claims = tokens.claims();
  if (!claims) throw notSignedIn();
  return { claims, idToken: tokens.id_token ?? null, next: pending.next, level: pending.level };
}

/** A claim that is a text, or null. */
export const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
