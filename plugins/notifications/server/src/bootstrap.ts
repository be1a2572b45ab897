import type { Core } from '@strapi/strapi';
import { singleWindow } from '@motcua/plugin-single-window';
import { notifications } from './api';
import { channelsOf } from './services/channels';
import { portalChannel } from './services/portal-channel';
import { beginTemplates, readTemplates } from './services/templates';

/** What another server has changed is heard of within a minute. */
const AGAIN = 60_000;
const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

export default async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  notifications(strapi).registerChannel('portal', portalChannel);
  singleWindow(strapi).onEventRows(channelsOf(strapi).tell);
  singleWindow(strapi).onMessageRows(channelsOf(strapi).tellMessage);
  await beginTemplates(strapi);
  const again = (): void => {
    readTemplates(strapi).catch((error: unknown) => {
      strapi.log.error(`notifications: templates: ${error instanceof Error ? error.message : String(error)}`);
    });
  };
  timers.set(strapi, setInterval(again, AGAIN).unref());
};

export function destroy({ strapi }: { strapi: Core.Strapi }): void {
  clearInterval(timers.get(strapi));
}
