/** Form 06 of a dossier, and whose registers (form 07) an officer may order. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { identity, Problem, type Actor, type RouteDefinition } from '@motcua/plugin-identity';
import { singleWindow, type DossierFile } from '@motcua/plugin-single-window';
import { controlSheetPdf } from '../services/control-sheet';
import { unitsFor } from '../services/register-export';

export function registerRoutes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const sheet = async (ctx: Context, actor: Actor, file: DossierFile): Promise<void> => {
    await identity(strapi).recordRead(actor, file.dossier.id, 'Lập phiếu kiểm soát quá trình');
    const { name, bytes } = await controlSheetPdf(strapi, file);
    ctx.attachment(name, { type: 'inline' });
    ctx.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' });
    ctx.type = 'application/pdf';
    ctx.body = bytes;
  };
  return [
    {
      method: 'GET',
      path: '/api/office/dossiers/:id/control-sheet',
      access: { action: 'dossier.read' },
      summary: 'Process control sheet of a dossier (form 06) as PDF; the read is recorded',
      handler: async (ctx: Context, actor: Actor) => {
        // Koa's router puts the path's parts there; Koa's own type does not know it.
        const { id } = (ctx as Context & { params: Readonly<Record<string, string | undefined>> }).params;
        await sheet(ctx, actor, await singleWindow(strapi).read(Number(id), actor));
      },
    },
    {
      method: 'GET',
      path: '/api/office/control-sheet',
      access: { action: 'dossier.read' },
      summary: 'The same by filing number or dossier code (`code`)',
      handler: async (ctx: Context, actor: Actor) => {
        const { code } = ctx.query;
        await sheet(ctx, actor, await singleWindow(strapi).readByCode(typeof code === 'string' ? code : '', actor));
      },
    },
    {
      method: 'GET',
      path: '/api/office/registers',
      access: { action: 'office.list' },
      summary: 'The units whose register of dossiers (form 07) the officer may order',
      handler: async (ctx: Context, actor: Actor) => {
        if (actor.kind !== 'officer')
          throw new Problem('Forbidden', 403, { vi: 'Bạn không có quyền', en: 'Not allowed' });
        ctx.body = await unitsFor(strapi, actor);
      },
    },
  ];
}
