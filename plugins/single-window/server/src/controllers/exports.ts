/** Files of lists: ordered, watched, cancelled, fetched. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import type { Actor, RouteDefinition } from '@motcua/plugin-identity';
import { cancelExport, exportFile, exportOf, exportsOf, orderExport } from '../services/exports/jobs';
import { coreFor } from '../services/public';
import { officer, parse, pathPart } from './requests';

export const orderSchema = z.strictObject({
  list: z.string().min(1).max(50),
  format: z.enum(['csv', 'xlsx', 'ods', 'pdf']),
  filter: z.record(z.string().max(50), z.unknown()).default({}),
  language: z.enum(['vi', 'en']).default('vi'),
});
const idSchema = z.uuid();

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  pdf: 'application/pdf',
} as const;

export function exportRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  const core = () => coreFor(strapi);
  const id = (ctx: Context): string => parse(idSchema, pathPart(ctx, 'id'));
  return [
    {
      method: 'GET',
      path: '/api/office/exports',
      access: { action: 'office.self' },
      summary: 'The officer’s own files of lists, newest first, at most 20',
      handler: async (ctx: Context, actor: Actor) => {
        const rows = await exportsOf(core(), officer(actor));
        ctx.set('Content-Range', `exports 0-${Math.max(0, rows.length - 1)}/${rows.length}`);
        ctx.body = rows;
      },
    },
    {
      method: 'POST',
      path: '/api/office/exports',
      access: { action: 'office.self' },
      summary: 'Orders a file of a list: CSV, XLSX, ODS, or PDF where the list has a form',
      handler: async (ctx: Context, actor: Actor) => {
        const order = parse(orderSchema, ctx.request.body);
        ctx.status = 202;
        ctx.body = await orderExport(core(), order, officer(actor));
      },
    },
    {
      method: 'GET',
      path: '/api/office/exports/:id',
      access: { action: 'office.self' },
      summary: 'How far a file is',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await exportOf(core(), id(ctx), officer(actor));
      },
    },
    {
      method: 'POST',
      path: '/api/office/exports/:id/cancel',
      access: { action: 'office.self' },
      summary: 'Stops making a file',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await cancelExport(core(), id(ctx), officer(actor));
      },
    },
    {
      method: 'GET',
      path: '/api/office/exports/:id/file',
      access: { action: 'office.self' },
      summary: 'The file itself, to whoever ordered it, for a day',
      handler: async (ctx: Context, actor: Actor) => {
        const file = await exportFile(core(), id(ctx), officer(actor));
        ctx.attachment(file.name, { type: 'attachment' });
        ctx.set({ 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store' });
        ctx.type = TYPES[file.format];
        ctx.length = file.size;
        ctx.body = file.body;
      },
    },
  ];
}
