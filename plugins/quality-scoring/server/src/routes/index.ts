import type { Core } from '@strapi/strapi';
import type { RouteDefinition } from '@motcua/plugin-identity';
import { qualityController } from '../controllers/quality';

export function routes(strapi: Core.Strapi): readonly RouteDefinition[] {
  const controller = qualityController(strapi);
  return [
    {
      method: 'GET',
      path: '/api/office/quality',
      access: { action: 'quality.read' },
      summary: 'Service quality index of a unit (Decision 766)',
      handler: (ctx, actor) => controller.index(ctx, actor),
    },
    {
      method: 'GET',
      path: '/api/office/quality/dossiers',
      access: { action: 'quality.dossiers' },
      summary: 'The dossiers behind an indicator',
      handler: (ctx, actor) => controller.dossiers(ctx, actor),
    },
  ];
}
