/** The embedded identity server: oidc-provider with the addresses and tokens of Keycloak, standing in for it and for VNeID. */
import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Knex } from 'knex';
import { AUDIENCE, type IdentitySettings } from '../settings';
import { adapterFor } from './adapter';
import { DEVICE_CODE_SECONDS, DEVICE_GRANT, DEVICE_PAGE, deviceFlow } from './device-flow';
import type { People } from './people';
import { messagePage, signOutPage } from './pages';

const RESOURCE = 'urn:motcua:api';
const SCOPE = 'openid profile email roles';
const OPENID = '/protocol/openid-connect';

/** Sign-in is asked again when the one who is signed in is of the wrong kind for the client: an officer at the portal. */
function policy() {
  const prompts = interactionPolicy.base();
  prompts.remove('consent');
  const { Check } = interactionPolicy;
  prompts.get('login')?.checks.add(
    new Check('account_kind', 'another kind of account is needed', (ctx) => {
      const account = ctx.oidc.session?.accountId;
      const wanted = ctx.oidc.client?.clientId === 'office' ? 'officer:' : 'citizen:';
      return account !== undefined && !account.startsWith(wanted) ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT;
    }),
  );
  return prompts;
}

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

function configuration(settings: IdentitySettings, knex: Knex, people: People, jwk: object): Configuration {
  return {
    adapter: adapterFor(knex),
    clients: [
      {
        client_id: 'office',
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [`${settings.baseUrl}/office/`],
        post_logout_redirect_uris: [`${settings.baseUrl}/office/`],
      },
      {
        client_id: 'portal',
        client_secret: settings.portalSecret,
        response_types: ['code'],
        grant_types: ['authorization_code', DEVICE_GRANT],
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${settings.baseUrl}/auth/callback`],
        post_logout_redirect_uris: [`${settings.baseUrl}/`],
      },
      {
        client_id: 'exchange',
        client_secret: settings.derive('client:exchange'),
        response_types: [],
        redirect_uris: [],
        grant_types: ['client_credentials'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [jwk] },
    cookies: {
      keys: [settings.derive('oidc-cookies')],
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
    // The back office's own fetches name their origin too; no other origin may read a token.
    clientBasedCORS: (_ctx, origin) => origin === new URL(settings.baseUrl).origin,
    pkce: { required: (_ctx, client) => client.clientId !== 'exchange' },
    issueRefreshToken: (_ctx, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
    loadExistingGrant,
    interactions: {
      policy: policy(),
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
    extraTokenClaims: async (_ctx, token) => {
      if (token.kind !== 'AccessToken')
        return { azp: token.clientId, typ: 'Bearer', realm_access: { roles: ['machine'] } };
      const person = await people.find(token.accountId);
      return {
        azp: token.clientId,
        typ: 'Bearer',
        preferred_username: person?.username,
        name: person?.name,
        realm_access: { roles: person?.roles ?? [] },
      };
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      deviceFlow,
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPE,
          audience: AUDIENCE,
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

export function makeProvider(settings: IdentitySettings, knex: Knex, people: People, jwk: object): Provider {
  const provider = new Provider(settings.issuer, configuration(settings, knex, people, jwk));
  provider.proxy = settings.secureCookies;

  // Keycloak allows a wildcard after the base: without it a deep link into the back office is lost at sign-in.
  const inOffice = (uri: string): boolean =>
    uri.startsWith(`${settings.baseUrl}/office/`) || uri === `${settings.baseUrl}/office`;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- both are called with `this` below
  const { redirectUriAllowed, postLogoutRedirectUriAllowed } = provider.Client.prototype;
  provider.Client.prototype.redirectUriAllowed = function (uri) {
    return (this.clientId === 'office' && inOffice(uri)) || redirectUriAllowed.call(this, uri);
  };
  provider.Client.prototype.postLogoutRedirectUriAllowed = function (uri) {
    return (this.clientId === 'office' && inOffice(uri)) || postLogoutRedirectUriAllowed.call(this, uri);
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
      iss: settings.issuer,
      azp: this.clientId,
      exp: Math.floor(Date.now() / 1000) + 8 * 3600,
    };
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(body)}.${generate.call(this)}`;
  };
  return provider;
}
