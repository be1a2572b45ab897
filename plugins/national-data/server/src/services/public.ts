import type { Core } from '@strapi/strapi';
import type { NationalData } from '../api';
import { retryAll, targetStates } from '../repositories/outbox';
import { lookUpPerson } from './population';
import { stateOf } from './state';

export default ({ strapi }: { strapi: Core.Strapi }): NationalData => ({
  lookUpPerson: (personalNumber, actor, purpose) =>
    lookUpPerson(strapi.db.connection, stateOf(strapi).population, personalNumber, actor, purpose),
  targets: () => targetStates(strapi.db.connection),
  deliverNow: async (target) => {
    await retryAll(strapi.db.connection, target);
    await stateOf(strapi).pump.wake();
  },
  holdDeliveries: (held) => stateOf(strapi).pump.hold(held),
});
