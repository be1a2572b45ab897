/** What has just changed in an officer's lists, as it happens. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Actor } from '@motcua/plugin-identity';
import { LiveHub } from '../services/live/hub';
import { openStream } from '../services/live/stream';
import { coreFor } from '../services/public';
import { MOST_ID, officer } from './requests';

/** Tests do not wait a second. */
const EVERY = process.env['MOTCUA_FAST_RETRY'] === '1' ? 200 : 1000;

const sinceOf = (ctx: Context): number | null => {
  const id = Number(ctx.get('Last-Event-ID') || NaN);
  return Number.isSafeInteger(id) && id >= 0 && id <= MOST_ID ? id : null;
};

export const liveController = (strapi: StrapiCore.Strapi) => {
  const hub = new LiveHub(coreFor(strapi), EVERY);
  return {
    live: async (ctx: Context, actor: Actor): Promise<void> => {
      const stream = await openStream(hub, officer(actor), sinceOf(ctx));
      ctx.req.once('close', () => stream.destroy());
      // A proxy that gathers answers would hold the news back.
      ctx.set({ 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
      ctx.type = 'text/event-stream';
      ctx.body = stream;
    },
  };
};
