import type { Core } from '@strapi/strapi';
import { singleWindow } from '@motcua/plugin-single-window';
import { notifications } from './api';
import { channelsOf } from './services/channels';
import { portalChannel } from './services/portal-channel';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  notifications(strapi).registerChannel('portal', portalChannel);
  singleWindow(strapi).onEventRows(channelsOf(strapi).tell);
  singleWindow(strapi).onMessageRows(channelsOf(strapi).tellMessage);
};
