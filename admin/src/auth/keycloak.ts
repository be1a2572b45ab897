import Keycloak from 'keycloak-js';

/** The server names the realm in the page: its own, or a Keycloak elsewhere. */
const issuer =
  document.querySelector<HTMLMetaElement>('meta[name=motcua-issuer]')?.content ?? `${location.origin}/realms/motcua`;
const [, url = '', realm = ''] = /^(.*)\/realms\/([^/]+)$/.exec(issuer) ?? [];

/** Tokens stay in this object, in memory: no storage of the browser ever sees them. */
const keycloak = new Keycloak({ url, realm, clientId: 'office' });

/** Leaves the page for the login when nobody is signed in; comes back to the same address. */
export const signIn = async (): Promise<void> => {
  await keycloak.init({
    onLoad: 'login-required',
    pkceMethod: 'S256',
    // A hidden frame breaks where other sites' cookies are blocked: the session's end is told by the refresh, and by 401.
    checkLoginIframe: false,
    scope: 'openid profile email roles',
  });
};

export const signOut = (): Promise<void> => keycloak.logout({ redirectUri: `${location.origin}/office/` });

/** A token good for at least 30 seconds more, refreshed silently; goes to the login when the session has ended. */
export const freshToken = async (): Promise<string> => {
  try {
    await keycloak.updateToken(30);
  } catch (error) {
    // Only a session that has ended leads away from the page: without a connection what is being typed must stay.
    if (keycloak.authenticated) throw error;
    await keycloak.login();
  }
  return keycloak.token ?? '';
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const signedIn = (): { readonly id: string; readonly fullName: string } => ({
  id: keycloak.subject ?? '',
  fullName: text(keycloak.idTokenParsed?.name) || text(keycloak.idTokenParsed?.preferred_username),
});

export const isSignedIn = (): boolean => keycloak.authenticated;
