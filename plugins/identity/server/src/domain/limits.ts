/** How often what may be asked: generous for people at work, strict where somebody could guess or flood. All of it in one place. */
import { isIPv6 } from 'node:net';
import type { Actor } from '../api';

export interface Limit {
  readonly most: number;
  /** Length of the window. */
  readonly seconds: number;
  /** Not multiplied by `MOTCUA_RATE_FACTOR`. */
  readonly strict?: true;
}

export const LIMITS = {
  /** Everything that one asks. */
  citizen: { most: 600, seconds: 60 },
  officer: { most: 1500, seconds: 60 },
  machine: { most: 60_000, seconds: 60 },
  /** Nobody is signed in: a school or an office may share one address. */
  address: { most: 3000, seconds: 60 },
  /** Answered with 401 or 403. */
  refused: { most: 300, seconds: 60 },
  identityServer: { most: 1200, seconds: 60 },
  /** Beginnings and ends of sign-ins at the portal. */
  signIn: { most: 240, seconds: 60 },
  /** Wrong passwords of one name, and of one address. */
  wrongPassword: { most: 10, seconds: 300, strict: true },
  wrongPasswords: { most: 100, seconds: 300 },
  panelSignIn: { most: 30, seconds: 300 },
  /** What could be tried out: codes of dossiers and of papers. */
  code: { most: 60, seconds: 60 },
  search: { most: 240, seconds: 60 },
  upload: { most: 120, seconds: 60 },
  filing: { most: 60, seconds: 600 },
  message: { most: 60, seconds: 600 },
  ticket: { most: 60, seconds: 60 },
  /** Questions to the population database. */
  population: { most: 120, seconds: 60 },
  /** Whole lists, and papers of many dossiers. */
  list: { most: 30, seconds: 300 },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Routes that have a limit of their own beside that of the person or address. Pages count with their English twins. */
const ROUTE_LIMITS: Readonly<Record<string, LimitName>> = {
  'GET /auth/sign-in': 'signIn',
  'GET /auth/callback': 'signIn',
  'GET /tra-cuu': 'code',
  'GET /verify/:code': 'code',
  'GET /so-goc-lich-su/bang-chung/:code': 'code',
  'GET /thu-tuc': 'search',
  'POST /sanh/:link/lay-so': 'ticket',
  'POST /nop/:code/:draft/giay-to': 'upload',
  'POST /nop/:code/:draft/xem-lai': 'filing',
  'POST /ho-so/:id/bo-sung': 'upload',
  'POST /ho-so/:id/tin-nhan': 'message',
  'POST /api/office/dossiers/:id/files': 'upload',
  'POST /api/office/counter/papers': 'upload',
  'POST /api/office/counter/person': 'population',
  'GET /api/office/dossiers/:id/registry': 'population',
  'POST /api/office/exports': 'list',
  'POST /api/office/receipts/joined': 'list',
  'POST /api/office/filings/bulk': 'list',
};

export const limitedRoutes = (): readonly string[] => Object.keys(ROUTE_LIMITS);

export const limitOf = (method: string, path: string): LimitName | null =>
  ROUTE_LIMITS[`${method} ${path.replace(/^\/en(?=\/|$)/, '') || '/'}`] ?? null;

/** The panel's own doors for whoever is not signed in yet. */
export const isPanelSignIn = (method: string, path: string): boolean =>
  method === 'POST' &&
  /^\/admin\/(login|forgot-password|reset-password|register|register-admin|registration-info)\/*$/i.test(path);

/** Who counts as one: a person, a machine, or for others the address; of IPv6 the network that one household or office gets. */
export function whom(actor: Actor, address: string): string {
  if (actor.kind === 'citizen') return `citizen:${actor.userId}`;
  if (actor.kind === 'officer') return `officer:${actor.officerId}`;
  return actor.kind === 'machine' ? `machine:${actor.clientId}` : networkOf(address);
}

export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail = ''] = plain.split('%')[0]?.split('::') ?? [];
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

export function generalLimit(actor: Actor): LimitName {
  return actor.kind === 'citizen' || actor.kind === 'officer' || actor.kind === 'machine' ? actor.kind : 'address';
}
