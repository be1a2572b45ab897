import Keycloak from 'keycloak-js';

/** The realm lives at the same origin, embedded or behind the proxy. Tokens stay in this object, in memory. */
const keycloak = new Keycloak({ url: location.origin, realm: 'motcua', clientId: 'office' });

/** Leaves the page for the login when nobody is signed in; comes back to the same address. */
export const signIn = async (): Promise<void> => {
  await keycloak.init({
    onLoad: 'login-required',
    pkceMethod: 'S256',
    // The server has no 3p-cookies page: an iframe would hang for ten seconds.
    checkLoginIframe: false,
    scope: 'openid profile email roles',
  });
};

export const signOut = (): Promise<void> => keycloak.logout({ redirectUri: `${location.origin}/office/` });

/** A token good for at least 30 seconds more; goes to the login when the session has ended. */
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
