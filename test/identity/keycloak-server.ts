/** A real Keycloak with the realm of config/keycloak, before a house of its own whose embedded server plays VNeID. */
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { Admin } from '../../scripts/keycloak/admin.ts';
import { applyRealm } from '../../scripts/keycloak/apply.ts';
import { addSigningKey, retireOldKeys } from '../../scripts/keycloak/keys.ts';
import { wantedRealm, type Wanted } from '../../scripts/keycloak/wanted.ts';
import type { Keycloak } from '../../scripts/lib/keycloak.ts';
import { machineSecret } from '../../scripts/lib/secrets.ts';
import { ownHouse, password } from '../support/house.ts';
import { signIn } from '../support/pages.ts';
import { totp } from '../support/totp.ts';
import { assertion, signWith, testKey } from './forger.ts';
import { OFFICERS, PEOPLE, TRUST_SECONDS, untrusted, type IdentityServer } from './server.ts';

export interface RealKeycloak extends IdentityServer {
  readonly admin: Admin;
  /** Compares the realm with what is wanted again; the number of differences. */
  readonly differences: (wanted?: Wanted) => Promise<number>;
  /** Makes the realm so; the number of changes. */
  readonly apply: (wanted: Wanted) => Promise<number>;
  readonly wanted: Wanted;
  /** The same realm with more settings given. */
  readonly wantedWith: (more: Readonly<Record<string, string>>) => Wanted;
}

/** Codes of an officer's app; each is good once, so another step of the clock is taken where one was used. */
class Authenticators {
  readonly #secrets = new Map<string, string>();
  readonly #used = new Set<string>();

  secretOf(username: string): string {
    const secret = this.#secrets.get(username) ?? randomBytes(15).toString('base64url');
    this.#secrets.set(username, secret);
    return secret;
  }

  code(username: string): string {
    for (const step of [0, 1, -1]) {
      const code = totp(Buffer.from(this.secretOf(username)), Date.now(), step);
      if (this.#used.has(`${username} ${code}`)) continue;
      this.#used.add(`${username} ${code}`);
      return code;
    }
    throw new Error(`${username} has signed in three times within a minute`);
  }
}

async function addOfficers(admin: Admin, apps: Authenticators): Promise<void> {
  for (const username of OFFICERS)
    await admin.send('POST', '/motcua/users', {
      username,
      enabled: true,
      credentials: [
        { type: 'password', value: password(), temporary: false },
        // One officer sets the second factor up at the first sign-in.
        ...(username === PEOPLE.closed
          ? []
          : [
              {
                type: 'otp',
                secretData: JSON.stringify({ value: apps.secretOf(username) }),
                credentialData: JSON.stringify({ subType: 'totp', digits: 6, period: 30, algorithm: 'HmacSHA1' }),
              },
            ]),
      ],
    });
}

export async function keycloakServer(keycloak: Keycloak): Promise<RealKeycloak> {
  const issuer = `${keycloak.url}/realms/motcua`;
  const secret = (): string => randomBytes(24).toString('base64url');
  const machine = await testKey('machine');
  const forger = await testKey('forger');
  const settings = {
    MOTCUA_PORTAL_CLIENT_SECRET: secret(),
    MOTCUA_PANEL_CLIENT_SECRET: secret(),
    MOTCUA_VNEID_CLIENT_SECRET: secret(),
  };
  const house = await ownHouse('identity_keycloak', {
    ...settings,
    MOTCUA_ISSUER_URL: issuer,
    MOTCUA_PANEL_LOGIN: 'identity',
    MOTCUA_KEY_TRUST_SECONDS: String(TRUST_SECONDS),
  });
  const environment = {
    ...settings,
    MOTCUA_PUBLIC_URL: house.url,
    MOTCUA_EXCHANGE_CLIENT_SECRET: machineSecret('exchange'),
    MOTCUA_VNEID_ISSUER_URL: `${house.url}/realms/motcua`,
    MOTCUA_MACHINE_JWKS: JSON.stringify({ keys: [machine.publicJwk] }),
  };
  const wanted = wantedRealm(environment);
  const access = { url: keycloak.url, clientId: keycloak.admin.clientId, secret: keycloak.admin.secret };
  const apply = (what: Wanted, apply: boolean): Promise<number> =>
    applyRealm({ access, wanted: what, databaseUrl: house.databaseUrl, apply, tell: () => undefined });
  await apply(wanted, true);
  const admin = new Admin(access);
  await admin.send('POST', '/motcua/components', {
    name: 'forger',
    providerId: 'rsa',
    providerType: 'org.keycloak.keys.KeyProvider',
    config: {
      priority: ['1'],
      enabled: ['true'],
      active: ['false'],
      algorithm: ['RS256'],
      privateKey: [forger.privatePem],
    },
  });
  const kid = await kidOf(issuer, forger.publicJwk.n ?? '');
  const apps = new Authenticators();
  await addOfficers(admin, apps);
  const idOf = async (username: string): Promise<string> => {
    const [user] = await admin.list<{ id: string }>(`/motcua/users?exact=true&username=${username}`);
    return user?.id ?? '';
  };
  return {
    name: 'a real Keycloak',
    house,
    issuer,
    admin,
    wanted,
    wantedWith: (more) => wantedRealm({ ...environment, ...more }),
    differences: (what = wanted) => apply(what, false),
    apply: (what) => apply(what, true),
    officerSignsIn: async (page: Page, username) => {
      await signIn(page, username);
      await page.fill('#otp', apps.code(username));
      await page.click('[type=submit]');
    },
    endSessionsOf: async (username) => admin.send('POST', `/motcua/users/${await idOf(username)}/logout`),
    disable: async (username) => admin.send('PUT', `/motcua/users/${await idOf(username)}`, { enabled: false }),
    rotateKeys: async () => {
      await addSigningKey(admin, 'motcua');
    },
    retireOldKeys: async () => {
      await retireOldKeys(admin, 'motcua', 0);
      await untrusted();
    },
    forge: (claims, header) => signWith({ ...forger, kid }, claims, header),
    publicKey: forger.publicPem,
    machine: { secret: machineSecret('exchange'), sign: (audience) => assertion(machine, 'exchange-key', audience) },
    stop: async () => {
      await house.stop();
      await keycloak.stop();
    },
  };
}

/** Keycloak names keys by itself. */
async function kidOf(issuer: string, modulus: string): Promise<string> {
  const answer = await fetch(`${issuer}/protocol/openid-connect/certs`);
  const { keys } = (await answer.json()) as { keys: readonly { readonly kid: string; readonly n?: string }[] };
  const found = keys.find(({ n }) => n === modulus);
  if (!found) throw new Error('Keycloak does not publish the key of the tests');
  return found.kid;
}
