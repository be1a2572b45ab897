/** The list that should be empty in the evening, and an officer's own messages. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor } from '@motcua/plugin-identity';
import { coreFor } from '../services/public';
import { markNoticesRead, officerNotices, watchList } from '../services/watchdog';
import { officer } from './requests';

export const watchController = (strapi: StrapiCore.Strapi) => ({
  list: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await watchList(coreFor(strapi), officer(actor));
  },
  notices: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await officerNotices(coreFor(strapi), officer(actor));
  },
  read: async (ctx: Context, actor: Actor): Promise<void> => {
    await markNoticesRead(coreFor(strapi), officer(actor));
    ctx.status = 204;
  },
});
