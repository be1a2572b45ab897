import type { Core } from '@strapi/strapi';
import { Keyring, useKeyring } from './services/sealing/keyring';
import { localWrapper } from './services/sealing/wrapper';
import { tellPanelSignIns, tellSecret } from './services/auditing';
import { declarationsOf, stateOf } from './services/state';
import { answerUnread } from './services/unread-requests';

const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stateOf(strapi).accounts.ensureRoles();
  tellPanelSignIns(strapi);
  answerUnread(strapi);
  await tellSecret(strapi);
  const keys = new Keyring(() => strapi.db.connection, declarationsOf(strapi).keyWrapper ?? localWrapper());
  await useKeyring(keys);
  const following = keys.follow((error) =>
    strapi.log.error(`identity: keys: ${error instanceof Error ? error.message : String(error)}`),
  );
  timers.set(strapi, following);
}

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  clearInterval(timers.get(strapi));
}
