import { HttpError, type AuthProvider } from 'react-admin';
import { dropAllCopies } from '../dossiers/desk/sessionCopy';
import { isSignedIn, signedIn, signOut } from './keycloak';

/** Signing in happened before the first page (main.tsx); what one may do is the server's word, in `acts` and `me`. */
export const authProvider: AuthProvider = {
  login: () => Promise.resolve(),
  logout: async () => {
    dropAllCopies();
    if (isSignedIn()) await signOut();
  },
  checkAuth: () => (isSignedIn() ? Promise.resolve() : Promise.reject(new Error('signed out'))),
  checkError: (error: unknown) =>
    error instanceof HttpError && error.status === 401 ? Promise.reject(error) : Promise.resolve(),
  getIdentity: () => Promise.resolve(signedIn()),
  getPermissions: () => Promise.resolve(undefined),
};
