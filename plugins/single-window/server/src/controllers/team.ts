/** For those who lead: who has how much to do, and how dossiers really went. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor, RouteDefinition } from '@motcua/plugin-identity';
import { askAbsence, decideAbsence, myAbsences, withdraw } from '../services/absence-requests';
import { mine, procedures } from '../services/mining';
import { coreFor } from '../services/public';
import { heldBy, teamLoad } from '../services/workload';
import { absencesFor, callOff, endFor, planFor } from '../services/planned-absences';
import { officer, parse, pathPart } from './requests';

export const teamSchema = z.object({ unit: z.string().max(60).optional() });
export const heldSchema = z.object({ unit: z.string().max(60).optional(), officer: z.string().max(100).default('') });
export const absenceSchema = z.strictObject({
  begins: z.iso.date(),
  until: z.iso.date(),
  deputy: z.string().min(1).max(100),
  reason: z.string().trim().min(1).max(4000),
});
const idSchema = z.coerce.number().int().min(1).max(2_147_483_647);
export const miningSchema = z
  .object({ procedure: z.string().min(1).max(50), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 1100 * 86_400_000, {
    path: ['to'],
    message: 'The last day lies at most three years after the first.',
  });

const day = z.union([z.literal(''), z.iso.date()]);
/** What is missing is told by the service, in words and all at once. */
export const myAbsenceSchema = z.strictObject({
  begins: day,
  until: day,
  deputy: z.string().max(100),
  reason: z.string().trim().max(4000),
});
export const declineSchema = z.strictObject({ reason: z.string().trim().min(5).max(4000) });

export function teamRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  const core = () => coreFor(strapi);
  return [
    {
      method: 'GET',
      path: '/api/office/team',
      access: { action: 'team.read' },
      summary: 'The officers of a unit with what they have to do: open, late, soon late, likely late, done this week',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await teamLoad(core(), parse(teamSchema, ctx.query).unit, officer(actor));
      },
    },
    {
      method: 'GET',
      path: '/api/office/team/dossiers',
      access: { action: 'team.dossiers' },
      summary: 'The open steps of an officer of the unit (`officer`), or those that nobody has taken; at most 500',
      handler: async (ctx: Context, actor: Actor) => {
        const { unit, officer: username } = parse(heldSchema, ctx.query);
        const rows = await heldBy(core(), unit, username, officer(actor));
        ctx.set('Content-Range', `team-dossiers 0-${Math.max(0, rows.length - 1)}/${rows.length}`);
        ctx.body = rows;
      },
    },
    {
      method: 'GET',
      path: '/api/office/officers/:username/absences',
      access: { action: 'unit.hand_over' },
      summary: 'Absences of an officer that run or are still to begin',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await absencesFor(core(), pathPart(ctx, 'username'), officer(actor));
      },
    },
    {
      method: 'POST',
      path: '/api/office/officers/:username/absences',
      access: { action: 'unit.hand_over' },
      summary: 'An absence that begins on a day to come: what is held then goes to the deputy by itself',
      handler: async (ctx: Context, actor: Actor) => {
        const input = parse(absenceSchema, ctx.request.body);
        ctx.status = 201;
        ctx.body = await planFor(core(), { ...input, username: pathPart(ctx, 'username'), actor: officer(actor) });
      },
    },
    {
      method: 'POST',
      path: '/api/office/officers/:username/absences/:id/call-off',
      access: { action: 'unit.hand_over' },
      summary: 'Calls a planned absence off',
      handler: async (ctx: Context, actor: Actor) => {
        const id = parse(idSchema, pathPart(ctx, 'id'));
        ctx.body = await callOff(core(), { id, username: pathPart(ctx, 'username'), actor: officer(actor) });
      },
    },
    {
      method: 'POST',
      path: '/api/office/officers/:username/back',
      access: { action: 'unit.hand_over' },
      summary: 'The officer is back: his absences end before their day, and what deputies hold for him returns',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await endFor(core(), pathPart(ctx, 'username'), officer(actor));
      },
    },
    {
      method: 'GET',
      path: '/api/office/my-absences',
      access: { action: 'unit.hand_over' },
      summary: 'The officer’s own absences, those that he has asked for, and who may stand in for him',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await myAbsences(core(), officer(actor));
      },
    },
    {
      method: 'POST',
      path: '/api/office/my-absences',
      access: { action: 'unit.hand_over' },
      summary: 'Asks for an absence; whoever leads the unit confirms it, and needs nobody to confirm his own',
      handler: async (ctx: Context, actor: Actor) => {
        const wish = parse(myAbsenceSchema, ctx.request.body);
        ctx.status = 201;
        ctx.body = await askAbsence(core(), wish, officer(actor));
      },
    },
    {
      method: 'POST',
      path: '/api/office/my-absences/:id/withdraw',
      access: { action: 'unit.hand_over' },
      summary: 'Takes back what was asked for, before it is decided',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await withdraw(core(), parse(idSchema, pathPart(ctx, 'id')), officer(actor));
      },
    },
    {
      method: 'POST',
      path: '/api/office/absence-requests/:id/confirm',
      access: { action: 'team.read' },
      summary:
        'Confirms an absence that an officer of the unit has asked for: from its first day on the deputy stands in',
      handler: async (ctx: Context, actor: Actor) => {
        const id = parse(idSchema, pathPart(ctx, 'id'));
        ctx.body = await decideAbsence(core(), { id, declined: null, actor: officer(actor) });
      },
    },
    {
      method: 'POST',
      path: '/api/office/absence-requests/:id/decline',
      access: { action: 'team.read' },
      summary: 'Declines it, with the reason',
      handler: async (ctx: Context, actor: Actor) => {
        const id = parse(idSchema, pathPart(ctx, 'id'));
        const { reason: declined } = parse(declineSchema, ctx.request.body);
        ctx.body = await decideAbsence(core(), { id, declined, actor: officer(actor) });
      },
    },
    {
      method: 'GET',
      path: '/api/office/mining/procedures',
      access: { action: 'mining.read' },
      summary: 'Procedures whose dossiers can be looked at on their workflow',
      handler: async (ctx: Context) => {
        ctx.body = (await procedures(core())).map(({ code, name }) => ({ code, name }));
      },
    },
    {
      method: 'GET',
      path: '/api/office/mining',
      access: { action: 'mining.read' },
      summary:
        'How a procedure’s dossiers of a period really went: counts, working time per step, loops; no personal data',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await mine(core(), parse(miningSchema, ctx.query), officer(actor));
      },
    },
  ];
}
