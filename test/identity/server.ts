/** An identity server in the tests: what the journey asks of it, whichever it is. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { JWTPayload } from 'jose';
import type { House } from '../../scripts/lib/house.ts';

/** Who takes part: each test has people of its own, so that a code is used once and nobody waits for another. */
export const PEOPLE = {
  citizen: '025192000145',
  refresh: 'chuyenvien',
  ended: 'lanhdao',
  revoked: 'vanthu',
  role: 'chuyenvien.sxd',
  disabled: 'lanhdao.sxd',
  rotated: 'vanthu.sxd',
  forged: 'tiepnhan.tinh',
  editor: 'bientap',
  closed: 'chuyenvien.stp',
} as const;

export const OFFICERS = Object.entries(PEOPLE)
  .filter(([part]) => part !== 'citizen')
  .map(([, name]) => name);

/** So long the houses of these tests believe a key that was taken back (`MOTCUA_KEY_TRUST_SECONDS`). */
export const TRUST_SECONDS = 1;

/** Resolves when nothing that was believed before is believed any longer. */
export const untrusted = (): Promise<void> => wait(TRUST_SECONDS * 1000 + 100);

export interface IdentityServer {
  readonly name: string;
  readonly house: House;
  readonly issuer: string;
  /** From the login page to back at the application, with whatever this server asks of an officer. */
  readonly officerSignsIn: (page: Page, username: string) => Promise<void>;
  /** An administrator ends all sessions of an officer. */
  readonly endSessionsOf: (username: string) => Promise<void>;
  /** An officer may no longer sign in at all. */
  readonly disable: (username: string) => Promise<void>;
  /** A new signing key; the old ones are still believed. */
  readonly rotateKeys: () => Promise<void>;
  /** The old keys are no longer believed. */
  readonly retireOldKeys: () => Promise<void>;
  /** Signs with a key that the server publishes, whatever is asked: for tokens that it would never make. */
  readonly forge: (claims: JWTPayload, header?: Readonly<Record<string, unknown>>) => Promise<string>;
  /** That key's public part (PEM), for whoever mistakes it for a shared secret. */
  readonly publicKey: string;
  /** Tokens of machines: by a secret and by a key of their own. */
  readonly machine: { readonly secret: string; readonly sign: (audience: string) => Promise<string> };
  readonly stop: () => Promise<void>;
}
