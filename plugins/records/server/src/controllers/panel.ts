/** The template page's API, for signed-in editors: reads a request, calls one service, answers. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { readTemplate } from '@motcua/plugin-single-window';
import { listTemplates, previewTemplate, procedureChoices, templateKit } from '../services/template-lab';

const codeOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 100 ? value : null;

const bodyOf = (ctx: Context): Readonly<Record<string, unknown>> =>
  typeof ctx.request.body === 'object' && ctx.request.body !== null
    ? (ctx.request.body as Readonly<Record<string, unknown>>) // an object, its members are looked at one by one
    : {};

export const panelController = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  templates: async (ctx: Context): Promise<void> => {
    ctx.body = await listTemplates(strapi);
  },
  procedures: async (ctx: Context): Promise<void> => {
    ctx.body = await procedureChoices(strapi);
  },
  kit: async (ctx: Context): Promise<void> => {
    ctx.body = await templateKit(strapi, codeOf(ctx.query['procedure']));
  },
  preview: async (ctx: Context): Promise<void> => {
    const { entry, procedure } = bodyOf(ctx);
    const read = readTemplate(entry);
    if ('wrong' in read) throw new errors.ValidationError(`Mẫu văn bản không hợp lệ: ${read.wrong}`);
    ctx.body = await previewTemplate(strapi, read.template, codeOf(procedure));
  },
});
