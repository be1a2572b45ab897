import type { Core } from '@strapi/strapi';
import { Problem, type RouteDefinition } from '@motcua/plugin-identity';
import { nationalData } from '../api';
import { compareWithRegistry } from '../services/compare';
import { NPSP } from '../services/state';

export const routes = (strapi: Core.Strapi): readonly RouteDefinition[] => [
  {
    method: 'GET',
    path: '/api/office/dossiers/:id/registry',
    access: { action: 'dossier.read' },
    summary: 'What the population registry says beside the answers; the question and the read are recorded',
    handler: async (ctx, actor) => {
      // koa-router puts the parts of the path here.
      const { id } = ctx['params'] as { id: string };
      ctx.body = await compareWithRegistry(strapi, Number(id), actor);
    },
  },
  {
    method: 'GET',
    path: '/api/office/targets',
    access: { action: 'targets.read' },
    summary: 'What waits for other systems',
    handler: async (ctx) => {
      ctx.body = await nationalData(strapi).targets();
    },
  },
  {
    method: 'POST',
    path: '/api/office/targets/:target/deliver',
    access: { action: 'targets.deliver' },
    summary: 'Try all messages of a target again, now',
    handler: async (ctx) => {
      // koa-router puts the parts of the path here.
      const { target } = ctx['params'] as { target: string };
      if (target !== NPSP)
        throw new Problem('TargetUnknown', 404, { vi: 'Không có hệ thống này', en: 'There is no such target' });
      await nationalData(strapi).deliverNow(target);
      ctx.status = 204;
    },
  },
];
