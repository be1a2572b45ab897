/** The queue as officers see it. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor, RouteDefinition } from '@motcua/plugin-identity';
import { SERVICE_GROUPS } from '../domain/queue/groups';
import { boardOf, changeTicket, nextTicket } from '../services/queue';
import { coreFor } from '../services/public';
import { officer, parse, pathPart } from './requests';

const letters = SERVICE_GROUPS.map(({ letter }) => letter);
const group = z.enum(letters as [string, ...string[]]); // there are three
export const nextSchema = z.strictObject({
  counter: z.string().trim().min(1).max(10),
  groups: z.array(group).min(1).max(20).default(letters),
});
export const ticketChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['recall', 'no_show', 'done']) }),
  z.strictObject({ kind: z.literal('transfer'), group }),
]);
const idSchema = z.string().regex(/^\d{1,15}$/);

const RECEPTION = { action: 'counter.receive' } as const;

export function queueRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  const core = () => coreFor(strapi);
  return [
    {
      method: 'GET',
      path: '/api/office/queue',
      access: RECEPTION,
      summary: 'The queue of the unit’s hall: who waits, who is called, how long one waits',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await boardOf(core(), officer(actor));
      },
    },
    {
      method: 'POST',
      path: '/api/office/queue/next',
      access: RECEPTION,
      summary: 'Calls who has waited longest to the officer’s counter; the one before has been served',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = { ticket: await nextTicket(core(), officer(actor), parse(nextSchema, ctx.request.body)) };
      },
    },
    {
      method: 'POST',
      path: '/api/office/queue/tickets/:id',
      access: RECEPTION,
      summary: 'Calls a ticket again, marks it as not come or served, or passes it on to another group',
      handler: async (ctx: Context, actor: Actor) => {
        const change = parse(ticketChangeSchema, ctx.request.body);
        await changeTicket(core(), officer(actor), parse(idSchema, pathPart(ctx, 'id')), change);
        ctx.body = await boardOf(core(), officer(actor));
      },
    },
  ];
}
