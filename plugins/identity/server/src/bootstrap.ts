import type { Core } from '@strapi/strapi';
import { Keyring, useKeyring } from './services/sealing/keyring';
import { localWrapper } from './services/sealing/wrapper';
import { declarationsOf, stateOf } from './services/state';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stateOf(strapi).accounts.ensureRoles();
  const keys = new Keyring(() => strapi.db.connection, declarationsOf(strapi).keyWrapper ?? localWrapper());
  await useKeyring(keys);
  keys.follow((error) => strapi.log.error(`identity: keys: ${error instanceof Error ? error.message : String(error)}`));
}
