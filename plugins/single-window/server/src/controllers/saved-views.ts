import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor } from '@motcua/plugin-identity';
import { coreFor } from '../services/public';
import { dropView, keepView, reviseView, viewsOf } from '../services/saved-views';
import { savedFilterSchema } from './inbox-filter';
import { MOST_ID, officer, parse, pathPart } from './requests';

export const savedViewSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  filter: savedFilterSchema,
  shared: z.boolean(),
});
const version = z.coerce.number().int().min(1).max(MOST_ID);
export const viewChangeSchema = savedViewSchema.partial().extend({ version });
const idSchema = z.coerce.number().int().min(1).max(MOST_ID);

const idOf = (ctx: Context): number => parse(idSchema, pathPart(ctx, 'id'));

/** Without what was not given. */
const given = <T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };

export const savedViewsController = (strapi: StrapiCore.Strapi) => ({
  list: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await viewsOf(coreFor(strapi), officer(actor));
  },
  create: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await keepView(coreFor(strapi), parse(savedViewSchema, ctx.request.body), officer(actor));
    ctx.status = 201;
  },
  change: async (ctx: Context, actor: Actor): Promise<void> => {
    const { version: seen, ...change } = parse(viewChangeSchema, ctx.request.body);
    ctx.body = await reviseView(coreFor(strapi), idOf(ctx), { ...given(change), version: seen }, officer(actor));
  },
  remove: async (ctx: Context, actor: Actor): Promise<void> => {
    await dropView(coreFor(strapi), idOf(ctx), parse(version, ctx.query['version']), officer(actor));
    ctx.status = 204;
  },
});
