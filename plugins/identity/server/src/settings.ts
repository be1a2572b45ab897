/** What identity reads from the environment, and the keys it derives. */
import { createHmac } from 'node:crypto';

export interface IdentitySettings {
  readonly baseUrl: string;
  readonly issuer: string;
  readonly embedded: boolean;
  readonly demoPassword: string | null;
  readonly portalSecret: string;
  readonly panelSecret: string;
  /** The embedded server plays VNeID for a Keycloak: with which secret that signs in here. */
  readonly brokerSecret: string;
  /** Public keys of the machine client that signs in by a key (JWKS). */
  readonly machineKeys: { readonly keys: readonly Readonly<Record<string, unknown>>[] } | null;
  /** How long a key or a token that the issuer has taken back may still be believed. */
  readonly trustMs: number;
  readonly secureCookies: boolean;
  /** Whether the panel has a login by password beside the identity server's. */
  readonly panelPasswords: boolean;
  /** All limits but those of wrong passwords are multiplied by it. */
  readonly rateFactor: number;
  /** A key of its own for each use, to make marks with. */
  readonly derive: (label: string) => string;
  /** The keys with which a mark may have been made: the present one first, then that of before the last rotation, while it still counts. */
  readonly accepted: (label: string) => readonly string[];
}

/**
 * The installation's secret, and beside it the one before it until the moment that `npm run secrets:rotate` has set. What is made is made with the first.
 */
export function acceptedSecrets(env: NodeJS.ProcessEnv = process.env, now = Date.now()): readonly string[] {
  const present = env['MOTCUA_SECRET'] ?? 'build';
  const previous = env['MOTCUA_SECRET_PREVIOUS'] ?? '';
  const counts = now < Date.parse(env['MOTCUA_SECRET_PREVIOUS_UNTIL'] ?? '');
  return previous !== '' && counts ? [present, previous] : [present];
}

const derived = (secret: string, label: string): string => createHmac('sha256', secret).update(label).digest('hex');

/** Whether the embedded server is who signs tokens, and not only VNeID for a Keycloak. */
export const isOwnIssuer = ({ baseUrl, issuer }: IdentitySettings): boolean => issuer === `${baseUrl}/realms/motcua`;

/** The audience of every access token of ours. */
export const AUDIENCE = 'motcua-api';

export function identitySettings(env: NodeJS.ProcessEnv = process.env): IdentitySettings {
  const baseUrl = env['MOTCUA_PUBLIC_URL'] ?? 'http://127.0.0.1:1337';
  const embedded = env['MOTCUA_PROFILE'] !== 'production';
  const derive = (label: string): string => derived(env['MOTCUA_SECRET'] ?? 'build', label);
  return {
    baseUrl,
    embedded,
    // The embedded profile may be given a Keycloak, too: its own server then only plays VNeID.
    issuer: env['MOTCUA_ISSUER_URL'] ?? (embedded ? `${baseUrl}/realms/motcua` : ''),
    demoPassword: embedded ? (env['MOTCUA_DEMO_PASSWORD'] ?? null) : null,
    portalSecret: env['MOTCUA_PORTAL_CLIENT_SECRET'] ?? derive('client:portal'),
    panelSecret: env['MOTCUA_PANEL_CLIENT_SECRET'] ?? derive('client:panel'),
    brokerSecret: env['MOTCUA_VNEID_CLIENT_SECRET'] ?? derive('client:keycloak'),
    // Given by the operator, read by the embedded server alone.
    machineKeys: JSON.parse(env['MOTCUA_MACHINE_JWKS'] ?? 'null') as IdentitySettings['machineKeys'],
    trustMs: Number(env['MOTCUA_KEY_TRUST_SECONDS'] ?? 60) * 1000,
    panelPasswords: embedded && env['MOTCUA_PANEL_LOGIN'] !== 'identity',
    secureCookies: baseUrl.startsWith('https:'),
    rateFactor: Number(env['MOTCUA_RATE_FACTOR'] ?? 1),
    derive,
    accepted: (label) => acceptedSecrets(env).map((secret) => derived(secret, label)),
  };
}
