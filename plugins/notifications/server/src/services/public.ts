import type { Core } from '@strapi/strapi';
import type { Notifications } from '../api';
import { noticesOf } from '../repositories/notices';
import { channels } from './channels';

export default ({ strapi }: { strapi: Core.Strapi }): Notifications => ({
  registerChannel: (name, send) => channels.register(name, send),
  of: (userId) => noticesOf(strapi.db.connection, userId),
});
