/** What the room's parts share in one process: the pump and the settings of the outside. */
import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { identity } from '@motcua/plugin-identity';
import { NpspClient } from './npsp-client';
import type { PopulationSettings } from './population';
import { Pump } from './pump';

export const NPSP = 'npsp';

/** Both sides of the embedded profile derive the simulators' password from the installation's secret. */
export const simulatorPassword = (env: NodeJS.ProcessEnv): string =>
  createHmac('sha256', env['MOTCUA_SECRET'] ?? 'build')
    .update('simulators')
    .digest('hex');

export interface NationalState {
  readonly pump: Pump;
  readonly population: PopulationSettings;
}

const states = new WeakMap<object, NationalState>();

export function stateOf(strapi: Core.Strapi, env: NodeJS.ProcessEnv = process.env): NationalState {
  const known = states.get(strapi);
  if (known) return known;
  const password = env['MOTCUA_NPSP_PASSWORD'] ?? simulatorPassword(env);
  const client = new NpspClient(env['MOTCUA_NPSP_URL'] ?? '', env['MOTCUA_NPSP_USERNAME'] ?? 'motcua', password);
  const fast = env['MOTCUA_FAST_RETRY'] === '1';
  const state: NationalState = {
    pump: new Pump({
      knex: strapi.db.connection,
      target: NPSP,
      send: (service, payload) => client.send(service, payload),
      pollMs: fast ? 200 : 2000,
      backOffMs: fast ? 100 : 1000,
      underWay: () => identity(strapi).requestsUnderWay(),
      log: (message) => strapi.log.warn(message),
    }),
    population: {
      url: env['MOTCUA_POPULATION_URL'] ?? '',
      user: env['MOTCUA_POPULATION_USER'] ?? 'motcua',
      secret: env['MOTCUA_POPULATION_SECRET'] ?? simulatorPassword(env),
    },
  };
  states.set(strapi, state);
  return state;
}
