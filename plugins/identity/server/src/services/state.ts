/** What the room's parts share in one process. */
import { createLocalJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Core } from '@strapi/strapi';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorPage, RouteDefinition } from '../api';
import type { Contract } from '../contract';
import { publicPart, signingKeys, whenNew } from '../embedded/keys';
import { identityServer } from '../embedded/handler';
import { People } from '../embedded/people';
import { makeProvider } from '../embedded/provider';
import { Accounts } from '../repositories/accounts';
import { Audit } from '../repositories/audit';
import { EndedSessions } from '../repositories/ended-sessions';
import { Sessions } from '../repositories/sessions';
import { passwordRefused } from './auditing';
import { FirstSeen } from './first-seen';
import { cachedKeys, keysAt } from './key-cache';
import { KnownTokens } from './known-tokens';
import { Limits } from './limits';
import type { KeyWrapper } from './sealing/wrapper';
import { identitySettings, isOwnIssuer, type IdentitySettings } from '../settings';

export interface IdentityState {
  readonly settings: IdentitySettings;
  readonly accounts: Accounts;
  readonly audit: Audit;
  readonly firstSeen: FirstSeen;
  readonly sessions: Sessions;
  readonly ended: EndedSessions;
  readonly keys: JWTVerifyGetKey;
  readonly tokens: KnownTokens;
  readonly limits: Limits;
  readonly identityServer: ((req: IncomingMessage, res: ServerResponse) => Promise<void>) | null;
}

/** What other rooms declare while they register, before the database is open. */
export interface Declarations {
  readonly routes: RouteDefinition[];
  readonly contracts: Record<string, Contract>;
  errorPage: ErrorPage | null;
  keyWrapper: KeyWrapper | null;
}

const declared = new WeakMap<object, Declarations>();

export function declarationsOf(strapi: Core.Strapi): Declarations {
  const known = declared.get(strapi) ?? { routes: [], contracts: {}, errorPage: null, keyWrapper: null };
  declared.set(strapi, known);
  return known;
}

const states = new WeakMap<object, IdentityState>();

/** Calls what is there at that moment. */
const latest =
  <A extends readonly unknown[], R>(made: () => (...args: A) => R) =>
  (...args: A): R =>
    made()(...args);

/** Made at first use: the database must be open by then for whoever reads it. */
export function stateOf(strapi: Core.Strapi): IdentityState {
  const known = states.get(strapi);
  if (known) return known;
  const settings = identitySettings();
  const accounts = new Accounts(strapi);
  const knex = strapi.db.connection;
  const limits = new Limits(knex, {
    key: settings.derive('limits'),
    factor: settings.rateFactor,
    failed: (error) => {
      strapi.log.warn(`Requests could not be counted together: ${String(error)}`);
    },
  });
  const people = new People(accounts, settings.demoPassword, limits, (tried) => passwordRefused(strapi, tried));
  const own = settings.embedded ? signingKeys(process.env['MOTCUA_DATA_DIR'] ?? '.data') : null;
  const state: IdentityState = {
    settings,
    accounts,
    audit: new Audit(knex),
    firstSeen: new FirstSeen(),
    sessions: new Sessions(knex),
    limits,
    ended: new EndedSessions(),
    keys:
      own && isOwnIssuer(settings)
        ? latest(whenNew(own, (keys) => createLocalJWKSet({ keys: keys.map(publicPart) })))
        : cachedKeys(keysAt(`${settings.issuer}/protocol/openid-connect/certs`), settings.trustMs),
    tokens: new KnownTokens(settings.trustMs),
    identityServer: own
      ? latest(
          whenNew(own, (keys) => identityServer(makeProvider(settings, knex, people, keys), people, settings.issuer)),
        )
      : null,
  };
  states.set(strapi, state);
  return state;
}
