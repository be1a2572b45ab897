import type { Core } from '@strapi/strapi';
import type { RouteDefinition } from '@motcua/plugin-identity';
import { notifications } from '../api';

export const ownNotices =
  (strapi: Core.Strapi): RouteDefinition['handler'] =>
  async (ctx, actor) => {
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = actor.kind === 'citizen' ? await notifications(strapi).of(actor.userId) : [];
  };
