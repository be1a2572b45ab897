import { signedIn } from '../../auth/keycloak';
import type { SavedDraft } from './savedDraft';

/** A copy in the tab for as long as the server has not got it: it outlives a reload and a crashed tab, and goes with the tab or the signing out. */
const keyOf = (dossierId: number): string => `draft:${signedIn().id}:${dossierId}`;

export const keepCopy = (dossierId: number, draft: SavedDraft): void => {
  try {
    sessionStorage.setItem(keyOf(dossierId), JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the server's copy is the one that counts.
  }
};

export const dropCopy = (dossierId: number): void => {
  sessionStorage.removeItem(keyOf(dossierId));
};

export const findCopy = (dossierId: number): unknown => {
  const text = sessionStorage.getItem(keyOf(dossierId));
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** Nothing typed stays behind on the machine. */
export const dropAllCopies = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('draft:')) sessionStorage.removeItem(key);
};
