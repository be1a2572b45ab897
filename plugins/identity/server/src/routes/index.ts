/** This room's own doors: sign-in and sign-out (./sign-in), documentation, and what operators ask. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { identity, type RouteDefinition } from '../api';
import { forbidden } from '../domain/problems';
import { openApi } from '../services/openapi';
import { signInRoutes } from './sign-in';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function metrics(ctx: Context): void {
  if (!LOOPBACK.has(ctx.ip)) throw forbidden();
  ctx.type = 'text/plain';
  ctx.body = `process_resident_memory_bytes ${process.memoryUsage().rss}\nprocess_uptime_seconds ${process.uptime()}\n`;
}

export const routes = (strapi: Core.Strapi): readonly RouteDefinition[] => [
  ...signInRoutes(strapi),
  {
    method: 'GET',
    path: '/api/docs',
    access: { action: 'public.read' },
    summary: 'This description',
    handler: (ctx) => {
      ctx.body = openApi(identity(strapi));
    },
  },
  {
    method: 'GET',
    path: '/api/docs/routes',
    access: { action: 'routes.read' },
    summary: 'Every route with who may call it',
    handler: (ctx) => {
      ctx.body = identity(strapi).describeRoutes();
    },
  },
  {
    method: 'GET',
    path: '/healthz',
    access: { action: 'operations.probe' },
    summary: 'The process is alive',
    handler: (ctx) => {
      ctx.body = 'ok';
    },
  },
  {
    method: 'GET',
    path: '/readyz',
    access: { action: 'operations.probe' },
    summary: 'The process can work: the database answers',
    handler: async (ctx) => {
      await strapi.db.connection.raw('SELECT 1');
      ctx.body = 'ok';
    },
  },
  {
    method: 'GET',
    path: '/metrics',
    access: { action: 'operations.probe' },
    summary: 'Figures for operators, on this machine only',
    handler: metrics,
  },
];
