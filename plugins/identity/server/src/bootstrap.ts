import type { Core } from '@strapi/strapi';
import { stateOf } from './services/state';

export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stateOf(strapi).accounts.ensureRoles();
}
