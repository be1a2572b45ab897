/** What identity reads from the environment, and the keys it derives. */
import { createHmac } from 'node:crypto';

export interface IdentitySettings {
  readonly baseUrl: string;
  readonly issuer: string;
  readonly embedded: boolean;
  readonly demoPassword: string | null;
  readonly portalSecret: string;
  readonly secureCookies: boolean;
  /** All limits but those of wrong passwords are multiplied by it. */
  readonly rateFactor: number;
  readonly derive: (label: string) => string;
}

/** The audience of every access token of ours. */
export const AUDIENCE = 'motcua-api';

export function identitySettings(env: NodeJS.ProcessEnv = process.env): IdentitySettings {
  const baseUrl = env['MOTCUA_PUBLIC_URL'] ?? 'http://127.0.0.1:1337';
  const embedded = env['MOTCUA_PROFILE'] !== 'production';
  const derive = (label: string): string =>
    createHmac('sha256', env['MOTCUA_SECRET'] ?? 'build')
      .update(label)
      .digest('hex');
  return {
    baseUrl,
    embedded,
    issuer: embedded ? `${baseUrl}/realms/motcua` : (env['MOTCUA_ISSUER_URL'] ?? ''),
    demoPassword: embedded ? (env['MOTCUA_DEMO_PASSWORD'] ?? null) : null,
    portalSecret: env['MOTCUA_PORTAL_CLIENT_SECRET'] ?? derive('client:portal'),
    secureCookies: baseUrl.startsWith('https:'),
    rateFactor: Number(env['MOTCUA_RATE_FACTOR'] ?? 1),
    derive,
  };
}
