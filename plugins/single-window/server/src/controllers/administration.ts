/** The administrators' API: the same doors for each register. */
import type { Core as StrapiCore } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { permits, type Actor, type RouteDefinition } from '@motcua/plugin-identity';
import { versionOf } from '../domain/administration/row';
import { changeRow, listRows, rowWithHistory, undoChange } from '../services/administration/changing';
import { askedSchema } from '../services/administration/export';
import { applyImport, ownImports, readImport, undoImport } from '../services/administration/importing';
import { allRegisters, type Administered } from '../services/administration/register';
import { roleTable } from '../services/administration/roles';
import { coreFor } from '../services/public';
import { jsonQuery, officer, parse, pathPart } from './requests';

const valuesSchema = z.record(z.string().max(40), z.string().max(10_000));
const reasonSchema = z.string().trim().min(5).max(1000);
const key = z.string().min(1).max(300);
const pageSchema = z.object({
  after: z.tuple([z.string().max(400), z.string().max(400)]).nullable(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});
const newSchema = z.strictObject({ values: valuesSchema, reason: reasonSchema });
const changeSchema = newSchema.extend({ key, version: z.string().max(64) });
const undoneSchema = z.strictObject({ key, change: z.number().int().min(1).max(2_147_483_647), reason: reasonSchema });
const runSchema = z.strictObject({ key });
const previewSchema = z.strictObject({ values: valuesSchema });
export const fileSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    csv: z.string().max(700_000).optional(),
    xlsx: z.string().max(950_000).optional(),
  })
  .refine(({ csv, xlsx }) => (csv === undefined) !== (xlsx === undefined), { path: ['csv'] });
const applySchema = z.strictObject({ reason: reasonSchema });
const undoSchema = applySchema.extend({ partly: z.boolean().default(false) });

export const importIdOf = (ctx: Context): string => parse(z.uuid(), pathPart(ctx, 'import'));

/** The rooms of administration that the officer may enter, with what stands in each. */
export function administrationRoutes(strapi: StrapiCore.Strapi): readonly RouteDefinition[] {
  return [
    {
      method: 'GET',
      path: '/api/office/administration',
      access: { action: 'office.self' },
      summary: 'The registers that the officer may keep, with their columns',
      handler: (ctx: Context, actor: Actor) => {
        ctx.body = allRegisters()
          .filter(({ action }) => permits(action, actor))
          .map(({ name, title, about, columns, filters, shown, preview, run }) => ({
            id: name,
            title,
            about,
            columns,
            filters,
            shown,
            previews: preview !== undefined,
            runs: run !== undefined,
          }));
      },
    },
    {
      method: 'GET',
      path: '/api/office/administration/roles',
      access: { action: 'administration.people' },
      summary: 'Each role with what the policy permits it, and how many officers in reach have it',
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await roleTable(coreFor(strapi), officer(actor));
      },
    },
  ];
}

export function registerRoutes(strapi: StrapiCore.Strapi, register: Administered): readonly RouteDefinition[] {
  const core = () => coreFor(strapi);
  const path = `/api/office/administration/${register.name}`;
  const access = { action: register.action };
  const about = register.title.en;
  return [
    {
      method: 'GET',
      path,
      access,
      summary: `${about}: the rows in reach, a page after a row, searched without diacritics`,
      handler: async (ctx: Context, actor: Actor) => {
        const asked = parse(askedSchema, jsonQuery(ctx, 'filter', {}));
        const page = parse(pageSchema, { after: jsonQuery(ctx, 'after', null), limit: ctx.query['limit'] });
        ctx.body = await listRows(core(), register, officer(actor), asked, page);
      },
    },
    {
      method: 'GET',
      path: `${path}/row`,
      access,
      summary: `${about}: one row (\`key\`) with its history`,
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await rowWithHistory(core(), register, officer(actor), parse(key, ctx.query['key']));
      },
    },
    {
      method: 'POST',
      path,
      access,
      summary: `${about}: a new row, with its reason`,
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await changeRow(core(), register, officer(actor), parse(newSchema, ctx.request.body));
        ctx.status = 201;
      },
    },
    {
      method: 'PUT',
      path,
      access,
      summary: `${about}: a row changed or ended, by the version that was seen, with the reason`,
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await changeRow(core(), register, officer(actor), parse(changeSchema, ctx.request.body));
      },
    },
    {
      method: 'POST',
      path: `${path}/undo`,
      access,
      summary: `${about}: takes the newest \`change\` of a row (\`key\`) back, with the reason`,
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await undoChange(core(), register, officer(actor), parse(undoneSchema, ctx.request.body));
      },
    },
    ...(register.preview
      ? [
          {
            method: 'POST' as const,
            path: `${path}/preview`,
            access,
            summary: `${about}: how it would read, with a dossier that nobody filed`,
            handler: (ctx: Context) => {
              const { values } = parse(previewSchema, ctx.request.body);
              ctx.body = { version: versionOf(values), parts: register.preview?.(values) ?? [] };
            },
          },
        ]
      : []),
    ...(register.run
      ? [
          {
            method: 'POST' as const,
            path: `${path}/run`,
            access,
            summary: `${about}: makes the file of a row (\`key\`) now`,
            handler: async (ctx: Context, actor: Actor) => {
              const row = await rowWithHistory(
                core(),
                register,
                officer(actor),
                parse(runSchema, ctx.request.body).key,
              );
              ctx.status = 202;
              ctx.body = await register.run?.(strapi, row.values, officer(actor));
            },
          },
        ]
      : []),
    {
      method: 'GET',
      path: `${path}/imports`,
      access,
      summary: `${about}: the spreadsheets that the officer read, newest first, at most 20`,
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await ownImports(core(), register, officer(actor));
      },
    },
    {
      method: 'POST',
      path: `${path}/imports`,
      access,
      summary: `${about}: reads a spreadsheet (CSV, or XLSX in base64; 2,000 rows) and shows what it would do`,
      handler: async (ctx: Context, actor: Actor) => {
        ctx.body = await readImport(core(), register, officer(actor), parse(fileSchema, ctx.request.body));
        ctx.status = 201;
      },
    },
    {
      method: 'POST',
      path: `${path}/imports/:import/apply`,
      access,
      summary: `${about}: does what was shown, in one transaction, with a result for each row`,
      handler: async (ctx: Context, actor: Actor) => {
        const { reason } = parse(applySchema, ctx.request.body);
        ctx.body = await applyImport(core(), register, officer(actor), { id: importIdOf(ctx), reason });
      },
    },
    {
      method: 'POST',
      path: `${path}/imports/:import/undo`,
      access,
      summary: `${about}: takes an import back as a whole; \`partly\` leaves the rows that were changed since`,
      handler: async (ctx: Context, actor: Actor) => {
        const input = parse(undoSchema, ctx.request.body);
        ctx.body = await undoImport(core(), register, officer(actor), { ...input, id: importIdOf(ctx) });
      },
    },
  ];
}
