/** Which secrets of an installation are drawn anew, and what of before still counts for a time. Pure but for the draw. */
import { randomBytes } from 'node:crypto';

export interface Rotation {
  readonly now: Date;
  /** For so long what the secret of before has signed still counts. */
  readonly hours: number;
  /** The salts of API and transfer tokens too: all such tokens end at once. */
  readonly tokens: boolean;
  /** By what the key is known that the secret signs the history with. */
  readonly keyMarkOf: (secret: string) => string;
}

type Settings = Readonly<Record<string, string | undefined>>;

const drawn = (): string => randomBytes(32).toString('hex');

/** Strapi knows one secret for each of these: editors sign in again. */
const DRAWN = ['MOTCUA_SECRET', 'MOTCUA_ADMIN_JWT_SECRET', 'MOTCUA_USERS_JWT_SECRET'];
const OF_TOKENS = ['MOTCUA_API_TOKEN_SALT', 'MOTCUA_TRANSFER_TOKEN_SALT'];
/** Of clients that this installation has; the identity server is told the same by `keycloak:apply`. */
const OF_CLIENTS = [
  'MOTCUA_PORTAL_CLIENT_SECRET',
  'MOTCUA_PANEL_CLIENT_SECRET',
  'MOTCUA_EXCHANGE_CLIENT_SECRET',
  'MOTCUA_PROVISIONING_CLIENT_SECRET',
];

/** The settings that change, with their new values. Those of before are not among them but for one: the secret, until its time is over. */
export function rotated(settings: Settings, { now, hours, tokens, keyMarkOf }: Rotation): Record<string, string> {
  const before = settings['MOTCUA_SECRET'] ?? '';
  if (before === '') throw new Error('MOTCUA_SECRET is not set: there is nothing to rotate');
  const [newest = ''] = (settings['MOTCUA_APP_KEYS'] ?? '').split(',');
  const marks = (settings['MOTCUA_HISTORY_KEYS'] ?? '').split(',').filter((mark) => mark !== '');
  const names = [...DRAWN, ...(tokens ? OF_TOKENS : []), ...OF_CLIENTS.filter((name) => (settings[name] ?? '') !== '')];
  return {
    ...Object.fromEntries(names.map((name) => [name, drawn()])),
    // The first signs, the second is still believed: the one before it goes.
    MOTCUA_APP_KEYS: [drawn(), newest].filter((key) => key !== '').join(','),
    MOTCUA_SECRET_PREVIOUS: before,
    MOTCUA_SECRET_PREVIOUS_UNTIL: new Date(now.getTime() + hours * 3_600_000).toISOString(),
    MOTCUA_HISTORY_KEYS: [...new Set([...marks, keyMarkOf(before)])].join(','),
  };
}
