/** What the room's parts share in one process. */
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { Core } from '@strapi/strapi';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorPage, RouteDefinition } from '../api';
import { publicPart, signingKey } from '../embedded/keys';
import { identityServer } from '../embedded/handler';
import { People } from '../embedded/people';
import { makeProvider } from '../embedded/provider';
import { Accounts } from '../repositories/accounts';
import { Sessions } from '../repositories/sessions';
import { KnownTokens } from './known-tokens';
import type { KeyWrapper } from './sealing/wrapper';
import { identitySettings, type IdentitySettings } from '../settings';

export interface IdentityState {
  readonly settings: IdentitySettings;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly keys: JWTVerifyGetKey;
  readonly tokens: KnownTokens;
  readonly identityServer: ((req: IncomingMessage, res: ServerResponse) => Promise<void>) | null;
}

/** What other rooms declare while they register, before the database is open. */
export interface Declarations {
  readonly routes: RouteDefinition[];
  errorPage: ErrorPage | null;
  keyWrapper: KeyWrapper | null;
}

const declared = new WeakMap<object, Declarations>();

export function declarationsOf(strapi: Core.Strapi): Declarations {
  const known = declared.get(strapi) ?? { routes: [], errorPage: null, keyWrapper: null };
  declared.set(strapi, known);
  return known;
}

const states = new WeakMap<object, IdentityState>();

/** Made at first use: the database must be open by then for whoever reads it. */
export function stateOf(strapi: Core.Strapi): IdentityState {
  const known = states.get(strapi);
  if (known) return known;
  const settings = identitySettings();
  const accounts = new Accounts(strapi);
  const people = new People(accounts, settings.demoPassword);
  const knex = strapi.db.connection;
  const key = settings.embedded ? signingKey(process.env['MOTCUA_DATA_DIR'] ?? '.data') : null;
  const state: IdentityState = {
    settings,
    accounts,
    sessions: new Sessions(knex),
    keys: key
      ? createLocalJWKSet({ keys: [publicPart(key)] })
      : createRemoteJWKSet(new URL(`${settings.issuer}/protocol/openid-connect/certs`)),
    tokens: new KnownTokens(),
    identityServer: key ? identityServer(makeProvider(settings, knex, people, key), people) : null,
  };
  states.set(strapi, state);
  return state;
}
