import type { Core } from '@strapi/strapi';
import type { Notifications } from '../api';
import { noticesOf } from '../repositories/notices';
import { channelsOf } from './channels';

export default ({ strapi }: { strapi: Core.Strapi }): Notifications => ({
  registerChannel: (name, send) => channelsOf(strapi).register(name, send),
  of: (userId) => noticesOf(strapi.db.connection, userId),
});
