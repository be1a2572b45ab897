import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { Problem, type Actor, type OfficerActor } from '@motcua/plugin-identity';
import { drawReceipt, joinedReceipts } from '../services/receipts';
import { read } from './read';

/** One PDF that a printer still takes in one go, and a server holds without harm. */
export const manySchema = z.strictObject({ ids: z.array(z.number().int().min(1).max(2_147_483_647)).min(1).max(500) });
const idSchema = z.coerce.number().int().min(1).max(2_147_483_647);

/** The route table lets only officers in; this tells the types so. */
function officer(actor: Actor): OfficerActor {
  if (actor.kind !== 'officer') throw new Problem('Forbidden', 403, { vi: 'Bạn không có quyền', en: 'Not allowed' });
  return actor;
}

export const receiptHandlers = (strapi: Core.Strapi) => ({
  draw: async (ctx: Context, actor: Actor): Promise<void> => {
    const { params } = ctx as Context & { params: Readonly<Record<string, string | undefined>> };
    const { number, verifyCode } = await drawReceipt(strapi, read(idSchema, params['id']), officer(actor));
    ctx.body = { number, verifyCode };
  },
  join: async (ctx: Context, actor: Actor): Promise<void> => {
    const { ids } = read(manySchema, ctx.request.body);
    ctx.attachment('giay-tiep-nhan.pdf', { type: 'inline' });
    ctx.set('Cache-Control', 'private, no-store');
    ctx.type = 'application/pdf';
    ctx.body = Buffer.from(await joinedReceipts(strapi, ids, officer(actor)));
  },
});
