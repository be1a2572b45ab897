/** What officers do with a whole list: narrow it, search it, take it away, act on much of it. */
import { Readable } from 'node:stream';
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor } from '@motcua/plugin-identity';
import { actsOfMany } from '../services/acts-of-many';
import { CHOICE_FIELDS, filterChoices } from '../services/filter-choices';
import { exportList } from '../services/list-export';
import { coreFor } from '../services/public';
import { searchFor } from '../services/search';
import { askedOf, savedFilterSchema } from './inbox-filter';
import { jsonQuery, officer, parse } from './requests';

export const fieldsSchema = z.array(z.enum(CHOICE_FIELDS)).min(1).max(CHOICE_FIELDS.length);
export const searchSchema = z.string().trim().min(2).max(200);
/** Somebody's selection; the client asks for more of it in parts. */
export const manySchema = z.strictObject({ ids: z.array(z.number().int().min(1).max(2_147_483_647)).min(1).max(100) });

export const listsController = (strapi: StrapiCore.Strapi) => ({
  choices: async (ctx: Context, actor: Actor): Promise<void> => {
    const asked = askedOf(parse(savedFilterSchema, jsonQuery(ctx, 'filter', {})));
    const fields = parse(fieldsSchema, jsonQuery(ctx, 'fields', CHOICE_FIELDS));
    ctx.body = await filterChoices(coreFor(strapi), asked, fields, officer(actor));
  },

  search: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await searchFor(coreFor(strapi), parse(searchSchema, ctx.query['q']), officer(actor));
  },

  /** Other kinds of table are other addresses beside this one. */
  exportCsv: async (ctx: Context, actor: Actor): Promise<void> => {
    const asked = askedOf(parse(savedFilterSchema, jsonQuery(ctx, 'filter', {})));
    const language = ctx.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
    const { total, more, text } = await exportList(coreFor(strapi), asked, language, officer(actor));
    const body = Readable.from(text);
    ctx.req.once('close', () => body.destroy());
    ctx.attachment('danh-sach-ho-so.csv');
    ctx.type = 'text/csv; charset=utf-8';
    ctx.set({ 'X-Total': String(total), 'Cache-Control': 'private, no-store' });
    if (more) ctx.set('X-More', '1');
    ctx.body = body;
  },

  acts: async (ctx: Context, actor: Actor): Promise<void> => {
    const { ids } = parse(manySchema, ctx.request.body);
    ctx.body = await actsOfMany(coreFor(strapi), ids, officer(actor));
  },
});
