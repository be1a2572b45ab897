/** What officers do with a whole list: narrow it, search it, act on much of it. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor } from '@motcua/plugin-identity';
import { actsOfMany } from '../services/acts-of-many';
import { CHOICE_FIELDS, filterChoices } from '../services/filter-choices';
import { coreFor } from '../services/public';
import { searchFor } from '../services/search';
import { askedOf, savedFilterSchema } from './inbox-filter';
import { jsonQuery, MOST_ID, officer, parse } from './requests';

export const fieldsSchema = z.array(z.enum(CHOICE_FIELDS)).min(1).max(CHOICE_FIELDS.length);
export const searchSchema = z.string().trim().min(2).max(200);
/** Somebody's selection; the client asks for more of it in parts. */
export const manySchema = z.strictObject({ ids: z.array(z.number().int().min(1).max(MOST_ID)).min(1).max(100) });

export const listsController = (strapi: StrapiCore.Strapi) => ({
  choices: async (ctx: Context, actor: Actor): Promise<void> => {
    const asked = askedOf(parse(savedFilterSchema, jsonQuery(ctx, 'filter', {})));
    const fields = parse(fieldsSchema, jsonQuery(ctx, 'fields', CHOICE_FIELDS));
    ctx.body = await filterChoices(coreFor(strapi), asked, fields, officer(actor));
  },

  search: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await searchFor(coreFor(strapi), parse(searchSchema, ctx.query['q']), officer(actor));
  },

  acts: async (ctx: Context, actor: Actor): Promise<void> => {
    const { ids } = parse(manySchema, ctx.request.body);
    ctx.body = await actsOfMany(coreFor(strapi), ids, officer(actor));
  },
});
