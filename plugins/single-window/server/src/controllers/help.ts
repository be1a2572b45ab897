/** Help for officers, and the instructions that a unit's leader writes. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { permits, type Actor, type RouteDefinition } from '@motcua/plugin-identity';
import { askAnywhere, askWithin, instruct, instructionsOf, versionOfDossier } from '../services/help/help';
import { coreFor } from '../services/public';
import { dossierIdOf, officer, parse } from './requests';

const askSchema = z.strictObject({ q: z.string().trim().min(2).max(300) });
const code = z.string().regex(/^[\w.-]{3,40}$/);
const readSchema = z.strictObject({ procedure: code });
const writeSchema = z.strictObject({ procedure: code, text: z.string().trim().max(8000) });

export function helpRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  const core = () => coreFor(strapi);
  const shown = async (actor: Actor, procedure: string) => ({
    unit: officer(actor).agencyName,
    mayWrite: permits('help.write', actor),
    history: await instructionsOf(core(), officer(actor), procedure),
  });
  return [
    {
      method: 'GET',
      path: '/api/office/help',
      access: { action: 'help.ask' },
      summary: 'Answers a question by quoting published procedures and the unit’s instructions',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await askAnywhere(core(), officer(actor), parse(askSchema, { ...ctx.query }).q);
      },
    },
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/help',
      access: { action: 'dossier.read' },
      summary: 'The same about a dossier’s procedure, by the version that it was filed under',
      handler: async (ctx: Context, actor: Actor) => {
        // The right to the dossier comes before anything that was sent about it.
        const version = await versionOfDossier(core(), officer(actor), dossierIdOf(ctx));
        ctx.body = await askWithin(core(), officer(actor), version, parse(askSchema, { ...ctx.query }).q);
      },
    },
    {
      method: 'GET',
      path: '/api/office/instructions',
      access: { action: 'help.ask' },
      summary: 'What the officer’s unit has written about a procedure, with its history',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await shown(actor, parse(readSchema, { ...ctx.query }).procedure);
      },
    },
    {
      method: 'POST',
      path: '/api/office/instructions',
      access: { action: 'help.write' },
      summary: 'Writes the unit’s instructions on a procedure; the earlier ones stay in the history',
      handler: async (ctx: Context, actor: Actor) => {
        const { procedure, text } = parse(writeSchema, ctx.request.body);
        await instruct(core(), officer(actor), procedure, text);
        ctx.body = await shown(actor, procedure);
      },
    },
  ];
}
