/** The typed environment: read once, checked at once. In production everything that is missing or weak is named together. */
import { z } from 'zod';

const strong = (name: string) =>
  z.string({ error: `${name} is missing` }).min(32, `${name} is weak: at least 32 characters`);
const httpsUrl = (name: string) => z.url({ protocol: /^https$/, error: `${name} must be an https address` });

const shared = z.object({
  MOTCUA_PROFILE: z.enum(['embedded', 'production']).default('embedded'),
  MOTCUA_HOST: z.string().default('127.0.0.1'),
  MOTCUA_PORT: z.coerce.number().int().min(1).max(65535).default(1337),
  MOTCUA_DATA_DIR: z.string().default('.data'),
  /** How many proxies of ours stand before the server. */
  MOTCUA_PROXIES: z.coerce.number().int().min(1).max(10).default(1),
  /** All limits of requests are multiplied by it; see plugins/identity, domain/limits. */
  MOTCUA_RATE_FACTOR: z.coerce.number().min(0.01).max(1_000_000).default(1),
  /** Where ClamAV listens: `host:port` or the path of a socket. Uploads are not scanned without it. */
  MOTCUA_CLAMAV: z
    .string()
    .regex(/^(\/.+|[\w.-]+:\d{1,5})$/)
    .optional(),
});

const embedded = shared.extend({
  DATABASE_URL: z.string().default('postgres://postgres@127.0.0.1:5432/motcua'),
  MOTCUA_PUBLIC_URL: z.string().default('http://127.0.0.1:1337'),
  MOTCUA_SECRET: z.string().default('build'),
  MOTCUA_APP_KEYS: z.string().default('build,build'),
  MOTCUA_ADMIN_JWT_SECRET: z.string().default('build'),
  MOTCUA_API_TOKEN_SALT: z.string().default('build'),
  MOTCUA_TRANSFER_TOKEN_SALT: z.string().default('build'),
  MOTCUA_USERS_JWT_SECRET: z.string().default('build'),
});

const production = shared.extend({
  DATABASE_URL: z
    .string({ error: 'DATABASE_URL is missing' })
    .startsWith('postgres', 'DATABASE_URL must be a postgres:// address'),
  MOTCUA_PUBLIC_URL: httpsUrl('MOTCUA_PUBLIC_URL'),
  MOTCUA_ISSUER_URL: httpsUrl('MOTCUA_ISSUER_URL'),
  MOTCUA_PORTAL_CLIENT_SECRET: strong('MOTCUA_PORTAL_CLIENT_SECRET'),
  MOTCUA_PANEL_CLIENT_SECRET: strong('MOTCUA_PANEL_CLIENT_SECRET'),
  MOTCUA_NPSP_URL: httpsUrl('MOTCUA_NPSP_URL'),
  MOTCUA_POPULATION_URL: httpsUrl('MOTCUA_POPULATION_URL'),
  MOTCUA_SECRET: strong('MOTCUA_SECRET'),
  MOTCUA_APP_KEYS: strong('MOTCUA_APP_KEYS'),
  MOTCUA_ADMIN_JWT_SECRET: strong('MOTCUA_ADMIN_JWT_SECRET'),
  MOTCUA_API_TOKEN_SALT: strong('MOTCUA_API_TOKEN_SALT'),
  MOTCUA_TRANSFER_TOKEN_SALT: strong('MOTCUA_TRANSFER_TOKEN_SALT'),
  MOTCUA_USERS_JWT_SECRET: strong('MOTCUA_USERS_JWT_SECRET'),
  /** What `npm run secrets:rotate` leaves. */
  MOTCUA_SECRET_PREVIOUS: z.string().optional(),
  MOTCUA_SECRET_PREVIOUS_UNTIL: z.iso.datetime().optional(),
  MOTCUA_HISTORY_KEYS: z
    .string()
    .regex(/^[0-9a-f]{64}(,[0-9a-f]{64})*$/)
    .optional(),
  MOTCUA_DATA_KEYS_FILE: z.string().optional(),
  MOTCUA_DATA_KEYS: z.string().optional(),
  MOTCUA_CLOCK_FILE: z.undefined({ error: 'MOTCUA_CLOCK_FILE moves the clock: it is for tests only' }),
});

export type Environment = z.infer<typeof embedded>;

/** All settings that are missing or weak, in words; empty when the process may start. */
export function environmentFindings(source: NodeJS.ProcessEnv): readonly string[] {
  const schema = source['MOTCUA_PROFILE'] === 'production' ? production : embedded;
  const read = schema.safeParse(source);
  const keys =
    source['MOTCUA_PROFILE'] === 'production' && !source['MOTCUA_DATA_KEYS_FILE'] && !source['MOTCUA_DATA_KEYS'];
  const found = (read.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.');
    return issue.message.includes(name) ? issue.message : `${name}: ${issue.message}`;
  });
  return keys
    ? [...found, 'MOTCUA_DATA_KEYS_FILE or MOTCUA_DATA_KEYS is missing: sensitive data must be encrypted']
    : found;
}

/** The settings. Throws with every finding at once. */
export function environment(source: NodeJS.ProcessEnv = process.env): Environment {
  const findings = environmentFindings(source);
  if (findings.length > 0)
    throw new Error(`Motcua cannot start:\n${findings.map((finding) => `  - ${finding}`).join('\n')}`);
  return source['MOTCUA_PROFILE'] === 'production' ? production.parse(source) : embedded.parse(source);
}
