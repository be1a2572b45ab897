/** The embedded identity server: oidc-provider with the addresses and tokens of Keycloak, standing in for it and for VNeID. */
import { timingSafeEqual } from 'node:crypto';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Knex } from 'knex';
import { AUDIENCE, type IdentitySettings } from '../settings';
import { adapterFor } from './adapter';
import { embeddedClients, PROVISIONING } from './clients';
import { DEVICE_CODE_SECONDS, DEVICE_PAGE, deviceFlow } from './device-flow';
import type { People } from './people';
import { messagePage, signOutPage } from './pages';
import { signInPolicy } from './policy';

const RESOURCE = 'urn:motcua:api';
const SCOPE = 'openid profile email roles';
const OPENID = '/protocol/openid-connect';
const MACHINES = new Set(['exchange', 'exchange-key', PROVISIONING]);
const API_CLIENTS = new Set(['office', ...MACHINES]);

/** A part of the client's model, though not of its published types. */
interface SecretComparing {
  compareClientSecret: (this: { readonly clientId: string }, actual: string) => boolean;
}

const sameText = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const machineRole = (clientId = ''): string => (clientId === PROVISIONING ? 'provisioner' : 'machine');

async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const id = session.grantIdFor(client.clientId);
  const known = id ? await provider.Grant.find(id) : undefined;
  if (known?.accountId === session.accountId) return known;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  grant.addResourceScope(RESOURCE, SCOPE);
  await grant.save();
  return grant;
}

function configuration(settings: IdentitySettings, knex: Knex, people: People, keys: readonly object[]): Configuration {
  return {
    adapter: adapterFor(knex),
    clients: embeddedClients(settings),
    jwks: { keys: [...keys] },
    cookies: {
      keys: [...settings.accepted('oidc-cookies')],
      long: { signed: true, sameSite: 'lax', path: '/realms/motcua' },
      short: { signed: true, sameSite: 'lax', path: '/realms/motcua' },
    },
    acrValues: ['1', '2'],
    scopes: SCOPE.split(' '),
    claims: {
      openid: ['sub', 'acr'],
      profile: ['name', 'preferred_username'],
      email: ['email'],
      roles: ['realm_access'],
    },
    conformIdTokenClaims: false,
    // oidc-provider calls no address of this machine, but its clients live here: to our own it may speak.
    fetch: (url, options = {}) =>
      new URL(url).origin === new URL(settings.baseUrl).origin
        ? fetch(url, { method: options.method, headers: options.headers, body: options.body, signal: options.signal })
        : fetch(url, options),
    // The back office's own fetches name their origin too; no other origin may read a token.
    clientBasedCORS: (_ctx, origin) => origin === new URL(settings.baseUrl).origin,
    pkce: { required: (_ctx, client) => !MACHINES.has(client.clientId) },
    issueRefreshToken: (_ctx, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
    loadExistingGrant,
    interactions: {
      policy: signInPolicy(),
      url: (_ctx, interaction) => `/realms/motcua/login-actions/authenticate?execution=${interaction.uid}`,
    },
    findAccount: async (_ctx, accountId) => {
      const person = await people.find(accountId);
      return person
        ? {
            accountId,
            claims: () => ({
              sub: accountId,
              name: person.name,
              preferred_username: person.username,
              realm_access: { roles: person.roles },
            }),
          }
        : undefined;
    },
    extraTokenClaims: async (ctx, token) => {
      if (token.kind !== 'AccessToken')
        return { azp: token.clientId, typ: 'Bearer', realm_access: { roles: [machineRole(token.clientId)] } };
      const person = await people.find(token.accountId);
      return {
        azp: token.clientId,
        typ: 'Bearer',
        sid: ctx.oidc.entities.AuthorizationCode?.sid ?? ctx.oidc.entities.RefreshToken?.sid,
        preferred_username: person?.username,
        name: person?.name,
        realm_access: { roles: person?.roles ?? [] },
      };
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      deviceFlow,
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, _resource, client) => ({
          scope: SCOPE,
          // A token of the portal or of the panel opens no API.
          audience: API_CLIENTS.has(client.clientId) ? AUDIENCE : client.clientId,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 900,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = messagePage('Bạn đã đăng xuất', 'Hẹn gặp lại.');
        },
      },
    },
    routes: {
      authorization: `${OPENID}/auth`,
      token: `${OPENID}/token`,
      jwks: `${OPENID}/certs`,
      end_session: `${OPENID}/logout`,
      userinfo: `${OPENID}/userinfo`,
      revocation: `${OPENID}/revoke`,
      device_authorization: `${OPENID}/auth/device`,
      code_verification: DEVICE_PAGE,
    },
    ttl: {
      AccessToken: 900,
      IdToken: 900,
      RefreshToken: 8 * 3600,
      Session: 10 * 3600,
      Interaction: 1800,
      Grant: 10 * 3600,
      AuthorizationCode: 60,
      ClientCredentials: 900,
      DeviceCode: DEVICE_CODE_SECONDS,
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = messagePage('Không đăng nhập được', `Hãy quay lại trang trước và thử lại. (${out.error})`);
    },
  };
}

export function makeProvider(
  settings: IdentitySettings,
  knex: Knex,
  people: People,
  keys: readonly object[],
): Provider {
  const provider = new Provider(`${settings.baseUrl}/realms/motcua`, configuration(settings, knex, people, keys));
  provider.proxy = settings.secureCookies;

  // Keycloak allows a wildcard after the base: without it a deep link into the back office is lost at sign-in.
  const inOffice = (uri: string): boolean =>
    // Only as it is written: `/office/../x` begins like the office and is not in it.
    URL.parse(uri)?.href === uri &&
    (uri.startsWith(`${settings.baseUrl}/office/`) || uri === `${settings.baseUrl}/office`);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- both are called with `this` below
  const { redirectUriAllowed, postLogoutRedirectUriAllowed } = provider.Client.prototype;
  provider.Client.prototype.redirectUriAllowed = function (uri) {
    return (this.clientId === 'office' && inOffice(uri)) || redirectUriAllowed.call(this, uri);
  };
  provider.Client.prototype.postLogoutRedirectUriAllowed = function (uri) {
    return (this.clientId === 'office' && inOffice(uri)) || postLogoutRedirectUriAllowed.call(this, uri);
  };

  // For a time after a rotation a machine may still come with the secret of before.
  const { compareClientSecret } = provider.Client.prototype as unknown as SecretComparing;
  (provider.Client.prototype as unknown as SecretComparing).compareClientSecret = function (actual) {
    const others = MACHINES.has(this.clientId) ? settings.accepted(`client:${this.clientId}`).slice(1) : [];
    return compareClientSecret.call(this, actual) || others.some((other) => sameText(other, actual));
  };

  // keycloak-js decodes refresh tokens, which are opaque here: they get a head and a body that it can read.
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  // The method that makes an opaque token's value; it is part of the model, though not of its published types.
  const refresh = provider.RefreshToken.prototype as unknown as {
    generateTokenId: (this: { clientId?: string }) => string;
  };
  const generate = refresh.generateTokenId;
  refresh.generateTokenId = function () {
    const body = {
      typ: 'Refresh',
      iss: provider.issuer,
      azp: this.clientId,
      exp: Math.floor(Date.now() / 1000) + 8 * 3600,
    };
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(body)}.${generate.call(this)}`;
  };
  return provider;
}
