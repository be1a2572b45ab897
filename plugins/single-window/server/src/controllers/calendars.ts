/** The officers' API of working calendars. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor } from '@motcua/plugin-identity';
import { changesSchema } from '../domain/working-time/definition';
import { applyCalendars, calendarRoom, readCalendars, undoCalendars } from '../services/calendar-sheets';
import { calendarAgencies, calendarView, decide, previewChange } from '../services/calendars';
import { coreFor } from '../services/public';
import { fileSchema, importIdOf } from './administration';
import { MOST_ID, officer, parse } from './requests';

const agencyCode = z.string().max(60);
export const viewSchema = z.object({
  agency: agencyCode.default(''),
  year: z.coerce.number().int().min(2000).max(2099),
});
const changeSchema = z.strictObject({ agencyCode, changes: changesSchema });
export const previewSchema = changeSchema.extend({
  after: z.number().int().min(0).max(MOST_ID).default(0),
  limit: z.number().int().min(1).max(200).default(50),
});
/** By which a calendar is changed. */
export const applySchema = z.strictObject({
  number: z.string().trim().min(1).max(100),
  decidedOn: z.iso.date(),
  reason: z.string().trim().min(10).max(4000),
});
export const decisionSchema = changeSchema.extend({
  ...applySchema.shape,
  seen: z.number().int().min(0).max(MOST_ID),
});
export const undoSchema = z.strictObject({ reason: applySchema.shape.reason, partly: z.boolean().default(false) });

export const calendarController = (strapi: StrapiCore.Strapi) => ({
  list: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await calendarAgencies(coreFor(strapi), officer(actor));
  },

  view: async (ctx: Context, actor: Actor): Promise<void> => {
    const { agency, year } = parse(viewSchema, ctx.query);
    ctx.body = await calendarView(coreFor(strapi), officer(actor), agency, year);
  },

  preview: async (ctx: Context, actor: Actor): Promise<void> => {
    const { after, limit, ...change } = parse(previewSchema, ctx.request.body);
    ctx.body = await previewChange(coreFor(strapi), officer(actor), [change], { after, limit });
  },

  decide: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await decide(coreFor(strapi), officer(actor), parse(decisionSchema, ctx.request.body));
  },

  room: (ctx: Context): void => {
    ctx.body = calendarRoom;
  },

  read: async (ctx: Context, actor: Actor): Promise<void> => {
    ctx.body = await readCalendars(coreFor(strapi), officer(actor), parse(fileSchema, ctx.request.body));
    ctx.status = 201;
  },

  apply: async (ctx: Context, actor: Actor): Promise<void> => {
    const input = parse(applySchema, ctx.request.body);
    ctx.body = await applyCalendars(coreFor(strapi), officer(actor), { ...input, id: importIdOf(ctx) });
  },

  undo: async (ctx: Context, actor: Actor): Promise<void> => {
    const input = parse(undoSchema, ctx.request.body);
    ctx.body = await undoCalendars(coreFor(strapi), officer(actor), { ...input, id: importIdOf(ctx) });
  },
});
