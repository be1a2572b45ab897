/** This room's own doors: sign-in and sign-out (./sign-in), documentation, and what operators ask. */
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { identity, type RouteDefinition } from '../api';
import type { Contracts } from '../contract';
import { forbidden } from '../domain/problems';
import { signInRoutes } from './sign-in';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

function metrics(ctx: Context): void {
  // What came through a proxy has a sender that only the header names, and anybody can write that.
  if (ctx.get('x-forwarded-for') !== '' || !LOOPBACK.has(ctx.req.socket.remoteAddress ?? '')) throw forbidden();
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
      ctx.body = identity(strapi).openApi();
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

export const contracts: Contracts = {
  'GET /auth/sign-in': { answer: 'redirect', query: { next: z.string().optional() } },
  'GET /auth/callback': { answer: 'redirect', query: { code: z.string().optional(), state: z.string().optional() } },
  'POST /auth/sign-out': { answer: 'redirect' },
  'GET /api/docs/routes': { answer: 'list' },
  'GET /healthz': { answer: 'text' },
  'GET /readyz': { answer: 'text' },
  'GET /metrics': { answer: 'text' },
};
