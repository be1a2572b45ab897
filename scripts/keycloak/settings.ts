/** Where Keycloak is and as whom it is changed: from the environment or from files. */
import { readFileSync } from 'node:fs';
import type { AdminAccess } from './admin.ts';

const NAMES = [
  'MOTCUA_KEYCLOAK_URL',
  'MOTCUA_KEYCLOAK_ADMIN_CLIENT_ID',
  'MOTCUA_KEYCLOAK_ADMIN_CLIENT_SECRET',
] as const;

export function keycloakAccess(env: NodeJS.ProcessEnv = process.env): AdminAccess {
  const value = (name: string): string | undefined => {
    const file = env[`${name}_FILE`];
    return env[name] ?? (file === undefined ? undefined : readFileSync(file, 'utf8').trim());
  };
  const missing = NAMES.filter((name) => value(name) === undefined);
  if (missing.length > 0) throw new Error(`Missing: ${missing.join(', ')}`);
  const [url = '', clientId = '', secret = ''] = NAMES.map((name) => value(name));
  return { url: url.replace(/\/$/, ''), clientId, secret };
}
