import type { Core } from '@strapi/strapi';
import { stateOf } from './services/state';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stateOf(strapi).pump.stop();
}
